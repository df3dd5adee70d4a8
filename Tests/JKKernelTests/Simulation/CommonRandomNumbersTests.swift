import JKKernel
import JKScenario
import TestSupport
import Testing

/// A random number belongs to what it decides, so the n-th enquiry of a trial is the same enquiry under
/// every strategy.
struct CommonRandomNumbersTests {
  private let plan: Plan

  init() throws {
    plan = Plan(try Scenario(text: try ScenarioLibrary.text("estimating-bottleneck.scenario")))
  }

  private func moments(_ strategy: Int, trial: Int) -> [Moment] {
    var simulation = Simulation(plan, observer: Recorder())
    simulation.run(trial: trial, strategy: strategy)
    return simulation.observer.moments
  }

  private struct Recorder: TrialObserver {
    var moments: [Moment] = []

    mutating func observe(_ moment: Moment) { moments.append(moment) }
  }

  @Test(arguments: 1..<4)
  func itemsAreTheSameUnderEveryStrategy(strategy: Int) {
    let statusQuo = moments(0, trial: 5)
    let other = moments(strategy, trial: 5)
    func arrivals(_ moments: [Moment]) -> [Double] { moments.filter { $0.kind == .arrived }.map(\.time) }
    #expect(arrivals(statusQuo) == arrivals(other))

    /// By item: money earned, and hours of building, which no intervention touches.
    func money(_ moments: [Moment]) -> [Int: Double] {
      Dictionary(
        moments.filter { $0.kind == .done }.map { ($0.item, $0.amount) }, uniquingKeysWith: { a, _ in a })
    }
    func building(_ moments: [Moment]) -> [Int: Double] {
      var starts: [Int: Double] = [:]
      var hours: [Int: Double] = [:]
      for moment in moments where moment.step == 1 {
        if moment.kind == .started { starts[moment.item] = moment.time }
        if moment.kind == .finished, let start = starts[moment.item] {
          hours[moment.item] = moment.time - start
        }
      }
      return hours
    }
    let (money0, money1) = (money(statusQuo), money(other))
    let (hours0, hours1) = (building(statusQuo), building(other))
    let both = Set(money0.keys).intersection(money1.keys)
    #expect(both.count > 150)
    for item in both {
      #expect(money0[item] == money1[item])
      #expect(abs((hours0[item] ?? 0) - (hours1[item] ?? .nan)) < 1e-9)
    }
  }

  @Test func historyIsTheSameUnderEveryStrategy() {
    let histories = (0..<4).map { strategy in moments(strategy, trial: 2).filter { $0.time < 0 } }
    #expect(histories[0].count > 5_000)
    for history in histories.dropFirst() { #expect(history == histories[0]) }
  }

  @Test func trialsDiffer() {
    #expect(moments(0, trial: 0) != moments(0, trial: 1))
  }

  /// The first arrival, from the address alone: Philox at (draw 0, visit 0, item 0, arrivals of work 0)
  /// under the key (seed, trial), as GSL's exponential distribution reads it.
  @Test func anArrivalComesFromItsAddress() {
    let first = moments(0, trial: 9).first { $0.kind == .arrived }
    let gap = Address(seed: 42, trial: 9, visit: 0, item: 0, source: 1).exponential(mean: 2)
    #expect(first?.time == -104 * 40 + gap)
  }
}

/// Runs one trial alone and tells what happens, in order, while it happens.
///
///     Replay.run(plan, trial: 3, strategy: 0) { moment in print(moment) }
///
/// It stands in the kernel so that the loop is compiled for its observer, which costs a call a moment.
package enum Replay {
  private struct Teller: TrialObserver {
    let tell: (Moment) -> Void

    func observe(_ moment: Moment) { tell(moment) }
  }

  /// - Parameters:
  ///   - trial: from 0.
  ///   - strategy: index among the scenario's sequences; 0 is status quo.
  package static func run(_ plan: Plan, trial: Int, strategy: Int, tell: @escaping (Moment) -> Void) {
    var simulation = Simulation(plan, observer: Teller(tell: tell))
    simulation.run(trial: trial, strategy: strategy)
  }
}

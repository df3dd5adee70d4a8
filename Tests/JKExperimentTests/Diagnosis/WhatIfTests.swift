import JKKernel
import JKScenario
import JKStatistics
import TestSupport
import Testing

@testable import JKExperiment

/// What a what-if is worth is what the same thing is worth that somebody writes by hand.
struct WhatIfTests {
  /// Margin a week of each sequence less that of status quo, by trial.
  private func worths(_ text: String, trials: Int) async throws -> [MeanEstimate] {
    let scenario = try Scenario(text: text)
    let comparison = try await Experiment(scenario, trials: trials, threads: 2).run()
    let values = OptionValues(comparison, earns: true)
    return comparison.results.indices.map { values.difference($0, 0) }
  }

  private func expectEqual(
    _ a: MeanEstimate?, _ b: MeanEstimate, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let a = try #require(a, sourceLocation: sourceLocation)
    #expect(abs(a.mean - b.mean) <= 1e-6 * abs(b.mean), sourceLocation: sourceLocation)
    let widths = (try #require(a.halfWidth), try #require(b.halfWidth))
    #expect(abs(widths.0 - widths.1) <= 1e-6 * widths.1, sourceLocation: sourceLocation)
  }

  /// A tool is a strategy with the people who do the work. A lifted
  /// constraint is a fix of nothing. More capacity is less effort.
  @Test func whatIfsAreWhatOneWouldWrite() async throws {
    var office = Office.overloaded
    office.step = #"effort 20 h; inputs "a"; criteria "b"; good "c""#
    let diagnosis = try await office.diagnosis(trials: 12)
    func worth(_ whatIf: WhatIf) -> MeanEstimate? {
      diagnosis.results.ranked.first { $0.whatIf == whatIf }?.worth
    }
    var written = office
    written.rest = """
      strategy tool { involvement 100%; week 0: integrate helper }
      strategy capacity { involvement 100%; week 0: change answer.effort to 18.18181818181818 h }
      strategy quick-rear { involvement 100%; week 0: change file.effort to 3.636363636363636 h }
      """
    let byHand = try await worths(written.text, trials: 12)
    try expectEqual(worth(.tool(0)), byHand[1])
    try expectEqual(worth(.capacity(team: Office.desk)), byHand[2])
    try expectEqual(worth(.capacity(team: Office.rear)), byHand[3])
    #expect(byHand[1].mean != 0 && byHand[2].mean != 0)

    written.constraint =
      "structure 40%; effort times 1.3; fix { takes 0 weeks; uses 1 people from desk; costs $0; leaves structure 90% }"
    written.rest = """
      strategy lifted { involvement 100%; week 0: fix mess }
      strategy both { involvement 100%; week 0: fix mess; then integrate helper }
      """
    let lifted = try await worths(written.text, trials: 12)
    try expectEqual(worth(.lifted(constraint: 0)), lifted[1])
    let after = try #require(diagnosis.tools.first { $0.tool == 0 })
    #expect(abs(after.worth.mean - (lifted[2].mean - lifted[1].mean)) < 1e-6 * lifted[2].mean)
  }

  /// The fix and the tool in both orders, at all that they cost.
  @Test func optionsAreWhatOneWouldWrite() async throws {
    var office = Office.overloaded
    let diagnosis = try await office.diagnosis(trials: 12)
    office.rest = """
      strategy in-order { involvement 100%; week 0: fix mess; then integrate helper }
      strategy at-once { involvement 100%; week 0: fix mess; week 0: integrate helper }
      """
    let byHand = try await worths(office.text, trials: 12)
    func net(_ option: Option) -> MeanEstimate? { diagnosis.options.first { $0.option == option }?.net }
    try expectEqual(net(.fixThen(constraint: 0, tool: 0)), byHand[1])
    try expectEqual(net(.fixWith(constraint: 0, tool: 0)), byHand[2])
    let difference = byHand[1].mean - byHand[2].mean
    #expect(difference != 0)
    #expect(abs(try #require(diagnosis.order).mean - difference) < 1e-6 * abs(byHand[1].mean))
  }

  /// Demand by a rate, and by gaps.
  @Test(arguments: [
    ("poisson 10 / week", "poisson 11 / week"), ("every 8 h", "every 7.272727272727273 h"),
    ("every lognormal(mean: 8 h, cv: 0.5)", "every lognormal(mean: 7.272727272727273 h, cv: 0.5)"),
    ("every gamma(mean: 8 h, cv: 0.5)", "every gamma(mean: 7.272727272727273 h, cv: 0.5)"),
    ("every uniform(low: 4 h, high: 8.8 h)", "every uniform(low: 3.636363636363636 h, high: 8 h)"),
    ("every weibull(shape: 2, scale: 8 h)", "every weibull(shape: 2, scale: 7.272727272727273 h)"),
    ("every triangular(4.4 h, 8.8 h, 13.2 h)", "every triangular(4 h, 8 h, 12 h)"),
  ])
  func moreDemandIsWhatOneWouldWrite(now: String, more: String) async throws {
    var office = Office.idle
    office.demand = now
    let diagnosis = try await office.diagnosis(trials: 6)
    office.rest = "strategy more { involvement 100%; week 0: change order.arrives to \(more) }"
    let byHand = try await worths(office.text, trials: 6)
    try expectEqual(diagnosis.results.ranked.first { $0.whatIf == .demand }?.worth, byHand[1])
  }

  /// A schedule has no rate: demand is not tried.
  @Test func aScheduleHasNoDemandToTry() async throws {
    var office = Office.idle
    office.demand = "at 0 h, 40 h, 80 h"
    let diagnosis = try await office.diagnosis(trials: 3)
    #expect(!diagnosis.results.ranked.contains { $0.whatIf == .demand })
    #expect(diagnosis.results.ranked.count == 4)
  }

  /// Status quo is that of a comparison, number by number, whatever the file's strategies do.
  @Test func statusQuoIsThatOfAComparison() async throws {
    var office = Office.overloaded
    office.rest =
      "strategy fix-it { involvement 40%; week 9: fix mess; week 20: change desk.cost to $50 / hour }"
    let diagnosis = try await office.diagnosis(trials: 8)
    let comparison = try await Experiment(Scenario(text: office.text), trials: 8, threads: 1).run()
    #expect(diagnosis.comparison.results[0].margin == comparison.results[0].margin)
    #expect(comparison.results.count == 2)
  }

  @Test func groupsAreTriedToo() async throws {
    var office = Office.overloaded
    office.rest = "team seniors within desk { people 1 }"
    let diagnosis = try await office.diagnosis(trials: 12)
    let teams = diagnosis.results.ranked.compactMap { result -> (Int, Double)? in
      if case .capacity(let team) = result.whatIf { (team, result.worth.mean) } else { nil }
    }
    let worth = Dictionary(uniqueKeysWithValues: teams)
    #expect(worth.count == 3)
    // One of three who do the same: a third of the whole, or somewhat more, since fast hands take more.
    let share = try #require(worth[2]) / (try #require(worth[Office.desk]))
    #expect(share > 0.2 && share < 0.5)
  }

  /// The constraint lets one of three do the step: their capacity is all that counts.
  @Test func aGroupThatAloneMayDoItIsWhatBinds() async throws {
    var office = Office(demand: "poisson 3 / week")
    office.rest = "team seniors within desk { people 1 }"
    office.constraint = "restricts to seniors; fix { takes 2 weeks; uses 1 people from seniors; costs $0 }"
    let diagnosis = try await office.diagnosis(trials: 10)
    func worth(_ team: Int) throws -> MeanEstimate {
      try #require(diagnosis.results.ranked.first { $0.whatIf == .capacity(team: team) }).worth
    }
    #expect(try worth(2) == worth(Office.desk) && worth(2).mean > 100)
    #expect(diagnosis.results.leader?.whatIf == .lifted(constraint: 0))
    #expect(diagnosis.results.bindingResource?.whatIf == .capacity(team: 2))
    #expect(diagnosis.readiness[0].group == 2 && diagnosis.readiness[0].reasons == [.restricted])
  }

  /// A tool that is in use is taken away; it cannot be integrated once more.
  @Test func whatIsInUseIsTakenAway() async throws {
    var office = Office.overloaded
    office.rest = "today { integrate helper }"
    let diagnosis = try await office.diagnosis(trials: 10)
    let without = try #require(diagnosis.results.ranked.first { $0.whatIf == .withdrawn(tool: 0) })
    #expect(try #require(without.worth.upper) < 0)
    #expect(!diagnosis.results.ranked.contains { $0.whatIf == .tool(0) })
    #expect(diagnosis.tools.isEmpty)
  }

  // MARK: Costs

  @Test func costsStandBeside() async throws {
    let diagnosis = try await Office.overloaded.diagnosis(trials: 10)
    let desk = try #require(diagnosis.results.ranked.first { $0.whatIf == .capacity(team: Office.desk) })
    // A tenth of three people's 40 h at $40.
    #expect(abs(try #require(desk.cost).mean - 480) < 1e-9)
    #expect(try #require(desk.utilisation).value > 0.99)
    let lifted = try #require(diagnosis.results.ranked.first { $0.whatIf == .lifted(constraint: 0) })
    // Half a person's four weeks at $40, and $2k.
    #expect(abs(try #require(lifted.hours).mean - 80) < 1e-9)
    #expect(abs(try #require(lifted.cost).mean - 5_200) < 1e-9)
    #expect(abs(try #require(lifted.payback).value - 5_200 / lifted.worth.mean) < 1e-9)
  }

  @Test func aGroupCostsItsShare() async throws {
    var office = Office.overloaded
    office.team = "cost $40 / hour; overhead $10 / hour each; hours 20 h / week"
    office.rest = "team seniors within desk { people 1 }"
    let diagnosis = try await office.diagnosis(trials: 2)
    func cost(_ team: Int) throws -> Double {
      try #require(diagnosis.results.ranked.first { $0.whatIf == .capacity(team: team) }?.cost).mean
    }
    // A tenth of 20 h of pay and 40 h of overhead for each of three; and of one of them.
    #expect(abs(try cost(Office.desk) - 0.1 * 3 * (20 * 40 + 40 * 10)) < 1e-9)
    #expect(abs(try cost(2) - 0.1 * (20 * 40 + 40 * 10)) < 1e-9)
  }
}

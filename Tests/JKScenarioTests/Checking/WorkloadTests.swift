import TestSupport
import Testing

@testable import JKScenario

/// Loads by the traffic equations against figures worked out by hand.
struct WorkloadTests {
  private func loads(_ text: String) throws -> [Double] {
    try Workload(Scenario(text: "scenario \"t\"\nhorizon 10 weeks\n" + text)).pools.map(\.load)
  }

  private func expect(_ found: [Double], _ exact: [Double]) {
    #expect(found.count == exact.count)
    for (found, exact) in zip(found, exact) { #expect(abs(found - exact) < 1e-9, "\(found), not \(exact)") }
  }

  @Test func oneQueue() throws {
    expect(
      try loads(
        """
        team clerk { people 1 }
        work customer { arrives poisson 0.9 / h; route { serve -> done } }
        step serve by clerk { effort exponential(mean: 1 h) }
        """), [0.9])
  }

  /// Jackson's network of the library: visits by the balance of flows.
  @Test func feedback() throws {
    let scenario = try Scenario(text: ScenarioLibrary.text("theory/jackson.scenario"))
    let first = 1 / 0.95
    let third = first / (1 - 0.2 - 0.8 * 0.15)
    let visits = [first, third, third, 0.8 * third, first]
    let exact = zip(visits, [1.6 / 2, 2.2 / 4, 1.6 / 3, 2 / 3.0, 0.8]).map { $0 * $1 }
    expect(Workload(scenario).pools.map(\.load), exact)
  }

  /// p = q · c = 0.3 · 0.5 comes back at most three times, each time for half the effort.
  @Test func rework() throws {
    let p = 0.15
    expect(
      try loads(
        """
        team clerk { people 1 }
        work customer { arrives poisson 0.5 / h; route { serve -> done } }
        step serve by clerk { effort 1 h; defects 30%, caught 50%, rework 50% }
        """), [0.5 * (1 + 0.5 * (p + p * p + p * p * p))])
  }

  /// Half of the items carry an escaped defect to the branch, and win half as often there.
  @Test func escapedDefectsLoseWork() throws {
    expect(
      try loads(
        """
        team a { people 1 }
        team b { people 1 }
        work item { arrives poisson 0.5 / h; route { one -> two; two -> three 40%, otherwise lost; three -> done } }
        step one by a { effort 1 h; defects 50%, caught 0%; escaped { wins times 0.5 } }
        step two by a { effort 0.5 h }
        step three by b { effort 2 h }
        """), [0.75, 0.5 * 0.4 * 0.75 * 2])
  }

  /// Of the items a tenth carries an escaped defect when done, and half of these come back once.
  @Test func escapedDefectsComeBack() throws {
    expect(
      try loads(
        """
        team a { people 1 }
        work item { arrives poisson 0.5 / h; route { one -> two -> done } }
        step one by a { effort 0.5 h }
        step two by a { effort 0.5 h; defects 10%, caught 0%; escaped { returns 50% to two } }
        """), [0.25 + 0.25 * 1.05])
  }

  /// Each completed item brings half another one.
  @Test func referrals() throws {
    expect(
      try loads(
        """
        team a { people 1 }
        work item { arrives poisson 0.2 / h; referrals 0.5 each completed; route { one -> done } }
        step one by a { effort 1 h }
        """), [0.4])
  }

  /// Part-time, absence and administration: 2 people of 0.75 · 0.9 · (1 − 0.2) of full time.
  @Test func presence() throws {
    expect(
      try loads(
        """
        team a { people 2; hours 30 h / week; absence 10% }
        work item { arrives every 4 h in batches of 2; route { one -> done } }
        step one by a { effort 1 h }
        constraint admin on one { time 20% of a; effort times 1.5 }
        """), [0.5 * 1.5 / (2 * 0.75 * 0.9 * 0.8)])
  }

  /// A group is a pool of its own, and so are the places of a limited step.
  @Test func groupsAndLimits() throws {
    expect(
      try loads(
        """
        team a { people 4 }
        team seniors within a { people 2 }
        work item { arrives poisson 1 / h; route { one -> two -> done } }
        step one by seniors { effort 0.5 h }
        step two by a { effort 1 h }
        constraint room on two { limit 2 in progress }
        """), [1.5 / 4, 0.5 / 2, 1.0 / 2])
  }

  /// What a team cannot do does not come to the next one.
  @Test func overloadStandsInTheWay() throws {
    expect(
      try loads(
        """
        team a { people 1 }
        team b { people 1 }
        work item { arrives poisson 2 / h; route { one -> two -> done } }
        step one by a { effort 1 h }
        step two by b { effort 0.6 h }
        """), [2, 0.6])
  }

  /// Uncertain quantities count with their means, seasons with theirs, and a schedule has no rate.
  @Test func meansAndSeasons() throws {
    expect(
      try loads(
        """
        uncertain slow = triangular(1, 2, 6)
        team a { people 1 }
        team b { people 1 }
        work item { arrives poisson 0.075 / h; demand { seasons 67%, 133% }; route { one -> done } }
        work other { arrives at 2 weeks, 3 weeks; route { two -> done } }
        step one by a { effort slow * 1 h }
        step two by b { effort 9 h }
        """), [0.075 * 3, 0])
  }

  /// Structure that is missing makes work by hand slower.
  @Test func slowness() throws {
    expect(
      try loads(
        """
        team a { people 1 }
        work item { arrives poisson 0.5 / h; route { one -> done } }
        step one by a { effort 1 h; structure { starts 60%; slows 50% } }
        """), [0.5 * (1 + 0.5 * 0.4)])
  }

  /// Means that no formula gives: Γ(1.5) for a Weibull of shape 2, 3 / 2 for a Pareto of shape 3, and a normal variable
  /// that is drawn again below 0.
  @Test(arguments: [
    ("weibull(scale: 1 h, shape: 2)", 0.886226925452758), ("pareto(minimum: 1 h, shape: 3)", 1.5),
    ("normal(mean: 1 h, sd: 1 h)", 1 + 0.24197072451914337 / 0.8413447460685429),
    ("mixture(1 h: 50%, otherwise: weibull(scale: 2 h, shape: 1))", 1.5),
  ])
  func means(distribution: String, mean: Double) throws {
    expect(
      try loads(
        """
        team a { people 1 }
        work item { arrives poisson 0.1 / h; route { one -> done } }
        step one by a { effort \(distribution) }
        """), [0.1 * mean])
  }
}

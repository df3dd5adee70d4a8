import JKKernel
import JKScenario
import JKStatistics
import TestSupport
import Testing

@testable import JKExperiment

/// What `scenarios/therapy-clinic.scenario` must show, and what must vanish without its cause.
struct TherapyClinicTests {
  private static let (statusQuo, hireOnly, toolsFirst, redesignFirst) = (0, 1, 2, 3)
  private static let lastWeek = 77

  private func runs(trials: Int = 50, _ changes: [(String, String)] = []) async throws -> WeeklyRuns {
    await WeeklyRuns(
      try ScenarioLibrary.scenario("therapy-clinic.scenario", changing: changes), trials: trials)
  }

  private func practitioners(_ runs: WeeklyRuns, _ strategy: Int, week: Int = lastWeek) -> MeanEstimate {
    MeanEstimate(runs.people(0, strategy, week: week))
  }

  @Test func theSeedsCaseComesOut() async throws {
    let runs = try await runs()
    #expect(
      runs.plan.scenario.sequences.map(\.name) == [
        "status-quo", "hire-only", "tools-first", "redesign-first",
      ])
    for strategy in 0...3 { #expect(practitioners(runs, strategy, week: 0).mean == 3) }
    #expect(practitioners(runs, Self.statusQuo).mean == 3)

    let redesigned = practitioners(runs, Self.redesignFirst)
    #expect(try #require(redesigned.lower) > 14)
    #expect(try #require(redesigned.upper) < 18)
    #expect(try #require(practitioners(runs, Self.hireOnly).upper) < 7)

    // Overhead a head falls from one half year to the next.
    let overhead = [0..<26, 26..<52, 52..<78].map { weeks in
      RatioEstimate(
        runs.sums(runs.layout.index(.overhead), Self.redesignFirst, weeks: weeks),
        per: runs.sums(runs.layout.index(.present, team: 0), Self.redesignFirst, weeks: weeks))
    }
    for (sooner, later) in zip(overhead, overhead.dropFirst()) {
      #expect(try #require(sooner.lower) > #require(later.upper))
    }
  }

  /// The order matters: the same tools on the paper trail as it is bring fewer practitioners.
  @Test func toolsAloneBringFewer() async throws {
    let runs = try await runs()
    let fewer = PairedDifference(
      runs.people(0, Self.redesignFirst, week: Self.lastWeek),
      runs.people(0, Self.toolsFirst, week: Self.lastWeek))
    #expect(try #require(fewer.mean.lower) > 2)
  }

  /// Nobody is hired when nobody waits.
  @Test func withoutAWaitingListNobodyIsHired() async throws {
    let runs = try await runs(
      trials: 20,
      [("poisson 25 / week", "poisson 5 / week"), ("referrals 0.6 each", "referrals 0 each")])
    #expect(practitioners(runs, Self.redesignFirst).mean < 3.5)
  }

  /// A redesign that leaves the paper trail as it was brings no more than the tools.
  @Test func theRedesignIsTheCause() async throws {
    let changed = [("week 0: fix paper-trail", "week 0: fix paper-trail, involvement 0%")]
    let runs = try await runs(changed + [("then change practitioners.overhead to $240 / week each", "")])
    let more = PairedDifference(
      runs.people(0, Self.redesignFirst, week: Self.lastWeek),
      runs.people(0, Self.toolsFirst, week: Self.lastWeek))
    #expect(try #require(more.mean.upper) < 1)
  }

  /// The clinic grows as much when the redesign saves nothing in front desk and billing.
  @Test func theSavedOverheadIsNotTheCause() async throws {
    let runs = try await runs([("then change practitioners.overhead to $240 / week each", "")])
    let grown = practitioners(runs, Self.redesignFirst)
    #expect(try #require(grown.lower) > 12)
    #expect(try #require(practitioners(runs, Self.hireOnly).upper) < 7)
  }

  /// What the number is follows from supervision; that the redesign brings more does not.
  @Test func cadence() async throws {
    let scenario = try ScenarioLibrary.scenario("clinic-cadence.scenario")
    let swept = try await SweepExperiment(scenario, try #require(scenario.sweep), trials: 30, threads: 2)
      .run()
    #expect(swept.points.map { $0.values[0].text } == ["24 h", "32 h", "40 h", "48 h", "64 h"])
    #expect(swept.points[0].results.map(\.name) == ["status-quo", "hire-only", "redesign-first"])
    #expect(swept.points[0].measures[1].map(\.name).last == "joined")
    let joined = swept.points.map { point in point.measures.map { $0.last?.estimate } }
    for point in joined {
      #expect(try #require(point[2]?.lower) > 2 * #require(point[1]?.upper))
    }
    for (sooner, later) in zip(joined, joined.dropFirst()) {
      #expect(try #require(sooner[2]?.lower) > #require(later[2]?.upper))
    }
  }
}

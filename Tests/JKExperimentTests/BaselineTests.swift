import JKExperiment
import JKScenario
import TestSupport
import Testing

struct BaselineTests {
  private func comparison(_ settings: String, demand: String = "") async throws -> Comparison {
    let scenario = try Scenario(
      text: """
        scenario "Baseline"; \(settings)
        team desk { people 6; cost $10 / hour }
        work letter { arrives poisson 60 / week; revenue $50; \(demand); route { write -> done } }
        step write by desk { effort 2 h }
        """)
    return try await Experiment(scenario, trials: 20, threads: 1).run()
  }

  @Test func aGivenWarmUpIsCut() async throws {
    let baseline = try await comparison("horizon 8 weeks; history 30 weeks; warm-up 9 weeks").baseline
    #expect(baseline.rows == 9..<30)
    #expect(!baseline.isFound)
  }

  /// A baseline that left out the best quarter would make every other look good.
  @Test func withSeasonsItIsWholeYears() async throws {
    let demand = "demand { seasons 140%, 100%, 60%, 100% }"
    let two = try await comparison("horizon 8 weeks; history 150 weeks; warm-up 20 weeks", demand: demand)
    #expect(two.baseline.rows == 46..<150)
    #expect(abs(two.baseline.mean(.output) - 60) < 1)
    // A history of less than a year has no whole one.
    let none = try await comparison("horizon 8 weeks; history 60 weeks; warm-up 20 weeks", demand: demand)
    #expect(none.baseline.rows == 20..<60)
  }

  /// The last weeks are the study's, however short it is.
  @Test(arguments: [1, 2, 12, 13, 20])
  func theLastWeeksLieInTheStudy(weeks: Int) async throws {
    let comparison = try await comparison("horizon \(weeks) weeks; history 30 weeks")
    let mean = comparison.ending(.margin, 0).mean
    let margin = comparison.results[0].margin.mean / Double(weeks)
    if weeks <= 13 { #expect(abs(mean - margin) < 1e-6) }
    // 60 letters of $50 a week less 6 people at $400.
    #expect(abs(mean - 600) < 200)
  }
}

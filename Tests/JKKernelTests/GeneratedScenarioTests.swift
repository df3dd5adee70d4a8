import JKKernel
import JKScenario
import TestSupport
import Testing

/// Generated scenarios under audit, all strategies.
struct GeneratedScenarioTests {
  @Test(arguments: GeneratedScenarios.seeds(130, long: 1_000))
  func theBooksAgree(seed: UInt64) throws {
    GeneratedScenarios.note(seed)
    let scenario = try Scenario(text: ScenarioGenerator.scenario(seed: seed))
    let plan = Plan(scenario)
    for strategy in scenario.sequences.indices {
      audit(plan, trial: 1, strategy: strategy)
    }
  }
}

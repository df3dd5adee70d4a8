import JKScenario
import TestSupport

@testable import JKExperiment

/// A small organisation whose parts a test may swap, so that what holds it back is what the test is about.
struct Office {
  var settings = "horizon 52 weeks; history 52 weeks; warm-up 13 weeks; trials 16; seed 5; currency AUD"
  var people = 3
  var team = "cost $40 / hour"
  /// Items a week; each takes 20 h, and 26 h with the constraint: 6 a week without it.
  var demand = "poisson 7.5 / week"
  var work = "patience exponential(mean: 2 weeks); revenue $2000"
  var step = #"effort exponential(mean: 20 h); inputs "a"; criteria "b"; good "c""#
  var constraint: String? =
    "structure 40%; effort times 1.3; fix { takes 4 weeks; uses 0.5 people from desk; costs $2k; leaves structure 90% }"
  var tool: String? = "gain 40%; learning 10 uses; training 4 h; contract api"
  var rest = ""

  var text: String {
    """
    scenario "Office"
    \(settings)
    team desk { people \(people); \(team) }
    team rear { people 4; cost $30 / hour }
    work order { arrives \(demand); \(work); route { answer -> file -> done } }
    step answer by desk { \(step) }
    step file by rear { effort 4 h }
    \(constraint.map { "constraint mess on answer { \($0) }" } ?? "")
    \(tool.map { "tool helper on answer { \($0) }" } ?? "")
    contract api { per-task use { each $0.50 / use } }
    \(rest)
    """
  }

  func diagnosis(trials: Int? = nil, threads: Int = 2) async throws -> Diagnosis {
    try await DiagnosisExperiment(Scenario(text: text), trials: trials, threads: threads).run()
  }

  static let (desk, rear) = (0, 1)
  static let (answer, file) = (0, 1)

  /// Twice as much comes as the desk can do.
  static let overloaded = Office(demand: "poisson 10 / week")

  /// Three quarters of the desk's time is idle.
  static let idle = Office(people: 15)
}

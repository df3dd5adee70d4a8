import JKExperiment
import JKScenario

/// What every document of results says of the study that it comes from, so that it can be run again.
struct StudyDocument: Encodable {
  /// How far a run came that was asked to end early.
  struct Cut: Encodable {
    let done: Int
    let planned: Int
    /// `trials`, `organisations`, `points`.
    let of: String
  }

  /// A parameter by its path, as the language writes it.
  struct Value: Encodable {
    let path: String
    let value: String
  }

  /// Of jkcurve.
  let version = Version.current
  let scenario: String
  let seed: UInt64
  let horizonWeeks: Double
  let currency: String
  /// Null when all was done that was asked for.
  @OrNull var interrupted: Cut?
  /// What the engine assumes without field data, at its default.
  let assumptions: [Value]
  /// Values set for this run in place of the scenario's own.
  let overrides: [Value]

  /// - Parameter seed: the scenario's own when nil.
  init(_ scenario: Scenario, seed: UInt64? = nil, _ interruption: Interruption? = nil) {
    self.scenario = scenario.title
    self.seed = seed ?? scenario.settings.seed
    horizonWeeks = scenario.settings.horizon / WorkingTime.week
    currency = scenario.settings.currency
    interrupted = interruption.map { Cut(done: $0.done, planned: $0.planned, of: $0.unit.rawValue) }
    assumptions = scenario.assumptions.map { Value(path: $0.path, value: $0.value) }
    overrides = scenario.overrides.map { Value(path: $0.path, value: $0.value) }
  }
}

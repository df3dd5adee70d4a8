import JKScenario
import JKStatistics

/// Whether a step is sound enough for AI, as it stands today.
///
/// It is, if its structure is at least 70 %, if what comes in (`inputs`), by what it is done (`criteria`) and what good
/// output is (`good`) are written down, if at most one item in ten leaves it with a defect that nobody has caught, and
/// if everyone of the team may do it. The limits are assumed.
package struct StepReadiness: Sendable {
  package let step: Int
  /// 0 … 1, as constraints leave it.
  package let structure: MeanEstimate
  /// Share of items done by hand that leave with a defect nobody has caught at the first try.
  package let escaped: MeanEstimate
  package let defects: MeanEstimate
  package let caught: MeanEstimate
  /// What is not written down.
  package let missing: [Text]
  /// The group that alone may do it; nil for everyone.
  package let group: Int?

  /// What a scenario can say of a step in words.
  package enum Text: String, Sendable, CaseIterable {
    case inputs, criteria, good
  }

  package enum Reason: Sendable, Equatable {
    case structure, unstated, defects, restricted
  }

  package static let leastStructure = 0.7
  package static let mostEscaped = 0.1

  /// Why it is not sound; empty for a sound step.
  package var reasons: [Reason] {
    var reasons: [Reason] = []
    if structure.mean < Self.leastStructure { reasons.append(.structure) }
    if !missing.isEmpty { reasons.append(.unstated) }
    if escaped.mean > Self.mostEscaped { reasons.append(.defects) }
    if group != nil { reasons.append(.restricted) }
    return reasons
  }

  package var isSound: Bool { reasons.isEmpty }

  init(_ step: Int, _ sample: DiagnosisSample, _ scenario: Scenario) {
    let (defects, caught) = (sample.values(.defects, step), sample.values(.caught, step))
    self.step = step
    structure = MeanEstimate(sample.values(.structure, step), level: Comparison.level)
    self.defects = MeanEstimate(defects, level: Comparison.level)
    self.caught = MeanEstimate(caught, level: Comparison.level)
    escaped = MeanEstimate(zip(defects, caught).map { $0 * (1 - $1) }, level: Comparison.level)
    let written = scenario.steps[step]
    missing = Text.allCases.filter {
      switch $0 {
      case .inputs: written.inputs == nil
      case .criteria: written.criteria == nil
      case .good: written.good == nil
      }
    }
    group =
      written.group
      ?? scenario.constraints.first { $0.group != nil && $0.steps.contains(step) }?.group
  }
}

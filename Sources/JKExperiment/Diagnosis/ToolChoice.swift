import JKScenario
import JKStatistics

/// The tool to advise: the best, or of those that cannot be told apart from it one that the scenario has for its step.
package struct ToolChoice: Sendable, Equatable {
  package let use: ToolUse
  /// Others that are shown to be worth something and cannot be told apart from it; the best first.
  package let ties: [ToolUse]

  /// Nil without candidates.
  ///
  /// - Parameter candidates: what each is worth by trial, the best first.
  init?(_ candidates: [(use: ToolUse, worths: [Double])], _ scenario: Scenario) {
    guard let best = candidates.first else { return nil }
    func estimate(_ values: [Double]) -> MeanEstimate { MeanEstimate(values, level: Comparison.level) }
    func areTied(_ one: [Double], _ other: [Double]) -> Bool {
      let difference = estimate(zip(one, other).map { $0 - $1 })
      guard let lower = difference.lower, let upper = difference.upper else { return false }
      return lower <= 0 && upper >= 0
    }
    let equals = candidates.dropFirst().filter {
      (estimate($0.worths).lower ?? 0) > 0 && areTied(best.worths, $0.worths)
    }
    let choice = ([best] + equals).first { scenario.tools[$0.use.tool].step == $0.use.step } ?? best
    use = choice.use
    ties = ([best] + equals).filter { $0.use != choice.use && areTied(choice.worths, $0.worths) }.map(\.use)
  }
}

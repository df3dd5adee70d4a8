import JKStatistics

/// The tool to advise: the best, and those that cannot be told apart from it.
package struct ToolChoice: Sendable, Equatable {
  package let tool: Int
  /// Others that are shown to be worth something and cannot be told apart from it; the best first.
  package let ties: [Int]

  /// Nil without candidates.
  ///
  /// - Parameter candidates: what each is worth by trial, the best first.
  init?(_ candidates: [(tool: Int, worths: [Double])]) {
    guard let best = candidates.first else { return nil }
    func estimate(_ values: [Double]) -> MeanEstimate { MeanEstimate(values, level: Comparison.level) }
    tool = best.tool
    ties = candidates.dropFirst().filter { other in
      let difference = estimate(zip(best.worths, other.worths).map { $0 - $1 })
      guard let lower = difference.lower, let upper = difference.upper else { return false }
      return (estimate(other.worths).lower ?? 0) > 0 && lower <= 0 && upper >= 0
    }.map(\.tool)
  }
}

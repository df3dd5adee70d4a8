import Testing

/// All exact values that the engine is held to. A case passes only when the exact value lies in the interval
/// and that interval's half-width is at most 1 % of it: a wide interval proves nothing. The seed is 1 in every
/// file; the level is a joint 99 % over all values (Bonferroni).
enum TheoryFamily {
  static let level =
    1 - 0.01
    / Double(
      QueueingTheoryTests.cases.count + LearningTheoryTests.cases.count + BassTheoryTests.Value.allCases.count
    )

  static func expect(
    _ value: Double, _ halfWidth: Double?, is exact: Double, _ name: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let halfWidth = try #require(halfWidth, sourceLocation: sourceLocation)
    let text = "\(name): \(value) ± \(halfWidth), exactly \(exact)"
    #expect(abs(value - exact) <= halfWidth, "\(text)", sourceLocation: sourceLocation)
    #expect(halfWidth <= 0.01 * exact, "\(text)", sourceLocation: sourceLocation)
  }
}

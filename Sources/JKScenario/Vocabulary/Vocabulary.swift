/// The language's words: every declaration and every field stands here once, by aspect.
package enum Vocabulary {
  package static let declarations = [
    parameter, uncertain, team, work, step, constraint, tool, contract, outcome, strategy, measure,
    population,
  ]

  static let importKeyword = "import"
  static let compareKeyword = "compare"
  static let sweepKeyword = "sweep"

  /// What can stand in some block of a declaration.
  static let fieldNames = Set(
    (declarations + [structure, fix, hiring, today] + blocks(in: contract.fields)).flatMap {
      $0.fields.map(\.name)
    })

  private static func blocks(in fields: [Field]) -> [Declaration] {
    fields.compactMap(\.inner).flatMap { [$0] + blocks(in: $0.fields) }
  }

  /// Words that no declaration may take as its name, because routes and comparisons use them.
  package static let reserved = ["done", "lost", "otherwise", "status-quo"]
}

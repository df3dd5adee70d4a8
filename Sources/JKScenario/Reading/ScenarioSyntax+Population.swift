import JKLanguage

extension ScenarioSyntax {
  /// The tree in which a value no longer varies between organisations: what is said beside the text holds for all.
  func withoutPrior(of path: Word) -> ScenarioSyntax {
    ScenarioSyntax(
      sources: sources,
      statements: statements.map { statement in
        guard statement.keyword.text == Vocabulary.population.keyword, let block = statement.block else {
          return statement
        }
        let kept = block.statements.filter { !$0.isPrior(of: path) }
        return Statement(
          keyword: statement.keyword, arguments: statement.arguments,
          block: Block(statements: kept, range: block.range), range: statement.range)
      })
  }
}

extension Statement {
  fileprivate func isPrior(of path: Word) -> Bool {
    guard keyword.text == "vary", case .expression(.name(let word))? = arguments.first else { return false }
    return word.text == path.text
  }
}

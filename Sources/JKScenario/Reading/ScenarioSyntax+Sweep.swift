import JKLanguage

extension ScenarioSyntax {
  /// Puts other axes in the place of those that the text sweeps over.
  ///
  /// - Parameter axes: as they stand behind `sweep`.
  /// - Returns: what cannot be read in them.
  mutating func sweep(over axes: [String]) -> [Diagnostic] {
    var lines = statements.filter { $0.keyword.text != Vocabulary.sweepKeyword }
    var diagnostics: [Diagnostic] = []
    for axis in axes {
      let source = SourceFile(name: "--over", text: axis, behind: sources.last)
      sources.append(source)
      if let tooLong = source.tooLongAValue {
        diagnostics.append(tooLong)
        continue
      }
      let parsed = Parser.parse(source)
      diagnostics += parsed.diagnostics
      guard parsed.syntax.statements.count == 1, let line = parsed.syntax.statements.first else {
        if parsed.diagnostics.isEmpty { diagnostics.append(.notAnAxis(source.range)) }
        continue
      }
      lines.append(
        Statement(
          keyword: Word(text: Vocabulary.sweepKeyword, range: line.range),
          arguments: [.expression(.name(line.keyword))] + line.arguments, block: line.block, range: line.range
        ))
    }
    self = with(statements: lines)
    return diagnostics
  }
}

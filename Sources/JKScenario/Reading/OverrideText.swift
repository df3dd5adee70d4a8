import JKLanguage

/// A value that is said beside a scenario's text: `estimators.people=6`.
struct OverrideText {
  let source: SourceFile
  private let currency: String?

  /// - Parameters:
  ///   - previous: what was read before it.
  ///   - currency: the scenario's.
  init(_ text: String, behind previous: SourceFile, currency: String?) {
    self.currency = currency
    source = SourceFile(name: "--set", text: text, behind: previous)
  }

  /// - Throws: the first thing that is wrong with it.
  func read() throws(Override.Failure) -> Override {
    let parsed = Parser.parse(source, currency: currency)
    if let first = parsed.diagnostics.first { throw Override.Failure(diagnostic: first) }
    guard parsed.syntax.statements.count == 1, let statement = parsed.syntax.statements.first,
      case .symbol(.equals, _)? = statement.arguments.first, statement.arguments.count > 1,
      statement.block == nil
    else { throw Override.Failure(diagnostic: .notAnOverride(source.range)) }
    return Override(path: statement.keyword, arguments: Array(statement.arguments.dropFirst()))
  }
}

extension OverriddenValue {
  /// The value as a reader of results sees it.
  init(_ text: String) {
    let parts = text.split(separator: "=", maxSplits: 1)
    func trimmed(_ part: Substring?) -> String {
      String((part ?? "").drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    self.init(path: trimmed(parts.first), value: trimmed(parts.dropFirst().first))
  }
}

import JKLanguage

/// A value that is said beside a scenario's text: `estimators.people=6`.
struct OverrideText {
  let source: SourceFile
  private let currency: String?

  /// Characters that a value beside a scenario may have.
  static let longest = 10_000

  /// - Parameters:
  ///   - previous: what was read before it.
  ///   - currency: the scenario's.
  init(_ text: String, behind previous: SourceFile, currency: String?) {
    self.currency = currency
    source = SourceFile(name: "--set", text: text, behind: previous)
  }

  /// - Throws: the first thing that is wrong with it.
  func read() throws(Override.Failure) -> Override {
    if let tooLong = source.tooLongAValue { throw Override.Failure(diagnostic: tooLong) }
    let parsed = Parser.parse(source, currency: currency)
    if let first = parsed.diagnostics.first { throw Override.Failure(diagnostic: first) }
    guard parsed.syntax.statements.count == 1, let statement = parsed.syntax.statements.first,
      case .symbol(.equals, _)? = statement.arguments.first, statement.arguments.count > 1,
      statement.block == nil
    else { throw Override.Failure(diagnostic: .notAnOverride(source.range)) }
    return Override(path: statement.keyword, arguments: Array(statement.arguments.dropFirst()))
  }
}

extension SourceFile {
  /// What is wrong with the length of a value, or of an axis; nil for nothing.
  var tooLongAValue: Diagnostic? {
    let most = OverrideText.longest
    return bytes.count <= most
      ? nil : .tooLong("a value behind `\(name)`", bytes.count, most: most, at: range)
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

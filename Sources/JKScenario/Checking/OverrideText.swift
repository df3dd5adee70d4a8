import JKLanguage

/// A value that is said beside a scenario's text: `estimators.people=6`.
///
/// What is wrong with it is told by places behind the scenario's own text, as if it stood there.
package struct OverrideText: Sendable {
  package let text: String
  /// Where it begins, behind the scenario's text and the values before it.
  let offset: Int

  package init(_ text: String, offset: Int) {
    self.text = text
    self.offset = offset
  }

  /// Values in their order, behind a scenario's text.
  package static func all(_ texts: [String], behind source: SourceFile) -> [OverrideText] {
    var offset = source.bytes.count + 1
    return texts.map { text in
      defer { offset += text.utf8.count + 1 }
      return OverrideText(text, offset: offset)
    }
  }

  package var range: SourceRange { SourceRange(offset, offset + text.utf8.count) }

  /// - Throws: the first thing that is wrong with it.
  package func read() throws(Override.Failure) -> Override {
    let padding = [UInt8](repeating: UInt8(ascii: " "), count: offset)
    let parsed = Parser.parse(SourceFile(name: "", bytes: padding + text.utf8))
    if let first = parsed.diagnostics.first { throw Override.Failure(diagnostic: first) }
    guard parsed.syntax.statements.count == 1, let statement = parsed.syntax.statements.first,
      case .symbol(.equals, _)? = statement.arguments.first, statement.arguments.count > 1,
      statement.block == nil
    else { throw Override.Failure(diagnostic: .notAnOverride(range)) }
    return Override(path: statement.keyword, arguments: Array(statement.arguments.dropFirst()))
  }

  /// The value as a reader of results sees it.
  package var value: OverriddenValue {
    let parts = text.split(separator: "=", maxSplits: 1)
    func trimmed(_ part: Substring?) -> String {
      String((part ?? "").drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    return OverriddenValue(path: trimmed(parts.first), value: trimmed(parts.dropFirst().first))
  }

  /// A finding about this value, by places in its own text; nil when it is about something else.
  package func own(_ diagnostic: Diagnostic) -> Diagnostic? {
    guard contains(diagnostic.primary.range) else { return nil }
    func moved(_ label: Diagnostic.Label) -> Diagnostic.Label {
      Diagnostic.Label(
        SourceRange(label.range.lower - offset, min(label.range.upper, range.upper) - offset), label.text)
    }
    return Diagnostic(
      code: diagnostic.code, severity: diagnostic.severity, message: diagnostic.message,
      primary: moved(diagnostic.primary),
      secondary: diagnostic.secondary.filter { contains($0.range) }.map(moved), help: diagnostic.help)
  }

  private func contains(_ place: SourceRange) -> Bool {
    range.lower <= place.lower && place.lower <= range.upper
  }
}

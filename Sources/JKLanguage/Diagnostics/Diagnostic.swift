/// One finding about a text: what is wrong, where, and what to do about it.
///
/// This is the finding's data. Each stage has the texts of its findings in one `*Diagnostics.swift`;
/// ``DiagnosticRenderer`` draws them.
package struct Diagnostic: Sendable, Equatable {
  package enum Severity: String, Sendable {
    case error
    case warning
  }

  /// A stretch of the text with a few words beside it.
  package struct Label: Sendable, Equatable {
    package let range: SourceRange
    package let text: String

    package init(_ range: SourceRange, _ text: String = "") {
      self.range = range
      self.text = text
    }
  }

  /// An edit that mends the text: put `replacement` in place of `range`.
  package struct Fix: Sendable, Equatable {
    package let range: SourceRange
    package let replacement: String

    package init(_ range: SourceRange, _ replacement: String) {
      self.range = range
      self.replacement = replacement
    }
  }

  /// Stable: `JK` and four digits. 01xx text, 02xx meaning, 03xx flow, 08xx advice.
  package let code: String
  package let severity: Severity
  /// One plain sentence that makes sense alone, without a full stop.
  package let message: String
  /// Where the caret goes.
  package let primary: Label
  /// Other places that help, such as the declaration.
  package let secondary: [Label]
  /// What to do, with a valid example where one helps. Backquotes mark code.
  package let help: String?
  package let fix: Fix?

  package init(
    code: String, severity: Severity = .error, message: String, primary: Label,
    secondary: [Label] = [], help: String? = nil, fix: Fix? = nil
  ) {
    self.code = code
    self.severity = severity
    self.message = message
    self.primary = primary
    self.secondary = secondary
    self.help = help
    self.fix = fix
  }

  /// The finding with the amounts that it shows written as the text writes its own.
  package func inMoney(_ sign: Unicode.Scalar) -> Diagnostic {
    if sign == "$" { return self }
    func written(_ text: String) -> String {
      text.replacing(/\$(?=\d)/) { _ in String(sign) }
    }
    return Diagnostic(
      code: code, severity: severity, message: written(message),
      primary: Label(primary.range, written(primary.text)),
      secondary: secondary.map { Label($0.range, written($0.text)) }, help: help.map(written),
      fix: fix.map { Fix($0.range, $0.replacement == "$" ? String(sign) : written($0.replacement)) })
  }
}

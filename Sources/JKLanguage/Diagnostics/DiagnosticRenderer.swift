/// Draws findings for a person.
///
///     error[JK0214]: expected a duration, found a rate (1/time)
///       --> estimating-bottleneck.scenario:34:13
///        |
///     34 |   effort    12 / week
///        |             ^^^^^^^^^ this is a rate
///        |
///        = effort is the touch time of one item: try `12 h`
///
/// What comes from the text is shown so that it cannot move the cursor or change colours.
package struct DiagnosticRenderer: Sendable {
  package enum Style: Sendable {
    /// With the source line and carets under the place.
    case rich
    /// `name:line:col: error: message [JK0214]`, for editors and logs.
    case short
  }

  package var style: Style
  /// Whether to colour by ANSI escape sequences.
  package var usesColor: Bool

  package init(style: Style = .rich, usesColor: Bool = false) {
    self.style = style
    self.usesColor = usesColor
  }

  /// All findings in the order of the text, lines joined by newlines, without one at the end.
  package func render(_ diagnostics: some Sequence<Diagnostic>, in sources: SourceFiles) -> String {
    diagnostics.sortedByPlace().map { render($0, in: sources) }
      .joined(separator: style == .rich ? "\n\n" : "\n")
  }

  package func render(_ diagnostic: Diagnostic, in sources: SourceFiles) -> String {
    switch style {
    case .rich: renderRich(diagnostic, in: sources)
    case .short: renderShort(diagnostic, in: sources)
    }
  }

  /// The closing line: `2 errors, 1 warning`; nil when there is nothing to say.
  package static func summary(of diagnostics: some Sequence<Diagnostic>) -> String? {
    var errors = 0
    var warnings = 0
    for diagnostic in diagnostics {
      switch diagnostic.severity {
      case .error: errors += 1
      case .warning: warnings += 1
      }
    }
    let parts = [(errors, "error"), (warnings, "warning")].filter { $0.0 > 0 }
      .map { count, noun in "\(count) \(noun)\(count == 1 ? "" : "s")" }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  private func renderShort(_ diagnostic: Diagnostic, in sources: SourceFiles) -> String {
    let severity = paint(diagnostic.severity.rawValue + ":", .of(diagnostic.severity))
    let place = place(of: diagnostic.primary.range, in: sources)
    return "\(place): \(severity) \(diagnostic.message.displayed) [\(diagnostic.code)]"
  }

  /// `name:line:col`
  func place(of range: SourceRange, in sources: SourceFiles) -> String {
    let source = sources[range]
    let position = source.position(at: range.lower)
    return "\(source.name.displayed):\(position.line):\(position.column)"
  }

  // MARK: - Colours

  enum Tone {
    case plain, strong, error, warning, quiet

    static func of(_ severity: Diagnostic.Severity) -> Tone {
      switch severity {
      case .error: .error
      case .warning: .warning
      }
    }

    fileprivate var sequence: String {
      switch self {
      case .plain: ""
      case .strong: "\u{1B}[1m"
      case .error: "\u{1B}[1;31m"
      case .warning: "\u{1B}[1;33m"
      case .quiet: "\u{1B}[1;34m"
      }
    }
  }

  func paint(_ text: String, _ tone: Tone) -> String {
    usesColor && tone != .plain && !text.isEmpty ? "\(tone.sequence)\(text)\u{1B}[0m" : text
  }
}

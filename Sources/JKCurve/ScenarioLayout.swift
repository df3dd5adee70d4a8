import JKLanguage

/// A scenario's text and how the house lays it out.
///
///     let layout = ScenarioLayout(bytes, name: "firm.scenario")
///     guard let formatted = layout.formatted else { return print(layout.messages()) }
public struct ScenarioLayout: Sendable {
  /// The text in the house layout: UTF-8, LF, no byte-order mark. Nil when the text cannot be read without error;
  /// whether its names and units fit is not looked at.
  public let formatted: [UInt8]?
  private let source: SourceFile

  /// Formats a text. Any bytes will do.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8.
  ///   - name: how messages name the text, such as its path.
  public init(_ bytes: [UInt8], name: String) {
    source = SourceFile(name: name, bytes: bytes)
    formatted = SourceFormatter.format(source).map { Array($0.utf8) }
  }

  /// Whether the text already stands in the house layout.
  public var isFormatted: Bool { formatted.map { source.bytes.elementsEqual($0) } ?? false }

  /// Why there is nothing formatted: the errors in the order of the text, and a closing count.
  ///
  /// - Parameter usesColor: whether the terminal shows colour.
  public func messages(usesColor: Bool = false) -> String {
    let diagnostics = Parser.parse(source).diagnostics
    guard let summary = DiagnosticRenderer.summary(of: diagnostics) else { return "" }
    return DiagnosticRenderer(usesColor: usesColor).render(diagnostics, in: SourceFiles(source))
      + "\n\n\(summary)\n"
  }
}

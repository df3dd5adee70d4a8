import Foundation
import JKLanguage
import JKScenario

/// What reading a scenario found.
public struct ScenarioCheck: Sendable {
  /// The scenario; nil when there are errors.
  public let scenario: CheckedScenario?
  private let source: SourceFile
  private let diagnostics: [Diagnostic]

  /// Reads and checks a scenario. Any bytes will do: what is wrong with them becomes a message.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8.
  ///   - name: how messages name the text, such as its path.
  ///   - folder: where files that the scenario names are looked for, in it or below it; none when nil.
  public init(_ bytes: [UInt8], name: String, folder: URL? = nil) {
    source = SourceFile(name: name, bytes: bytes)
    let parsed = Parser.parse(source)
    let checked = Checker.check(
      parsed.syntax, unread: parsed.diagnostics.map(\.primary.range),
      files: folder.map { ScenarioFiles(in: $0) } ?? .none)
    diagnostics = parsed.diagnostics + checked.diagnostics
    let isSound = !diagnostics.contains { $0.severity == .error }
    scenario = isSound ? checked.scenario.map { CheckedScenario($0) } : nil
  }

  /// Whether there is anything to say.
  public var hasMessages: Bool { !diagnostics.isEmpty }

  /// Errors and warnings in the order of the text, and a closing count. Empty when all is well.
  ///
  /// - Parameters:
  ///   - style: `rich` shows the text with carets, `short` one line a message.
  ///   - usesColor: whether the terminal shows colour.
  public func messages(style: MessageStyle = .rich, usesColor: Bool = false) -> String {
    guard let summary = DiagnosticRenderer.summary(of: diagnostics) else { return "" }
    let renderer = DiagnosticRenderer(style: style == .rich ? .rich : .short, usesColor: usesColor)
    let list = renderer.render(diagnostics, in: source)
    return style == .rich ? "\(list)\n\n\(summary)\n" : "\(list)\n"
  }

  /// How messages are drawn.
  public enum MessageStyle: String, Sendable, CaseIterable {
    /// With the text and carets.
    case rich
    /// `file:line:column: error: message`
    case short
  }
}

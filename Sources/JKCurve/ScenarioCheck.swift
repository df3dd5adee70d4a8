import Foundation
import JKLanguage
import JKScenario

/// What reading a scenario found.
public struct ScenarioCheck: Sendable {
  /// The scenario; nil when there are errors.
  public let scenario: CheckedScenario?
  private let source: SourceFile
  private let overrides: [OverrideText]
  private let diagnostics: [Diagnostic]

  /// Reads and checks a scenario. Any bytes will do: what is wrong with them becomes a message.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8.
  ///   - name: how messages name the text, such as its path.
  ///   - folder: where files that the scenario names are looked for, in it or below it; none when nil.
  ///   - values: values to stand in place of the scenario's own, by their paths: `estimators.people=6`. Results
  ///     say that they were set.
  public init(_ bytes: [UInt8], name: String, folder: URL? = nil, setting values: [String] = []) {
    source = SourceFile(name: name, bytes: bytes)
    let parsed = Parser.parse(source)
    var syntax = parsed.syntax
    var diagnostics = parsed.diagnostics
    overrides = OverrideText.all(values, behind: source)
    for override in overrides {
      do {
        syntax = try override.read().applied(to: syntax)
      } catch {
        diagnostics.append(error.diagnostic)
      }
    }
    let checked = Checker.check(
      syntax, unread: parsed.diagnostics.map(\.primary.range),
      files: folder.map { ScenarioFiles(in: $0) } ?? .none)
    diagnostics += checked.diagnostics
    self.diagnostics = diagnostics
    let isSound = !diagnostics.contains { $0.severity == .error }
    var scenario = checked.scenario
    scenario?.overrides = overrides.map(\.value)
    self.scenario = isSound ? scenario.map { CheckedScenario($0) } : nil
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
    let list = texts.map { renderer.render($0.diagnostics, in: $0.source) }.joined(
      separator: style == .rich ? "\n\n" : "\n")
    return style == .rich ? "\(list)\n\n\(summary)\n" : "\(list)\n"
  }

  /// The scenario's text and the values beside it, each with what is said about it; those with nothing left out.
  private var texts: [(source: SourceFile, diagnostics: [Diagnostic])] {
    let beside = overrides.map { override in
      (SourceFile(name: "--set", text: override.text), diagnostics.compactMap(override.own))
    }
    let own = diagnostics.filter { diagnostic in !overrides.contains { $0.own(diagnostic) != nil } }
    return ([(source, own)] + beside).filter { !$0.1.isEmpty }
  }

  /// How messages are drawn.
  public enum MessageStyle: String, Sendable, CaseIterable {
    /// With the text and carets.
    case rich
    /// `file:line:column: error: message`
    case short
  }
}

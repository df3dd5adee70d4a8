import Foundation
import JKLanguage
import JKScenario

/// What reading a scenario found.
public struct ScenarioCheck: Sendable {
  private let reading: ScenarioReading
  private let checked: CheckedScenario?

  /// Reads and checks a scenario. Any bytes will do: what is wrong with them becomes a message.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8.
  ///   - name: how messages name the text, such as its path.
  ///   - folder: where files that the scenario names are looked for, in it or below it; none when nil.
  ///   - values: values to stand in place of the scenario's own, by their paths: `estimators.people=6`. Results
  ///     say that they were set.
  ///   - sweeping: what to sweep over in place of the scenario's own sweep: `fix-week = 0 weeks, 26 weeks`.
  public init(
    _ bytes: [UInt8], name: String, folder: URL? = nil, setting values: [String] = [],
    sweeping axes: [String] = []
  ) {
    reading = ScenarioReading(
      SourceFile(name: name, bytes: bytes), files: folder.map { ScenarioFiles(in: $0) } ?? .none,
      setting: values, sweeping: axes)
    checked = reading.scenario.map { CheckedScenario($0) }
  }

  /// The scenario; nil when there are errors.
  public var scenario: CheckedScenario? { checked }

  /// Whether there is anything to say.
  public var hasMessages: Bool { !reading.diagnostics.isEmpty }

  /// Errors and warnings in the order of the text, and a closing count. Empty when all is well.
  ///
  /// - Parameters:
  ///   - style: `rich` shows the text with carets, `short` one line a message.
  ///   - usesColor: whether the terminal shows colour.
  public func messages(style: MessageStyle = .rich, usesColor: Bool = false) -> String {
    guard let summary = DiagnosticRenderer.summary(of: reading.diagnostics) else { return "" }
    let renderer = DiagnosticRenderer(style: style == .rich ? .rich : .short, usesColor: usesColor)
    let list = renderer.render(reading.diagnostics, in: reading.sources)
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

import Foundation
import JKLanguage
import JKReport
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
    let reading = reading
    checked = reading.scenario.map { CheckedScenario($0, reading) }
  }

  /// The scenario; nil when there are errors.
  public var scenario: CheckedScenario? { checked }

  /// Whether there is anything to say.
  public var hasMessages: Bool { !reading.diagnostics.isEmpty }

  /// Errors and warnings in the order of the text. Empty when all is well, but for JSON, where it is `[]`.
  ///
  /// - Parameter usesColor: whether the terminal shows colour.
  public func messages(style: MessageStyle = .rich, usesColor: Bool = false) -> String {
    let all = reading.diagnostics
    if style == .json { return all.map { MessageDocument($0, in: reading.sources) }.jsonText }
    guard let first = all.first, let summary = DiagnosticRenderer.summary(of: all) else { return "" }
    let shown = style.shown(of: all)
    let renderer = DiagnosticRenderer(style: style == .rich ? .rich : .short, usesColor: usesColor)
    let list = renderer.render(shown, in: reading.sources) + "\n"
    let rest = all.count - shown.count
    let worst = shown.first { $0.severity == .error } ?? shown.first ?? first
    switch style {
    case .rich:
      let count = rest == 0 ? summary : "\(summary), \(rest) of them not shown: `--short` shows all"
      return "\(list)\n\(count)\nMore about a message: jkcurve explain \(worst.code)\n"
    case .brief where rest > 0: return "\(list)and \(rest) more: `jkcurve check` shows them\n"
    default: return list
    }
  }

  /// How messages are drawn.
  public enum MessageStyle: String, Sendable, CaseIterable {
    /// With the text and carets.
    case rich
    /// `file:line:column: error: message [CODE]`
    case short
    /// The same, of a few: for those who want to do something else first.
    case brief
    /// An array of objects.
    case json

    /// Those that a reader is shown at once: of errors a screen or two, of advice of one kind the first.
    func shown(of all: [Diagnostic]) -> [Diagnostic] {
      switch self {
      case .short, .json: return all
      case .brief: return Array(all.prefix(5))
      case .rich:
        var advice: [String: Int] = [:]
        return Array(
          all.filter { diagnostic in
            guard diagnostic.severity == .warning else { return true }
            advice[diagnostic.code, default: 0] += 1
            return advice[diagnostic.code, default: 0] <= 3
          }.prefix(25))
      }
    }
  }
}

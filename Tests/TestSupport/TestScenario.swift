import Foundation
import JKLanguage
import JKScenario

/// A text that was meant to be a sound scenario and is not.
package struct UnsoundScenario: Error, CustomStringConvertible {
  package let description: String
}

extension Scenario {
  /// Reads and checks a text. Warnings are allowed.
  ///
  /// - Throws: ``UnsoundScenario`` with the messages.
  package init(text: String) throws {
    let parsed = Parser.parse(SourceFile(name: "test", text: text))
    let checked = Checker.check(parsed.syntax, unread: parsed.diagnostics.map(\.primary.range))
    let findings = parsed.diagnostics + checked.diagnostics
    guard let scenario = checked.scenario, !findings.contains(where: { $0.severity == .error }) else {
      throw UnsoundScenario(
        description: DiagnosticRenderer(style: .rich, usesColor: false).render(
          findings, in: parsed.syntax.source))
    }
    self = scenario
  }
}

/// The project's own scenarios.
package enum ScenarioLibrary {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("scenarios")

  /// Paths below `scenarios/`, sorted.
  package static let names: [String] = {
    let all = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return all.filter { $0.hasSuffix(".scenario") }.sorted()
  }()

  package static func path(_ name: String) -> String {
    folder.appendingPathComponent(name).path
  }

  package static func text(_ name: String) throws -> String {
    try String(contentsOfFile: path(name), encoding: .utf8)
  }
}

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
    let reading = ScenarioReading(SourceFile(name: "test", text: text), files: ScenarioLibrary.files)
    guard let scenario = reading.scenario else {
      throw UnsoundScenario(
        description: DiagnosticRenderer().render(reading.diagnostics, in: reading.sources))
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

  /// The files that they may read.
  package static let files = ScenarioFiles { path throws(ScenarioFiles.Problem) in
    guard let text = try? text(path) else { throw .notFound }
    return text
  }

  package static func path(_ name: String) -> String {
    folder.appendingPathComponent(name).path
  }

  package static func text(_ name: String) throws -> String {
    try String(contentsOfFile: path(name), encoding: .utf8)
  }
}

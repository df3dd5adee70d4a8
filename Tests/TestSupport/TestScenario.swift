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
  ///
  /// - Parameters:
  ///   - name: the file's path below `scenarios/`, for what it imports.
  ///   - values: to stand in place of the scenario's own, as behind `--set`.
  package init(text: String, name: String = "test", setting values: [String] = []) throws {
    let reading = ScenarioReading(
      SourceFile(name: name, text: text), files: ScenarioLibrary.files(beside: name), setting: values)
    guard let scenario = reading.scenario else {
      throw UnsoundScenario(
        description: DiagnosticRenderer().render(reading.diagnostics, in: reading.sources))
    }
    self = scenario
  }
}

/// The project's own scenarios, and the pages that show some.
package enum ScenarioLibrary {
  /// The project's folder, with a `/` at its end.
  package static let root: String = {
    let file = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    return file.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path + "/"
  }()

  private static let all = list("scenarios", endingIn: ".scenario")

  /// Paths of scenarios below `scenarios/`, sorted.
  package static let names = all.filter { !$0.hasPrefix("prices/") }

  /// Paths of price lists below `scenarios/`, to be imported, sorted.
  package static let prices = all.filter { $0.hasPrefix("prices/") }

  /// Paths of all scenario files, from ``root``.
  package static let filePaths: [String] =
    all.map { "scenarios/" + $0 }
    + list("Benchmarks/scenarios", endingIn: ".scenario").map { "Benchmarks/scenarios/" + $0 }

  /// Paths of the pages, from ``root``.
  package static let pages: [String] = ["README.md"] + list("docs", endingIn: ".md").map { "docs/" + $0 }

  /// The files that one of them may read.
  package static func files(beside name: String) -> ScenarioFiles {
    let folder = name.lastIndex(of: "/").map { name[...$0] } ?? ""
    return ScenarioFiles { path throws(ScenarioFiles.Problem) in
      guard let text = try? text(folder + path) else { throw .notFound }
      return text
    }
  }

  package static func path(_ name: String) -> String {
    root + "scenarios/" + name
  }

  package static func text(_ name: String) throws -> String {
    try String(contentsOfFile: path(name), encoding: .utf8)
  }

  /// A scenario with stretches of its text replaced, each of which must be there; how it is laid out does not
  /// matter. `values` stand in place of its own, as behind `--set`.
  package static func scenario(
    _ name: String, changing changes: [(String, String)] = [], setting values: [String] = []
  ) throws -> Scenario {
    var text = try text(name)
    for (old, new) in changes {
      let words = old.split(whereSeparator: \.isWhitespace).map {
        NSRegularExpression.escapedPattern(for: String($0))
      }
      let pattern = try Regex(words.joined(separator: #"\s+"#))
      guard text.contains(pattern) else { throw UnsoundScenario(description: "nothing to change: \(old)") }
      text = text.replacing(pattern, with: new)
    }
    return try Scenario(text: text, name: name, setting: values)
  }

  /// What stands in the page's fenced `scenario` blocks.
  package static func examples(in page: String) throws -> [String] {
    let text = try String(contentsOfFile: root + page, encoding: .utf8)
    return text.components(separatedBy: "```scenario\n").dropFirst().map {
      $0.components(separatedBy: "```")[0]
    }
  }

  private static func list(_ folder: String, endingIn suffix: String) -> [String] {
    let all = FileManager.default.enumerator(atPath: root + folder)?.compactMap { $0 as? String } ?? []
    return all.filter { $0.hasSuffix(suffix) && !$0.contains(".venv") }.sorted()
  }
}

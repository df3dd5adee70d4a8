import ArgumentParser
import Foundation
import JKCurve

struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists the scenarios of a folder, each with the first sentence of its comment.")

  @Argument(help: "The folder; those in folders below it are listed too.")
  var folder = "scenarios"

  func run() throws {
    let root = URL(fileURLWithPath: folder)
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: root.path, isDirectory: &isFolder), isFolder.boolValue,
      let paths = FileManager.default.enumerator(atPath: root.path)?.compactMap({ $0 as? String })
    else {
      Console.error("there is no folder \(folder); say which, as in `\(Console.program) list PATH`")
      throw ExitCode.noInput
    }
    let scenarios = paths.filter { $0.hasSuffix(".scenario") }.sorted { depth($0) < depth($1) }
    if scenarios.isEmpty {
      Console.note("No scenario is in \(folder). Begin with: \(Console.program) new NAME")
    }
    for path in scenarios {
      let bytes = try ScenarioFile.bytes(root.appendingPathComponent(path).path)
      let summary = ScenarioHeader(String(decoding: bytes, as: UTF8.self)).summary
      let shown = [(folder as NSString).appendingPathComponent(path)] + lines(summary)
      try StandardOutput.write(shown.map { $0 + "\n" }.joined())
    }
  }

  /// What stands in the folder itself before what stands below it; else by name.
  private func depth(_ path: String) -> (Int, String) {
    (path.count { $0 == "/" }, path)
  }

  /// Within 80 columns, indented.
  private func lines(_ text: String) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.count + word.count < 80 {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append("    " + word)
      }
    }
    return lines
  }
}

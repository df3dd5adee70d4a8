import ArgumentParser
import Foundation
import JKCurve

struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists scenarios, each with the first sentence of its comment.",
    discussion: """
      Without a folder it lists those in `scenarios`; where there is no such folder, those that were installed with the \
      program; and where there are none of these either, the templates that `new` begins from.
      """)

  @Argument(help: "The folder; those in folders below it are listed too.")
  var folder: String?

  func run() throws {
    if let folder {
      guard let paths = Self.scenarios(in: folder) else {
        Console.error("there is no folder \(folder); say which, as in `\(Console.command(["list"])) PATH`")
        throw ExitCode.noInput
      }
      if paths.isEmpty {
        Console.note("No scenario is in \(folder). Begin with: \(Console.command(["new", "NAME"]))")
      }
      return try list(paths)
    }
    for folder in ["scenarios"] + Self.installed {
      if let paths = Self.scenarios(in: folder), !paths.isEmpty { return try list(paths) }
    }
    for template in ScenarioTemplate.allCases {
      try write([template.rawValue] + lines(template.summary))
    }
    let example = ["new", "my-firm", "--from", ScenarioTemplate.allCases[0].rawValue]
    Console.note("These are templates. Begin from one with: \(Console.command(example))")
  }

  /// Folders of scenarios that belong to the program: beside it as `make install` puts them, and the clone that it was
  /// built in.
  private static var installed: [String] {
    guard let program = Bundle.main.executableURL?.resolvingSymlinksInPath() else { return [] }
    let folder = program.deletingLastPathComponent()
    let beside = folder.deletingLastPathComponent().appendingPathComponent("share/jkcurve/scenarios")
    let build = sequence(first: folder) { $0.path == "/" ? nil : $0.deletingLastPathComponent() }
      .first { $0.lastPathComponent.hasPrefix(".build") }
    let clone = build?.deletingLastPathComponent().appendingPathComponent("scenarios")
    return ([beside] + [clone].compactMap(\.self)).map(\.path)
  }

  /// Paths of the scenarios in a folder and below, its own first, then by name; nil without such a folder.
  private static func scenarios(in folder: String) -> [String]? {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue,
      let paths = FileManager.default.enumerator(atPath: folder)?.compactMap({ $0 as? String })
    else { return nil }
    return paths.filter { $0.hasSuffix(".scenario") }.sorted { depth($0) < depth($1) }
      .map { (folder as NSString).appendingPathComponent($0) }
  }

  private static func depth(_ path: String) -> (Int, String) {
    (path.count { $0 == "/" }, path)
  }

  private func list(_ paths: [String]) throws {
    for path in paths {
      let summary = ScenarioHeader(String(decoding: try ScenarioFile.bytes(path), as: UTF8.self)).summary
      try write([path] + lines(summary))
    }
  }

  private func write(_ lines: [String]) throws {
    try StandardOutput.say(lines.map { $0 + "\n" }.joined())
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

import ArgumentParser
import Foundation
import JKCurve

/// A scenario on disk.
enum ScenarioFile {
  /// Reads and checks a scenario, and prints what was found on standard error.
  ///
  /// - Throws: `ExitCode.noInput` when the file cannot be read.
  static func check(
    _ options: ScenarioOptions, style: ScenarioCheck.MessageStyle = .rich, sweeping axes: [String] = []
  ) throws -> ScenarioCheck {
    let path = options.file
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    let check = ScenarioCheck(
      try bytes(path), name: path, folder: folder, setting: options.set,
      sweeping: axes)
    Console.note(check.messages(style: style, usesColor: Console.usesColor), terminator: "")
    return check
  }

  /// - Throws: `ExitCode.noInput`, or `ExitCode.dataError` when the scenario has errors.
  static func load(_ options: ScenarioOptions, sweeping axes: [String] = []) throws -> CheckedScenario {
    let check = try check(options, sweeping: axes)
    guard let scenario = check.scenario else { throw ExitCode.dataError }
    if check.hasMessages { Console.note("") }
    return scenario
  }

  /// - Throws: `ExitCode.noInput` when the file cannot be read.
  static func bytes(_ path: String) throws -> [UInt8] {
    do {
      return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    } catch {
      Console.error("cannot read \(path): \(reason(path))")
      throw ExitCode.noInput
    }
  }

  private static func reason(_ path: String) -> String {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      return "there is no such file"
    }
    return isFolder.boolValue ? "it is a folder" : "permission is missing"
  }
}

import ArgumentParser
import Foundation
import JKCurve

/// A scenario on disk.
enum ScenarioFile {
  /// Reads and checks a scenario, and prints what was found on standard error.
  ///
  /// - Throws: `ExitCode.noInput` when the file cannot be read.
  static func check(
    _ options: ScenarioOptions, style: ScenarioCheck.MessageStyle = .rich
  ) throws -> ScenarioCheck {
    let path = options.file
    let bytes: Data
    let file = URL(fileURLWithPath: path)
    do {
      bytes = try Data(contentsOf: file)
    } catch {
      Console.error("cannot read \(path): \(reason(path))")
      throw ExitCode.noInput
    }
    let check = ScenarioCheck(
      Array(bytes), name: path, folder: file.deletingLastPathComponent(), setting: options.set)
    Console.note(check.messages(style: style, usesColor: Console.usesColor), terminator: "")
    return check
  }

  /// - Throws: `ExitCode.noInput`, or `ExitCode.dataError` when the scenario has errors.
  static func load(_ options: ScenarioOptions) throws -> CheckedScenario {
    let check = try check(options)
    guard let scenario = check.scenario else { throw ExitCode.dataError }
    if check.hasMessages { Console.note("") }
    return scenario
  }

  private static func reason(_ path: String) -> String {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      return "there is no such file"
    }
    return isFolder.boolValue ? "it is a folder" : "permission is missing"
  }
}

import ArgumentParser
import Foundation
import JKCurve
import JKFiles

/// A scenario on disk.
enum ScenarioFile {
  /// Reads and checks a scenario.
  ///
  /// - Throws: `ExitCode.noInput` when the file cannot be read.
  static func check(
    _ options: ScenarioOptions, sweeping axes: [String] = []
  ) throws -> ScenarioCheck {
    let path = options.file
    return ScenarioCheck(
      try bytes(path), name: path, folder: folder(of: path), setting: options.set, sweeping: axes)
  }

  /// Where a file stands, for what it imports and reads.
  static func folder(of path: String) -> URL {
    URL(fileURLWithPath: path).deletingLastPathComponent()
  }

  /// A scenario to run. What was found is printed on standard error, advice in a line each.
  ///
  /// - Throws: `ExitCode.noInput`, or `ExitCode.dataError` when the scenario has errors.
  static func load(_ options: ScenarioOptions, sweeping axes: [String] = []) throws -> CheckedScenario {
    let check = try check(options, sweeping: axes)
    let style: ScenarioCheck.MessageStyle = check.scenario == nil ? .rich : .brief
    let messages = check.messages(style: style, usesColor: Console.usesColor)
    guard let scenario = check.scenario else {
      Console.write(messages)
      throw ExitCode.dataError
    }
    Console.show(messages)
    if check.hasMessages { Console.note("") }
    return scenario
  }

  /// - Throws: `ExitCode.noInput` when the file cannot be read.
  static func bytes(_ path: String) throws -> [UInt8] {
    do {
      return try BoundedFile.bytes(of: path)
    } catch {
      Console.error("cannot read \(path): \(error)")
      throw ExitCode.noInput
    }
  }

  /// - Throws: `ExitCode.noInput` when there is nothing to read.
  static func standardInput() throws -> [UInt8] {
    do {
      return try BoundedFile.bytes(ofDescriptor: STDIN_FILENO)
    } catch {
      Console.error("cannot read standard input: \(error)")
      throw ExitCode.noInput
    }
  }

  /// Writes a file anew; there is always a whole one.
  ///
  /// - Throws: `ExitCode.cannotCreate`; the file is as it was then.
  static func replace(_ path: String, with bytes: [UInt8]) throws {
    try FileTrouble.telling(of: path) {
      try EndSignals.finishing { try WholeFile.replace(path, with: bytes) }
    }
  }
}

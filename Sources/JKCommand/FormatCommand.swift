import ArgumentParser
import Foundation
import JKCurve

struct FormatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "format",
    abstract: "Rewrites scenarios in the house layout.",
    discussion: """
      Only spaces, newlines and semicolons at the ends of lines change; comments stay. A file that cannot be read \
      without error is left as it is.
      """)

  @Argument(help: "The scenarios; - for standard input, whose text goes to standard output.")
  var files: [String]

  @Flag(
    help: "Change nothing; list the files that are not formatted, and end with status 1 if there are any.")
  var check = false

  func run() throws {
    // The worst of all files decides; none keeps the others from their turn.
    var status: ExitCode = .success
    for file in files {
      do {
        try format(file)
      } catch let code as ExitCode {
        if code.rawValue > status.rawValue { status = code }
      }
    }
    if status != .success { throw status }
  }

  private func format(_ file: String) throws {
    let isInput = file == "-"
    let bytes = try isInput ? ScenarioFile.standardInput() : ScenarioFile.bytes(file)
    let layout = ScenarioLayout(bytes, name: isInput ? "standard input" : file)
    guard let formatted = layout.formatted else {
      Console.show(layout.messages(usesColor: Console.usesColor))
      throw ExitCode.dataError
    }
    if check {
      guard layout.isFormatted else {
        try StandardOutput.say(file + "\n")
        throw ExitCode.failure
      }
    } else if isInput {
      try StandardOutput.write(formatted)
    } else if !layout.isFormatted {
      try ScenarioFile.replace(file, with: formatted)
      Console.note("\(file) is formatted.")
    }
  }
}

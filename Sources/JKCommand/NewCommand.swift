import ArgumentParser
import Foundation
import JKCurve

struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Writes a commented scenario to begin with.",
    discussion: "Templates:\n"
      + ScenarioTemplate.allCases.map { "  \($0.rawValue): \($0.summary)." }.joined(separator: "\n"))

  @Argument(help: "What to call it: `acme` makes acme.scenario.")
  var name: String

  @Option(help: ArgumentHelp("What to begin from.", valueName: "template"))
  var from: ScenarioTemplate = .contractor

  func validate() throws {
    if name.hasSuffix("/") || !title.contains(where: { $0.isLetter || $0.isNumber }) {
      throw ValidationError("a scenario needs a name, such as `acme`.")
    }
  }

  func run() throws {
    let path = name.hasSuffix(".scenario") ? name : name + ".scenario"
    do {
      try Data(from.text(title: title).utf8).write(
        to: URL(fileURLWithPath: path), options: .withoutOverwriting)
    } catch CocoaError.fileWriteFileExists {
      Console.error("\(path) is there already, and stays as it is; choose another name")
      throw ExitCode.cannotCreate
    } catch {
      Console.error("cannot write \(path): is its folder there, and may you write to it?")
      throw ExitCode.cannotCreate
    }
    try StandardOutput.write(
      "\(path) is written: \(from.summary.prefix(1).lowercased() + from.summary.dropFirst()).\n")
    Console.note("Put your own numbers in. Next: \(Console.command(["compare", path.pathArgument]))")
  }

  /// `our-clinic` is called "Our clinic".
  private var title: String {
    let file = URL(fileURLWithPath: name).lastPathComponent
    let stem = file.hasSuffix(".scenario") ? String(file.dropLast(".scenario".count)) : file
    let words = stem.replacing("-", with: " ").trimmingCharacters(in: .whitespaces)
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}

extension ScenarioTemplate: ExpressibleByArgument {}

import ArgumentParser
import Foundation
import JKCurve
import JKFiles

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
    try FileTrouble.telling(of: path, or: "choose another name") {
      try EndSignals.finishing { try WholeFile.create(path, with: Array(from.text(title: title).utf8)) }
    }
    try StandardOutput.say(
      "\(path) is written: \(from.summary.prefix(1).lowercased() + from.summary.dropFirst()).\n")
    Console.note("Put your own numbers in. Next: \(Console.command(["compare", path.pathArgument]))")
  }

  /// `our-clinic` is called "Our clinic".
  private var title: String {
    // Not by a URL, for which no name is the folder that one is in.
    let file = name.split(separator: "/").last.map(String.init) ?? ""
    let stem = file.hasSuffix(".scenario") ? String(file.dropLast(".scenario".count)) : file
    // A title is a text in quotation marks, without what a terminal could not show.
    let words = stem.forTerminal.replacing("-", with: " ").replacing("\"", with: "'")
      .trimmingCharacters(in: .whitespaces)
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}

extension ScenarioTemplate: ExpressibleByArgument {}

import ArgumentParser
import JKCurve

struct ReferenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reference",
    abstract: "Prints everything that can be said in a scenario, as Markdown.")

  func run() throws {
    try StandardOutput.write(LanguageReference.page)
  }
}

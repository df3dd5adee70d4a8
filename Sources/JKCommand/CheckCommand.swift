import ArgumentParser
import JKCurve

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Reads a scenario and says what is wrong with it, all at once.")

  @OptionGroup var source: ScenarioOptions

  @Flag(help: "One line a message: file:line:column: error: message.")
  var short = false

  func run() throws {
    let check = try ScenarioFile.check(source, style: short ? .short : .rich)
    guard let scenario = check.scenario else { throw ExitCode.dataError }
    print("\(source.file) is sound. Strategies: \(scenario.strategies.joined(separator: ", ")).")
    Console.note("Next: \(Console.program) compare \(source.file)")
  }
}

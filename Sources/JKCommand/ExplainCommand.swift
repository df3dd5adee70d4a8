import ArgumentParser
import JKCurve

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract:
      "Explains the code of a message: what it means, why it matters, a wrong example and a right one.",
    discussion:
      "Without a code it lists all of them. `explain base` shows the scenario that the examples stand in.")

  @Argument(help: "The code, such as JK0214, or `base`.")
  var code: String?

  @Flag(help: "Print all pages as Markdown.")
  var all = false

  func run() throws {
    if all { return try StandardOutput.write(MessagePages.document) }
    guard let code else {
      try StandardOutput.write(MessagePages.list + "\n")
      return Console.note("Next: \(Console.command(["explain", "JK0214"]))")
    }
    guard let page = MessagePages.page(code) else {
      let hint = MessagePages.suggestion(for: code).map { "did you mean \($0)?" }
      Console.error("there is no code \(code); " + (hint ?? "`\(Console.command(["explain"]))` lists them"))
      throw ExitCode.validationFailure
    }
    try StandardOutput.write(page + "\n")
  }
}

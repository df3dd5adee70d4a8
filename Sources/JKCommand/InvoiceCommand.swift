import ArgumentParser
import JKCurve

struct InvoiceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "invoice",
    abstract: "Replays one trial alone and shows its invoices, line by line.",
    discussion: """
      Trials count from 0: trial K is the K-th future of `compare`, `run` and `price` with the same seed. Without \
      --month it shows what each month comes to.
      """)

  @OptionGroup var source: ScenarioOptions

  @Option(help: ArgumentHelp("The strategy; the file's first by default.", valueName: "name"))
  var strategy: String?

  @Option(help: ArgumentHelp("The trial, from 0.", valueName: "number"))
  var trial: Int = 0

  @Option(help: ArgumentHelp("The month of the study, from 1, or its date, 2027-03.", valueName: "month"))
  var month: String?

  @Option(
    help: ArgumentHelp(
      "Only this contract; one that is not in force is billed as an offer. All in force by default.",
      valueName: "name"))
  var contract: String?

  @Option(help: ArgumentHelp("The seed, instead of the scenario's own.", valueName: "number"))
  var seed: UInt64?

  @Flag(help: "Print the figures as JSON.")
  var json = false

  func validate() throws {
    guard (0..<10_000_000).contains(trial) else {
      throw ValidationError("--trial takes a number from 0 to 9,999,999.")
    }
  }

  func run() throws {
    let scenario = try ScenarioFile.load(source)
    let results: Results
    do {
      results = try scenario.invoice(
        InvoiceOptions(strategy: strategy, trial: trial, seed: seed, month: month, contract: contract))
    } catch {
      // Not a ValidationError, whose lines about usage would not help.
      Console.error("\(error)")
      throw ExitCode.validationFailure
    }
    try json ? StandardOutput.write(results.json) : StandardOutput.say(results.summary)
    if !results.next.isEmpty {
      let options = [
        strategy.map { ["--strategy", $0] }, contract.map { ["--contract", $0] },
        seed.map { ["--seed", "\($0)"] },
      ]
      let words = results.next + options.compactMap(\.self).flatMap(\.self)
      Console.note("Next, line by line: \(Console.command(source.arguments(words)))")
    }
  }
}

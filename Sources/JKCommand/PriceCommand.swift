import ArgumentParser
import Foundation
import JKCurve

struct PriceCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "price",
    abstract: "Bills every contract on the same use, and says which costs least and which suits the use.",
    discussion: """
      The use is that of one strategy; nothing that happens in it changes with the contract. Of contracts with a \
      commitment it says which size would cost least.
      """)

  @OptionGroup var source: ScenarioOptions

  @Option(
    help: ArgumentHelp("The strategy whose use is billed; the file's first by default.", valueName: "name"))
  var strategy: String?

  @Option(
    help: ArgumentHelp(
      "The folder for charts and tables; results/NAME-price by default.", valueName: "folder"))
  var out: String?

  @OptionGroup var settings: RunSettings

  func run() async throws {
    let scenario = try ScenarioFile.load(source)
    let name = URL(fileURLWithPath: source.file).deletingPathExtension().lastPathComponent
    let folder = try ResultsFolder(out ?? "results/\(name)-price")
    let strategy = strategy
    let results: Results
    do {
      results = try await folder.holding {
        try await settings.run { options, progress in
          try await scenario.price(strategy: strategy, options, progress: progress)
        }
      }
    } catch let error
      where error is UnknownStrategy || error is NoContract || error is NothingToBill || error is NothingUsed
    {
      // Not a ValidationError, whose lines about usage would not help.
      Console.error("\(error)")
      throw ExitCode.validationFailure
    }
    // Files first: a reader who closes the pipe early does not lose them.
    try folder.take(results)
    print(settings.json ? results.json : results.summary, terminator: "")
    folder.announce(results)
    let seed = settings.seed.map { ["--seed", "\($0)"] } ?? []
    let next = results.next.prefix(1) + [source.file] + results.next.dropFirst() + seed + source.quotedSet
    Console.note("Next, the dearest month: \(Console.program) \(next.joined(separator: " "))")
  }
}

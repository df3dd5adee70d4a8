import ArgumentParser
import JKCurve

/// Where files of results go, and which.
struct ResultsOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The folder for charts and tables; results/NAME by default, with the command behind the name if it is not "
        + "compare.", valueName: "folder"))
  var out: String?

  @Option(
    help: ArgumentHelp(
      "The kinds of files to write: svg, csv, json, txt.", discussion: "All by default; summary.json always.",
      valueName: "kind,kind"))
  var format: FormatList?

  @Flag(
    help: "Show all there is to tell, as summary.txt has it, and not the answer and its main figures alone.")
  var details = false
}

/// `svg,csv`
struct FormatList: ExpressibleByArgument {
  let formats: Set<ResultFormat>

  init?(argument: String) {
    let names = argument.split(separator: ",", omittingEmptySubsequences: false)
    let formats = names.compactMap { ResultFormat(rawValue: $0.trimmingPrefix(" ").lowercased()) }
    guard formats.count == names.count else { return nil }
    self.formats = Set(formats)
  }
}

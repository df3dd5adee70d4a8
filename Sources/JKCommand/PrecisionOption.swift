import ArgumentParser
import Foundation
import JKCurve

/// How narrow intervals are to be, in place of a number of trials.
struct PrecisionOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How narrow intervals are to be, such as 2%, in place of a number of trials.",
      discussion:
        "Half the width of an interval: of value added (or output) as a share of it, of differences in margin as a share "
        + "of status quo's value added. --trials then says how many there may be, \(RunOptions.mostTrials) when left out.",
      valueName: "percent"))
  var precision: Percentage?

  func applied(to options: RunOptions) -> RunOptions {
    var options = options
    options.precision = precision?.share
    return options
  }
}

/// `2%`, `0.5 %`.
struct Percentage: ExpressibleByArgument, Equatable {
  let share: Double

  /// As it can be given again.
  var text: String { String(format: "%.10g%%", share * 100) }

  init?(argument: String) {
    guard argument.hasSuffix("%"),
      let percent = Double(argument.dropLast().trimmingCharacters(in: .whitespaces)),
      percent >= 0.001, percent <= 100
    else { return nil }
    share = percent / 100
  }
}

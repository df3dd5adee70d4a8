import JKCharts
import JKExperiment
import JKScenario
import JKStatistics

/// Numbers as a reader meets them: with their unit, to the digits that mean something.
struct Figures {
  let currency: String
  /// The study's length in weeks.
  let horizon: Double

  init(_ settings: Settings) {
    currency = settings.currency
    horizon = settings.horizon / WorkingTime.week
  }

  /// `AUD 1.2M`, or `$1.2M` when the scenario names no currency.
  var money: NumberFormat {
    NumberFormat.money(currency == "$" ? "$" : currency + "\u{A0}")
  }

  /// Index points as a percentage of the baseline: `28 %`.
  func points(_ value: Double) -> String {
    NumberFormat(suffix: "\u{A0}%")(value.rounded())
  }

  func signedPoints(_ value: Double) -> String {
    NumberFormat(suffix: "\u{A0}%").signed(value.rounded())
  }

  func share(_ value: Double) -> String {
    NumberFormat.percent((value * 1000).rounded() / 1000)
  }

  /// A week that may lie beyond the horizon: `14`, `> 78`.
  func week(_ value: Double) -> String {
    value.isFinite ? NumberFormat.plain(value) : "> \(NumberFormat.plain(horizon))"
  }

  func range(_ interval: ClosedRange<Double>?, _ format: (Double) -> String) -> String {
    guard let interval else { return "no interval" }
    return "\(format(interval.lowerBound)) to \(format(interval.upperBound))"
  }

  func range(_ estimate: MeanEstimate, _ format: (Double) -> String) -> String {
    guard let lower = estimate.lower, let upper = estimate.upper else { return "needs 2 trials" }
    return "\(format(lower)) to \(format(upper))"
  }
}

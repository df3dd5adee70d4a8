import Foundation
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

  /// Index points as a percentage of the baseline: `28 %`, `0.4 %`.
  func points(_ value: Double) -> String {
    NumberFormat(suffix: "\u{A0}%")(rounded(value))
  }

  func signedPoints(_ value: Double) -> String {
    NumberFormat(suffix: "\u{A0}%").signed(rounded(value))
  }

  /// Whole points, and below one a tenth, so that a small rise isn't called none.
  private func rounded(_ value: Double) -> Double {
    value.magnitude < 1 ? (value * 10).rounded() / 10 : value.rounded()
  }

  /// A week that may lie beyond the horizon: `14`, `> 78`.
  func week(_ value: Double) -> String {
    value.isFinite ? count(value) : ">\u{A0}\(count(horizon))"
  }

  /// `1 week`, `78 weeks`
  func weeks(_ number: Double) -> String {
    "\(count(number))\u{A0}\(number == 1 ? "week" : "weeks")"
  }

  /// All digits of a whole number, at most two decimals of another.
  func count(_ number: Double) -> String {
    number == number.rounded() && number.magnitude < 1e15
      ? Self.grouped(String(format: "%.0f", number)) : NumberFormat.plain(number)
  }

  /// `1 trial`, `1,000 trials`
  ///
  /// - Parameter plural: where it is not the noun with an `s`.
  func count(_ number: Int, _ noun: String, _ plural: String? = nil) -> String {
    "\(count(Double(number)))\u{A0}\(number == 1 ? noun : plural ?? noun + "s")"
  }

  /// Both ends; an end that is the same as the other isn't repeated.
  func range(_ interval: ClosedRange<Double>?, _ format: (Double) -> String) -> String {
    guard let interval else { return "no interval" }
    let (lower, upper) = (format(interval.lowerBound), format(interval.upperBound))
    return lower == upper ? lower : "\(lower) to \(upper)"
  }

  /// The same for a narrow column: `1.2…1.4`; empty without an interval.
  func narrow(_ interval: ClosedRange<Double>?, _ format: (Double) -> String) -> String {
    guard let interval else { return "" }
    let (lower, upper) = (format(interval.lowerBound), format(interval.upperBound))
    return lower == upper ? lower : "\(lower)…\(upper)"
  }

  func range(_ estimate: MeanEstimate, _ format: (Double) -> String) -> String {
    guard let interval = estimate.interval else { return "no interval: that needs 2 trials" }
    return range(interval, format)
  }

  /// Four digits without an exponent, `4,321,000`, `0.05436`: means over a study have narrow intervals.
  func precise(_ value: Double) -> String {
    guard value.isFinite else { return "–" }
    guard value != 0 else { return "0" }
    // 99.9996 is 100.0 and not 100.00: the digits are counted once rounded.
    let four = String(format: "%.3e", value)
    let exponent = Int(four.suffix(3)) ?? 0
    let text =
      exponent > 3
      ? String(format: "%.0f", Double(four) ?? value) : String(format: "%.*f", min(12, 3 - exponent), value)
    return Self.grouped(text.hasPrefix("-") ? "\u{2212}" + text.dropFirst() : text)
  }

  /// An error as a percentage of two digits, rounded up: `0.4 %`.
  func atMost(_ share: Double) -> String {
    let percent = share * 100
    let unit = pow(10, (log10(percent)).rounded(.down) - 1)
    return String(format: "%.2g", (percent / unit).rounded(.up) * unit) + "\u{A0}%"
  }

  /// One amount as it was booked, in whole units from a thousand on: `33,600`, `−0.05`.
  static func amount(_ value: Double) -> String {
    let digits = String(format: value.magnitude < 1000 ? "%.2f" : "%.0f", value.magnitude)
    return (value < 0 ? "\u{2212}" : "") + grouped(digits)
  }

  static func grouped(_ text: String) -> String {
    let parts = text.split(separator: ".", maxSplits: 1)
    let digits = parts[0].drop { !$0.isNumber }
    var whole = String(digits)
    for place in stride(from: whole.count - 3, to: 0, by: -3) {
      whole.insert(",", at: whole.index(whole.startIndex, offsetBy: place))
    }
    return parts[0].prefix { !$0.isNumber } + whole + (parts.count > 1 ? "." + parts[1] : "")
  }
}

extension MeanEstimate {
  /// Nil below two trials.
  var interval: ClosedRange<Double>? {
    lower.flatMap { lower in upper.map { lower...$0 } }
  }
}

extension RatioEstimate {
  /// Nil below two trials.
  var interval: ClosedRange<Double>? {
    lower.flatMap { lower in upper.map { lower...$0 } }
  }
}

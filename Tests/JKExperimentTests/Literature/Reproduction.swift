import Foundation
import JKStatistics

/// One published number, what the program makes of it, and whether that is near enough. The verdict is computed.
struct Reproduction: Sendable {
  /// How the output came about.
  enum Origin: Sendable {
    /// Parameters were fitted to it, or chosen so that it comes out.
    case calibrated
    /// Nothing was fitted to it.
    case unfitted
    /// Nothing was fitted to it, and nothing published says what it is: what the model says besides.
    case predicted
  }

  /// Where the number was read.
  enum Reading: String, Sendable {
    case primary = "R"
    case secondary = "S"
  }

  /// What is compared: "time with the tool over time without".
  let claim: String
  /// The number as it was published.
  let published: String
  let reading: Reading
  let origin: Origin
  let tolerance: Tolerance
  let measured: Measured

  var isMet: Bool { tolerance.admits(measured) }

  var verdict: Verdict {
    switch (origin, isMet) {
    case (.calibrated, true): .calibrated
    case (.calibrated, false): .calibratedAndNotMet
    case (.unfitted, true): tolerance.verdict
    case (.unfitted, false): .notReproduced
    case (.predicted, true): .predicted
    case (.predicted, false): .notAsPredicted
    }
  }
}

/// What a row shows, as the page says it; in the order in which the page counts them.
enum Verdict: String, CaseIterable, Sendable {
  /// Unfitted: a size from data, a sign or an order, a calculation, an estimate that excludes little.
  case reproduced = "**reproduced**"
  case direction = "direction reproduced"
  case exact
  case weak = "consistent (weak)"
  case calibrated
  case predicted = "as predicted"
  case notReproduced = "**not reproduced**"
  case calibratedAndNotMet = "calibrated, and **not met**"
  case notAsPredicted = "**not as predicted**"
}

/// What came out, in the unit in which it is shown.
struct Measured: Sendable {
  let value: Double
  let interval: ClosedRange<Double>?
  let unit: String
  let digits: Int

  init(_ value: Double, _ interval: ClosedRange<Double>?, unit: String = "", digits: Int = 3) {
    (self.value, self.interval, self.unit, self.digits) = (value, interval, unit, digits)
  }

  init(_ estimate: RatioEstimate, unit: String = "", digits: Int = 3) {
    self.init(estimate.value, halfWidth: estimate.halfWidth, unit: unit, digits: digits)
  }

  init(_ estimate: MeanEstimate, unit: String = "", digits: Int = 3) {
    self.init(estimate.mean, halfWidth: estimate.halfWidth, unit: unit, digits: digits)
  }

  init(_ value: Double, halfWidth: Double?, unit: String = "", digits: Int = 3) {
    self.init(value, halfWidth.map { value - $0...value + $0 }, unit: unit, digits: digits)
  }

  /// The same, times a factor and more by an amount, in another unit.
  func scaled(by factor: Double, plus shift: Double = 0, unit: String, digits: Int = 1) -> Measured {
    let ends = interval.map { [$0.lowerBound * factor + shift, $0.upperBound * factor + shift].sorted() }
    return Measured(value * factor + shift, ends.map { $0[0]...$0[1] }, unit: unit, digits: digits)
  }

  /// How much more than nothing changed, of a ratio: 1.15 is +15 %.
  var asGain: Measured { scaled(by: 100, plus: -100, unit: " %") }

  func shown(_ value: Double) -> String {
    let text = String(format: "%.\(digits)f", value)
    let isNothing = text.allSatisfy { "-0.".contains($0) }
    return isNothing ? String(text.drop { $0 == "-" }) : text.replacing("-", with: "\u{2212}")
  }

  /// `0.597 (0.597 to 0.597)`
  var text: String {
    guard let interval else { return shown(value) + unit }
    return
      "\(shown(value))\(unit) (\(shown(interval.lowerBound)) to \(shown(interval.upperBound)))"
  }
}

/// How near is near enough; the classes are explained on the page.
enum Tolerance: Sendable {
  /// A: the exact value lies in the 99 % interval, and that reaches at most 1 % of it to either side.
  case exactly(Double)
  /// A: the same in every trial.
  case always(Double)
  /// B: the whole 95 % interval lies within the published one.
  case published(ClosedRange<Double>)
  /// B: the whole 95 % interval lies in a range that the scenario's head states.
  case within(ClosedRange<Double>)
  /// B: the same, with a range of two standard errors to either side of an estimate that are so wide that it excludes
  /// little.
  case twoErrors(of: Double, each: Double, within: ClosedRange<Double>)
  /// B: the whole 95 % interval lies within 10 % of the published value.
  case near(Double)
  /// C: the whole 95 % interval lies on one side, or in a range that is asked for.
  case above(Double), below(Double), inside(ClosedRange<Double>)

  /// What a row to which nothing was fitted shows when it meets this.
  var verdict: Verdict {
    switch self {
    case .exactly, .always: .exact
    case .published, .within, .near: .reproduced
    case .twoErrors: .weak
    case .above, .below, .inside: .direction
    }
  }

  /// Whether it asks for a size that was measured, rather than for a sign or what a calculation gives.
  var asksForSize: Bool { [.reproduced, .weak].contains(verdict) }

  func admits(_ measured: Measured) -> Bool {
    guard let interval = measured.interval else { return false }
    return switch self {
    case .exactly(let value):
      interval.contains(value) && interval.upperBound - interval.lowerBound <= 0.02 * abs(value)
    case .always(let value): interval == value...value
    case .published(let range), .within(let range), .inside(let range), .twoErrors(_, _, let range):
      range.lowerBound <= interval.lowerBound && interval.upperBound <= range.upperBound
    case .near(let value):
      interval.lowerBound >= 0.9 * value && interval.upperBound <= 1.1 * value
    case .above(let value): interval.lowerBound > value
    case .below(let value): interval.upperBound < value
    }
  }

  /// `B: 0.56 to 0.64`
  func text(_ measured: Measured) -> String {
    func plain(_ value: Double) -> String {
      String(format: "%g", value).replacing("-", with: "\u{2212}") + measured.unit
    }
    func range(_ range: ClosedRange<Double>) -> String {
      "\(plain(range.lowerBound)) to \(plain(range.upperBound))"
    }
    return switch self {
    case .exactly(let value):
      "A: \(String(format: "%.6g", value).replacing("-", with: "\u{2212}"))\(measured.unit)"
    case .always(let value): "A: \(plain(value)) in every trial"
    case .published(let allowed): "B: \(range(allowed)), as published"
    case .within(let allowed): "B: \(range(allowed))"
    case .twoErrors(let value, let error, let allowed):
      "B: \(range(allowed)), ± 2 standard errors; \(String(format: "%.1f", abs(measured.value - value) / error)) off"
    case .near(let value): "B: \(plain(value)) ± 10 %"
    case .above(let value): "C: above \(plain(value))"
    case .below(let value): "C: below \(plain(value))"
    case .inside(let allowed): "C: \(range(allowed))"
    }
  }
}

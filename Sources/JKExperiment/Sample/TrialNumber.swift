import JKStatistics

/// What is kept of the J of each single trial, against the same trial of the first strategy.
enum TrialNumber: Int, CaseIterable, Sendable {
  /// The lowest and the last difference in productivity; of the first strategy its own lowest and last.
  case trough, lift
  /// Weeks, infinite for never: until the difference stays at or above zero, and until the margin's does.
  case recovery, breakEven
  /// Margin over the study, or output where nothing earns money, less that of the first strategy; of the first strategy
  /// its own.
  case gain

  /// Weeks that productivity is a mean over: a single week of a single trial is mostly chance.
  static let weeks = 13
}

/// How the numbers of single trials' Js spread: what one realised future may bring.
package struct TrialNumbers: Sendable {
  /// Percentiles 1 to 99 over trials; infinite for not within the horizon, NaN when it is defined in no trial.
  package struct Spread: Sendable {
    package let percentiles: [Double]

    package subscript(percent: Int) -> Double { percentiles[percent - 1] }
    package var median: Double { self[50] }
  }

  /// How far productivity's 13-week mean falls below status quo's in the same trial, in points of the baseline, at
  /// least 0. Of status quo itself: below the baseline, which is chance.
  package let dip: Spread
  /// The last 13 weeks' mean less status quo's, in points of the baseline; of status quo itself, less 100.
  package let lift: Spread
  /// Weeks until productivity is back at status quo's for 4 weeks. NaN for status quo.
  package let recovery: Spread
  /// Weeks until the cumulative margin is not below status quo's, and stays so. NaN for status quo.
  package let breakEven: Spread

  static let probabilities = (1...99).map { Double($0) / 100 }

  /// - Parameters:
  ///   - percentiles: by ``TrialNumber``.
  ///   - baseline: mean productivity before week 0, in the units that 100 times a number has.
  ///   - isFirst: whether it is status quo's own course.
  init(_ percentiles: (TrialNumber) -> [Double], baseline: Double, isFirst: Bool) {
    let level = isFirst ? 100.0 : 0
    func spread(_ number: TrialNumber, _ convert: (Double) -> Double = { $0 }) -> Spread {
      Spread(percentiles: percentiles(number).map(convert))
    }
    dip = Spread(percentiles: percentiles(.trough).reversed().map { max(0, level - $0 / baseline) })
    lift = spread(.lift) { $0 / baseline - level }
    recovery = spread(.recovery)
    breakEven = spread(.breakEven)
  }
}

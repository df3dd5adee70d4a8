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
    /// Intervals of the percentiles shown, between order statistics; none where there are too few trials.
    let intervals: [Int: ClosedRange<Double>]

    package func interval(_ percent: Int) -> ClosedRange<Double>? { intervals[percent] }

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
  /// The percentiles that are shown.
  package static let shown = [10, 50, 90]

  /// - Parameters:
  ///   - percentiles: by ``TrialNumber``.
  ///   - intervals: of those that are shown, in their order.
  ///   - baseline: mean productivity before week 0, in the units that 100 times a number has.
  ///   - isFirst: whether it is status quo's own course.
  init(
    _ percentiles: (TrialNumber) -> [Double], intervals: (TrialNumber) -> [ClosedRange<Double>?],
    baseline: Double, isFirst: Bool
  ) {
    let level = isFirst ? 100.0 : 0
    func spread(_ number: TrialNumber, _ convert: (Double) -> Double = { $0 }) -> Spread {
      Spread(
        percentiles: percentiles(number).map(convert),
        intervals: Self.intervals(Self.shown, intervals(number)) {
          convert($0.lowerBound)...convert($0.upperBound)
        })
    }
    func depth(_ trough: Double) -> Double { max(0, level - trough / baseline) }
    // The lowest trough is the deepest dip.
    dip = Spread(
      percentiles: percentiles(.trough).reversed().map(depth),
      intervals: Self.intervals(Self.shown.map { 100 - $0 }, intervals(.trough)) {
        depth($0.upperBound)...depth($0.lowerBound)
      })
    lift = spread(.lift) { $0 / baseline - level }
    recovery = spread(.recovery)
    breakEven = spread(.breakEven)
  }

  private static func intervals(
    _ percents: [Int], _ intervals: [ClosedRange<Double>?],
    _ convert: (ClosedRange<Double>) -> ClosedRange<Double>
  ) -> [Int: ClosedRange<Double>] {
    zip(percents, intervals).reduce(into: [:]) { found, next in
      if let interval = next.1 { found[next.0] = convert(interval) }
    }
  }
}

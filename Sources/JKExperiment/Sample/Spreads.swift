import JKKernel
import JKScenario

/// The quantiles that are shown: bands of curves, and when actions happened.
package struct Spreads: Sendable {
  /// How far a value may be from the exact quantile, as a share of it; nil when all are exact.
  package let relativeError: Double?
  private let layout: OutcomeLayout
  /// By spread of the layout.
  private let quantiles: [[Double]]
  /// By number of a trial's own J, of the percentiles that are shown.
  private let intervals: [[ClosedRange<Double>?]]

  private static let quartiles = [0.25, 0.5, 0.75]
  /// Of a month's bill.
  private static let badMonth = 0.95

  /// - Parameter store: that no thread writes to any more.
  init(_ store: SampleStore, threads: Int) {
    let layout = store.layout
    self.layout = layout
    let firstTime = layout.bands.upperBound
    // Neighbours lie side by side in memory.
    let part = 64
    let parts = (layout.spreads + part - 1) / part
    quantiles = Parallel.map(parts, threads: threads) { index in
      let scratch = Cells(store.batches.isExact ? store.batches.trials : 0)
      return (index * part..<min((index + 1) * part, layout.spreads)).map { spread in
        let probabilities =
          spread < firstTime
          ? PointwiseBands.probabilities
          : layout.numbers.contains(spread)
            ? TrialNumbers.probabilities
            : layout.bills.contains(spread) ? [Spreads.badMonth] : Spreads.quartiles
        return store.quantiles(probabilities, ofSpread: spread, scratch)
      }
    }.flatMap(\.self)
    intervals = Parallel.map(layout.numbers.count, threads: threads) { index in
      store.quantileIntervals(
        TrialNumbers.shown.map { Double($0) / 100 }, ofSpread: layout.numbers.lowerBound + index,
        level: Comparison.level)
    }
    relativeError = store.batches.isExact ? nil : store.relativeError(ofSpreads: 0..<layout.spreads)
  }

  /// - Parameter scale: what values are divided by.
  func bands(_ band: Band, _ strategy: Int, scale: Double = 1) -> PointwiseBands {
    let first = layout.band(band, strategy)
    return PointwiseBands(quantiles[first..<first + layout.rows(band)], scale: scale)
  }

  /// Nil without bands.
  ///
  /// - Parameter baseline: mean productivity before week 0.
  func numbers(_ strategy: Int, baseline: Double) -> TrialNumbers? {
    guard layout.hasBands else { return nil }
    return TrialNumbers(
      { quantiles[layout.number($0, strategy)] },
      intervals: { intervals[layout.number($0, strategy) - layout.numbers.lowerBound] }, baseline: baseline,
      isFirst: strategy == 0)
  }

  /// What 95 % of trials are billed at most in a month.
  func p95(ofMonth month: Int, _ strategy: Int) -> Double {
    quantiles[layout.billSpread(month: month, strategy)][0]
  }

  /// Quartiles of the hours at which an action started and ended; infinite when it did not.
  package func times(ofAction action: Int, _ strategy: Int) -> (start: [Double], end: [Double]) {
    let first = layout.times(ofAction: action, strategy)
    return (quantiles[first], quantiles[first + 1])
  }
}

import JKKernel
import JKStatistics

/// What the trials of all compared strategies gave: the sums that every mean is computed from. Strategies are
/// counted in the order in which they are compared.
///
/// A row is a **batch**: one trial, or the sum of some consecutive ones when there are more than memory is to
/// hold. Means are the same either way. Batches are independent and alike, as trials are, so intervals follow
/// from how batches differ.
package struct Sample: Sendable {
  package let batches: Batches
  /// Rows of time in a curve, the history's among them.
  package let rows: Int
  private let layout: OutcomeLayout
  /// Row-major, batches × sums.
  private let cells: Cells
  let orders: Orders

  /// - Parameter store: that no thread writes to any more.
  init(_ store: SampleStore) {
    cells = store.sums
    batches = store.batches
    layout = store.layout
    rows = layout.rows
    orders = store.order
  }

  package var trials: Int { batches.trials }

  /// One trial's curve, from the start of the history.
  ///
  /// - Precondition: every trial is kept.
  package func curve(_ curve: Curve, _ strategy: Int, trial: Int) -> [Double] {
    precondition(batches.isExact, "trials are kept one by one")
    return Array(UnsafeBufferPointer(start: start(curve, strategy, batch: trial), count: rows))
  }

  /// A curve's sum over some rows, by batch.
  package func sums(_ curve: Curve, _ strategy: Int, rows: Range<Int>) -> [Double] {
    let rows = rows.clamped(to: 0..<self.rows)
    return (0..<batches.count).map { batch in
      let values = start(curve, strategy, batch: batch)
      return rows.reduce(0) { $0 + values[$1] }
    }
  }

  /// A measure's sum over the study, by batch.
  ///
  /// - Parameter measure: from the plan's layout.
  package func totals(_ measure: Int, _ strategy: Int) -> [Double] {
    (0..<batches.count).map { cells[$0 * layout.sums + layout.totals(strategy) + measure] }
  }

  /// What a strategy's margin falls short of the highest in the same trial, by batch.
  package func regrets(_ strategy: Int) -> [Double] {
    (0..<batches.count).map { cells[$0 * layout.sums + layout.regret(strategy)] }
  }

  /// What is billed for AI in a calendar month of the study, by batch; the sum of each trial's dearest month for a month
  /// behind the last.
  func bills(month: Int, _ strategy: Int) -> [Double] {
    (0..<batches.count).map { cells[$0 * layout.sums + layout.bill(month: month, strategy)] }
  }

  /// Months of which bills are kept.
  var months: Int { layout.months }

  /// Trials in which a strategy gained less than nothing.
  func losses(_ strategy: Int) -> Int { orders.losses(strategy) }

  /// Values as if from single trials, one a batch, whose mean is the mean over trials and whose spread is that
  /// of batches: what intervals of a mean are computed from.
  ///
  /// - Parameter sums: one a batch.
  package func means(_ sums: [Double]) -> [Double] {
    if batches.isExact { return sums }
    // The last batch may have fewer trials: what counts is how far its sum is from what they would give.
    let mean = sums.reduce(0, +) / Double(trials)
    let scale = Double(batches.count) / Double(trials)
    return zip(sums, batches.sizes).map { mean + ($0 - $1 * mean) * scale }
  }

  /// Adds curves of batches, each times its share, to `sum`.
  func add(
    _ curve: Curve, _ strategy: Int, shares: [Double], _ range: Range<Int>,
    to sum: UnsafeMutablePointer<Double>
  ) {
    CurveMath.add(
      start(curve, strategy, batch: 0), stride: layout.sums, rows, shares: shares, range, to: sum)
  }

  private func start(_ curve: Curve, _ strategy: Int, batch: Int) -> UnsafePointer<Double> {
    UnsafePointer(cells.base + batch * layout.sums + layout.curve(curve, strategy))
  }

  /// A curve's mean over trials.
  func mean(_ curve: Curve, _ strategy: Int) -> [Double] {
    var mean = [Double](repeating: 0, count: rows)
    let shares = [Double](repeating: 1 / Double(trials), count: batches.count)
    mean.withUnsafeMutableBufferPointer {
      add(curve, strategy, shares: shares, 0..<batches.count, to: $0.baseAddress!)
    }
    return mean
  }
}

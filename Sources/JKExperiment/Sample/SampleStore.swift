import JKStatistics
import Synchronization

/// The memory that all threads write results to. It is taken at the start, and how much of it does not depend
/// on the number of trials once they do not fit.
///
/// What it holds depends on the trials alone: the sums of a batch are one thread's, in the order of trials, and
/// neither sketches nor counts depend on the order in which they are added to.
final class SampleStore: Sendable {
  let layout: OutcomeLayout
  let batches: Batches
  /// Row-major, batches × sums.
  let sums: Cells
  let weeklyLayout: WeeklyLayout
  let blocks: Blocks
  /// Row-major, blocks × weekly sums.
  let weekly: Cells
  /// Row-major, trials × spreads, when every trial is kept.
  private let spreads: Cells
  /// By strategy and what remains, so that threads seldom meet.
  private let sketches: [Sketches]
  private let sketchesAPart: Int
  private let counts: Mutex<Counts>

  /// Counts of the trials of each block that is finished.
  private struct Counts {
    var orders: [Orders]
    /// Nil when there is nothing to classify.
    var budgets: [BudgetCounts]?

    init(blocks: Int, _ layout: OutcomeLayout) {
      orders = Array(repeating: Orders(strategies: layout.strategies), count: blocks)
      budgets =
        layout.hasBudgets
        ? Array(repeating: BudgetCounts(strategies: layout.strategies), count: blocks) : nil
    }
  }

  init(_ layout: OutcomeLayout, _ weekly: WeeklyLayout, trials: Int, _ budget: SampleBudget) {
    let batches = Batches(trials: trials, layout, budget)
    self.layout = layout
    self.batches = batches
    sums = Cells(batches.count * layout.sums)
    weeklyLayout = weekly
    blocks = Blocks(batches, weekly, budget)
    self.weekly = Cells(zeros: blocks.count * weekly.size)
    spreads = Cells(batches.isExact ? trials * layout.spreads : 0)
    counts = Mutex(Counts(blocks: blocks.count, layout))
    let capacity = budget.sketchCapacity(layout)
    let part = 256
    sketchesAPart = part
    sketches =
      batches.isExact
      ? []
      : stride(from: 0, to: layout.spreads, by: part).map {
        Sketches(count: min(part, layout.spreads - $0), capacity: capacity)
      }
  }

  /// What the first trials of a store gave.
  private init(_ whole: SampleStore, first trials: Int) {
    layout = whole.layout
    batches = Batches(trials: trials, size: whole.batches.size)
    sums = whole.sums
    weeklyLayout = whole.weeklyLayout
    blocks = Blocks(batches, size: whole.blocks.size)
    weekly = whole.weekly
    spreads = whole.spreads
    counts = Mutex(whole.counts.withLock { $0 })
    (sketches, sketchesAPart) = (whole.sketches, whole.sketchesAPart)
  }

  /// - Parameter trials: of whole blocks. Where trials are not kept one by one, no other was begun.
  func first(_ trials: Int) -> SampleStore { SampleStore(self, first: trials) }

  // MARK: Writing

  /// A batch's own memory, which one thread writes.
  func sums(ofBatch batch: Int) -> UnsafeMutablePointer<Double> {
    sums.base + batch * layout.sums
  }

  /// The weekly sums of a trial's block, which one thread writes.
  func weekly(ofTrial trial: Int) -> UnsafeMutablePointer<Double> {
    weekly.base + trial / blocks.trialsEach * weeklyLayout.size
  }

  /// A trial's own memory when every trial is kept.
  func spreads(ofTrial trial: Int) -> UnsafeMutablePointer<Double> {
    spreads.base + trial * layout.spreads
  }

  func add(sorted values: UnsafeBufferPointer<Double>, undefined: Int, toSpread spread: Int) {
    sketches[spread / sketchesAPart].add(
      sorted: values, undefined: undefined, to: spread % sketchesAPart)
  }

  func add(_ orders: Orders, _ budget: BudgetCounts?, _ block: Int) {
    counts.withLock {
      $0.orders[block].add(orders)
      if let budget { $0.budgets?[block].add(budget) }
    }
  }

  // MARK: Reading, once all threads have ended

  var order: Orders {
    counts.withLock { counts in
      counts.orders.prefix(blocks.count).reduce(into: Orders(strategies: layout.strategies)) { $0.add($1) }
    }
  }

  /// Nil when there is nothing to classify.
  var budget: BudgetCounts? {
    counts.withLock { counts in
      counts.budgets?.prefix(blocks.count).reduce(into: BudgetCounts(strategies: layout.strategies)) {
        $0.add($1)
      }
    }
  }

  /// Quantiles of one number over the trials in which it is defined; NaN when there are none.
  ///
  /// - Parameter probabilities: ascending.
  func quantiles(_ probabilities: [Double], ofSpread spread: Int, _ scratch: Cells) -> [Double] {
    guard batches.isExact else {
      return sketches[spread / sketchesAPart].read(spread % sketchesAPart) { sketch in
        quantiles(probabilities, count: sketch.count) { sketch.value(atRank: $0 + 1) }
      }
    }
    let column = UnsafeMutableBufferPointer(start: scratch.base, count: batches.trials)
    for trial in 0..<batches.trials { column[trial] = spreads.base[trial * layout.spreads + spread] }
    let count = OrderStatistics.defined(column)
    guard count > 0 else { return probabilities.map { _ in .nan } }
    let numbers = UnsafeMutableBufferPointer(rebasing: column[..<count])
    let ranks = probabilities.map { OrderStatisticRanks.point(of: $0, count: count) - 1 }
    OrderStatistics.place(ranks[...], in: numbers)
    return ranks.map { numbers[$0] }
  }

  /// Intervals of such quantiles, between order statistics; nil where there are too few trials.
  func quantileIntervals(_ probabilities: [Double], ofSpread spread: Int, level: Double)
    -> [ClosedRange<Double>?]
  {
    func intervals(count: Int, _ value: (Int) -> Double) -> [ClosedRange<Double>?] {
      guard count > 0 else { return probabilities.map { _ in nil } }
      return probabilities.map {
        OrderStatisticRanks(of: $0, count: count, level: level).interval.map {
          value($0.lowerBound)...value($0.upperBound)
        }
      }
    }
    guard batches.isExact else {
      return sketches[spread / sketchesAPart].read(spread % sketchesAPart) { sketch in
        intervals(count: sketch.count) { sketch.value(atRank: $0) }
      }
    }
    let sorted = values(ofSpread: spread).filter { !$0.isNaN }.sorted()
    return intervals(count: sorted.count) { sorted[$0 - 1] }
  }

  /// One number of each trial, in their order, NaN where it is not defined; of trials that are not kept a thousand
  /// quantiles instead, each standing for as many trials in which it is defined.
  func values(ofSpread spread: Int) -> [Double] {
    if batches.isExact {
      return (0..<batches.trials).map { spreads.base[$0 * layout.spreads + spread] }
    }
    let probabilities = (0..<1_000).map { (Double($0) + 0.5) / 1_000 }
    return quantiles(probabilities, ofSpread: spread, Cells(0)).filter { !$0.isNaN }
  }

  private func quantiles(_ probabilities: [Double], count: Int, _ value: (Int) -> Double) -> [Double] {
    probabilities.map {
      count > 0 ? value(OrderStatisticRanks.point(of: $0, count: count) - 1) : .nan
    }
  }

  /// The greatest error of a quantile, as a share of the exact one.
  func relativeError(ofSpreads range: Range<Int>) -> Double {
    if batches.isExact { return 0 }
    return range.reduce(0) { error, spread in
      max(error, sketches[spread / sketchesAPart].read(spread % sketchesAPart) { $0.relativeError })
    }
  }
}

/// Some sketches, behind one lock.
private final class Sketches: Sendable {
  private let sketches: Mutex<[QuantileSketch]>

  init(count: Int, capacity: Int) {
    sketches = Mutex(Array(repeating: QuantileSketch(capacity: capacity), count: count))
  }

  func add(sorted values: UnsafeBufferPointer<Double>, undefined: Int, to sketch: Int) {
    sketches.withLock {
      $0[sketch].add(undefined: undefined)
      $0[sketch].add(sorted: values)
    }
  }

  func read<Value: Sendable>(_ sketch: Int, _ body: (borrowing QuantileSketch) -> Value) -> Value {
    sketches.withLock { body($0[sketch]) }
  }
}

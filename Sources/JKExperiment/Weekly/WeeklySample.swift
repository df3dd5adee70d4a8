import JKKernel
import JKStatistics

/// Means over trials of all that is recorded, week by week, and how far they may be off.
package struct WeeklySample: Sendable {
  private let layout: WeeklyLayout
  private let blocks: Blocks
  /// Blocks × the layout.
  private let cells: Cells
  /// By strategy: sums over all blocks, laid out as a strategy's in a block.
  private let sums: [[Double]]
  private let baseline: Range<Int>
  /// By strategy: sums over the baseline's rows, of all blocks; and blocks × measures.
  private let before: [[Double]]
  private let beforeByBlock: [[Double]]

  /// - Parameter store: that no thread writes to any more.
  init(_ store: SampleStore, strategies: Int, baseline: Range<Int>) {
    let (layout, blocks, cells) = (store.weeklyLayout, store.blocks, store.weekly)
    (self.layout, self.blocks, self.cells, self.baseline) = (layout, blocks, cells, baseline)
    let size = layout.size / max(strategies, 1)
    sums = (0..<strategies).map { strategy in
      var sums = [Double](repeating: 0, count: size)
      guard size > 0 else { return sums }
      for block in 0..<blocks.count {
        let part = cells.base + block * layout.size + layout.record(strategy)
        for index in 0..<size { sums[index] += part[index] }
      }
      return sums
    }
    let width = layout.width
    beforeByBlock = (0..<strategies).map { strategy in
      guard size > 0 else { return [] }
      return (0..<blocks.count).flatMap { block in
        let part = cells.base + block * layout.size + layout.record(strategy)
        return (0..<width).map { measure in baseline.reduce(0) { $0 + part[$1 * width + measure] } }
      }
    }
    before = beforeByBlock.map { parts in
      (0..<width).map { measure in
        stride(from: measure, to: parts.count, by: width).reduce(0) { $0 + parts[$1] }
      }
    }
  }

  /// A measure by row of time, as a trailing mean: of all trials, with Student's interval from how blocks differ.
  func course(_ measure: WeeklyMeasure, _ strategy: Int) -> [JackknifeEstimate] {
    estimates(
      measure, strategy, of: (0..<layout.rows).map { max(0, $0 - Comparison.trailing + 1)..<$0 + 1 })
  }

  /// A measure over some rows, each range of them for itself.
  func estimates(_ measure: WeeklyMeasure, _ strategy: Int, of ranges: [Range<Int>]) -> [JackknifeEstimate] {
    reading(strategy) { reader in
      ranges.map { rows in
        estimate(within: measure.unit.bounds, edge: measure.edge) { measure.value(reader(rows, $0)) }
      }
    }
  }

  /// A measure over some rows, less that of the first strategy in the same rows: trial by trial, as both are of the same
  /// blocks.
  func differenceFromFirst(_ measure: WeeklyMeasure, _ strategy: Int, rows: Range<Int>) -> JackknifeEstimate {
    reading(strategy) { own in
      reading(0) { first in
        estimate { measure.value(own(rows, $0)) - measure.value(first(rows, $0)) }
      }
    }
  }

  /// What a measure has changed by from some rows to later ones.
  func change(_ measure: WeeklyMeasure, _ strategy: Int, from: Range<Int>, to: Range<Int>)
    -> JackknifeEstimate
  {
    reading(strategy) { reader in
      estimate { measure.value(reader(to, $0)) - measure.value(reader(from, $0)) }
    }
  }

  private func estimate(
    within bounds: ClosedRange<Double> = -.infinity ... .infinity, edge: Double? = nil,
    _ statistic: (_ without: Int?) -> Double
  ) -> JackknifeEstimate {
    JackknifeEstimate(
      blocks: blocks.count, level: Comparison.level, within: bounds,
      edge: edge.map { ($0, blocks.batches.trials) }, statistic)
  }

  /// Makes readers of a strategy's rows, of all blocks or of all but one.
  private func reading<Result>(
    _ strategy: Int, _ body: ((_ rows: Range<Int>, _ without: Int?) -> WeekReader) -> Result
  ) -> Result {
    sums[strategy].withUnsafeBufferPointer { sums in
      before[strategy].withUnsafeBufferPointer { before in
        beforeByBlock[strategy].withUnsafeBufferPointer { beforeByBlock in
          body { rows, without in
            let trials = blocks.batches.trials - (without.map { blocks.range($0).count } ?? 0)
            return WeekReader(
              sums: sums.baseAddress!,
              less: without.map { cells.base + $0 * layout.size + layout.record(strategy) },
              before: before.baseAddress!,
              lessBefore: without.map { beforeByBlock.baseAddress! + $0 * layout.width },
              width: layout.width, rows: rows,
              baseline: baseline.count, trials: Double(trials))
          }
        }
      }
    }
  }

  /// In how many trials a candidate bound in a row.
  func trialsBound(by candidate: Int, _ strategy: Int, row: Int) -> Int {
    Int(sums[strategy][layout.rows * layout.width + row * layout.candidates + candidate])
  }
}

/// What a weekly measure is computed from: means over trials, in some weeks and in the baseline, of all blocks or of
/// all but one.
struct WeekReader {
  fileprivate let sums: UnsafePointer<Double>
  fileprivate let less: UnsafePointer<Double>?
  fileprivate let before: UnsafePointer<Double>
  fileprivate let lessBefore: UnsafePointer<Double>?
  fileprivate let width: Int
  fileprivate let rows: Range<Int>
  fileprivate let baseline: Int
  fileprivate let trials: Double

  /// A measure's mean a week.
  func now(_ measure: Int) -> Double {
    var sum = 0.0
    for row in rows {
      let place = row * width + measure
      sum += sums[place] - (less.map { $0[place] } ?? 0)
    }
    return sum / (trials * Double(rows.count))
  }

  func now(_ measures: [Int]) -> Double { measures.reduce(0) { $0 + now($1) } }

  /// Of a sum of measures, each times its factor.
  func now(_ parts: [(measure: Int, factor: Double)]) -> Double {
    parts.reduce(0) { $0 + $1.factor * now($1.measure) }
  }

  /// Its mean a week before week 0; NaN without a baseline.
  func then(_ measure: Int) -> Double {
    (before[measure] - (lessBefore.map { $0[measure] } ?? 0)) / (trials * Double(baseline))
  }

  func then(_ measures: [Int]) -> Double { measures.reduce(0) { $0 + then($1) } }
}

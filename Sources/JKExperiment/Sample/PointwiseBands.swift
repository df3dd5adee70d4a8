import JKStatistics

/// The spread of a curve over trials, row by row: the median and pointwise intervals.
package struct PointwiseBands: Sendable {
  /// Shares of trials inside the intervals.
  package static let levels = [0.5, 0.8, 0.95]

  /// One value a row.
  package let median: [Double]
  /// By level, one value a row.
  package let lower: [[Double]]
  package let upper: [[Double]]

  /// What quantiles a row consists of, ascending.
  static let probabilities = levels.reversed().map { (1 - $0) / 2 } + [0.5] + levels.map { (1 + $0) / 2 }

  /// - Parameter rows: quantiles at ``probabilities``, by row.
  init(_ rows: some Collection<[Double]>, scale: Double) {
    let middle = PointwiseBands.levels.count
    func column(_ index: Int) -> [Double] { rows.map { $0[index] / scale } }
    median = column(middle)
    lower = PointwiseBands.levels.indices.map { column(middle - 1 - $0) }
    upper = PointwiseBands.levels.indices.map { column(middle + 1 + $0) }
  }
}

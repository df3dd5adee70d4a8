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

  /// - Parameter curves: row-major, trials × rows.
  package init(_ curves: [Double], rows: Int) {
    let trials = curves.count / rows
    let middle = OrderStatisticRanks(of: 0.5, count: trials).point
    let ranks = PointwiseBands.levels.map { level in
      (
        OrderStatisticRanks(of: (1 - level) / 2, count: trials).point,
        OrderStatisticRanks(of: (1 + level) / 2, count: trials).point
      )
    }
    var median: [Double] = []
    var lower = ranks.map { _ in [Double]() }
    var upper = lower
    for row in 0..<rows {
      let sorted = stride(from: row, to: curves.count, by: rows).map { curves[$0] }.sorted()
      median.append(sorted[middle - 1])
      for (level, rank) in ranks.enumerated() {
        lower[level].append(sorted[rank.0 - 1])
        upper[level].append(sorted[rank.1 - 1])
      }
    }
    self.median = median
    self.lower = lower
    self.upper = upper
  }
}

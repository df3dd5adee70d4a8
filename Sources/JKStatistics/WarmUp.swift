/// How much of a run's start to cut, so that what remains looks steady.
package enum WarmUp {
  /// The number of observations that a batch holds.
  static let batchSize = 5
  /// The least number of batches that a cut leaves: the spread of fewer says nothing.
  static let leastRemaining = 5

  /// The number of observations to cut from the start of `series`, by MSER-5.
  ///
  /// Averages batches of five and cuts where the mean of what remains has the least marginal standard error,
  /// s² ⁄ (batches left), trading the initial transient against the sample thrown away. A tie cuts less, so a
  /// constant series keeps everything. Trailing observations that fill no batch are ignored.
  ///
  /// Source: K. P. White Jr., "An effective truncation heuristic for bias reduction in simulation output",
  /// *Simulation* 69 (1997); K. P. White, M. J. Cobb, S. C. Spratt, WSC 2000, for batches of five.
  ///
  /// - Parameter series: Finite observations at equal intervals, oldest first.
  /// - Returns: A multiple of 5, at most half the series; 0 when it has fewer than 30 values. A cut at half
  ///   the series says that the run is too short to judge.
  /// - Complexity: O(*n*).
  package static func mser5(_ series: [Double]) -> Int {
    let batches = stride(from: 0, to: series.count - batchSize + 1, by: batchSize).map { start in
      series[start..<start + batchSize].reduce(0, +) / Double(batchSize)
    }
    return mser(batchMeans: batches) * batchSize
  }

  /// The same for a series that is already averaged in batches, such as days to working weeks.
  ///
  /// - Returns: The number of batches to cut, at most half of them; 0 when there are fewer than 6.
  /// - Complexity: O(*n*).
  package static func mser(batchMeans batches: [Double]) -> Int {
    let latestCut = min(batches.count / 2, batches.count - leastRemaining)
    guard latestCut > 0 else { return 0 }
    var best = (cut: 0, error: Double.infinity)
    var remaining = Tally()
    for cut in batches.indices.reversed() {
      remaining.add(batches[cut])
      let error = remaining.squaredDeviations / (Double(remaining.count) * Double(remaining.count))
      if cut <= latestCut && error <= best.error { best = (cut, error) }
    }
    return best.cut
  }
}

import CGSL
import CPhilox

/// Percentile-bootstrap intervals, over trials, for statistics of a mean curve: a dip, a break-even week.
///
///     let bootstrap = Bootstrap(trials: 1_000, seed: 7)
///     let intervals = bootstrap.intervals { weights in
///       let curve = CurveMath.mean(of: curves, buckets: 80, weights: weights)
///       return [curve.min()!, breakEvenWeek(curve) ?? .infinity]
///     }
///
/// A replication draws as many trials as there are, with replacement, and hands over how often each came up;
/// no curve is copied. What is drawn may as well be batches of trials, all as large, as long as there are many:
/// a mean over batches varies as one over trials does. Each replication has its own random stream, so results depend on nothing but the
/// properties below. Source: B. Efron, R. J. Tibshirani, *An Introduction to the Bootstrap* (1993), chapter 13.
package struct Bootstrap: Sendable {
  /// The number of trials to draw from, at least 1.
  package let trials: Int
  /// The number of resamples, at least 1.
  package let replications: Int
  /// The confidence level, strictly between 0 and 1.
  package let level: Double
  /// The seed of the draws.
  package let seed: UInt64
  private let tail: Double

  /// The trial number under which the draws are keyed, which no simulated trial reaches.
  fileprivate static let key = UInt64.max

  /// Describes a bootstrap.
  ///
  /// - Precondition: `trials` and `replications` are at least 1; `level` is strictly between 0 and 1.
  package init(trials: Int, replications: Int = 500, level: Double = 0.95, seed: UInt64) {
    precondition(trials > 0 && replications > 0, "a bootstrap needs trials and replications")
    self.trials = trials
    self.replications = replications
    self.level = level
    self.seed = seed
    tail = Confidence.tail(level)
  }

  /// The percentile interval of each statistic.
  ///
  /// - Parameter statistics: From how often each trial was drawn, one weight a trial, whole numbers that sum
  ///   to ``trials``, to the statistics, always as many. A statistic may be ±∞ ("not within the horizon"); an
  ///   interval then may end there.
  /// - Returns: One interval a statistic, in their order; nil for one that some resample leaves undefined
  ///   (NaN).
  /// - Throws: What `statistics` throws.
  /// - Complexity: ``replications`` × (``trials`` draws + one call of `statistics`).
  package func intervals<Failure: Error>(
    _ statistics: (_ weights: [Double]) throws(Failure) -> [Double]
  ) throws(Failure) -> [ClosedRange<Double>?] {
    let resamples = Resamples(self)
    var replicates: [[Double]] = []
    var weights = [Double](repeating: 0, count: trials)
    for replication in 0..<replications {
      resamples.draw(replication, &weights)
      replicates.append(try statistics(weights))
    }
    return intervals(of: replicates)
  }

  /// The percentile interval of each statistic, when replications are worked out elsewhere, as on several
  /// threads.
  ///
  /// - Parameter replicates: By replication, what it made of its resample; see ``Resamples``.
  /// - Precondition: There is a replicate for each replication, all with as many statistics.
  package func intervals(of replicates: [[Double]]) -> [ClosedRange<Double>?] {
    precondition(replicates.count == replications, "a replicate for each replication")
    precondition(replicates.allSatisfy { $0.count == replicates[0].count }, "as many statistics each time")
    return replicates[0].indices.map { statistic in interval(of: replicates.map { $0[statistic] }) }
  }

  /// Draws resamples, each from a random stream of its own. Every thread has its own.
  package struct Resamples: ~Copyable {
    private let trials: Int
    private let rng: UnsafeMutablePointer<gsl_rng>

    package init(_ bootstrap: Bootstrap) {
      trials = bootstrap.trials
      rng = gsl_rng_alloc(philox4x64_type())!
      philox_set_key(rng, bootstrap.seed, Bootstrap.key)
    }

    deinit { gsl_rng_free(rng) }

    /// Counts how often a replication draws each trial.
    ///
    /// - Parameter weights: One a trial, to be overwritten.
    package func draw(_ replication: Int, _ weights: inout [Double]) {
      philox_seek(rng, UInt64(replication), 0, 0)
      for trial in weights.indices { weights[trial] = 0 }
      for _ in 0..<trials { weights[Int(gsl_rng_uniform_int(rng, UInt(trials)))] += 1 }
    }
  }

  private func interval(of replicates: [Double]) -> ClosedRange<Double>? {
    guard !replicates.contains(where: \.isNaN) else { return nil }
    let sorted = replicates.sorted()
    let lower = OrderStatisticRanks(of: tail, count: sorted.count).point
    let upper = OrderStatisticRanks(of: 1 - tail, count: sorted.count).point
    return sorted[lower - 1]...sorted[upper - 1]
  }
}

import JKKernel
import JKStatistics

/// The mean curves over trials, and the same for any resample of them.
struct MeanCurves {
  private let plan: Plan
  private let sample: Sample
  private let productivity: ProductivityMeasure
  private let baseline: Baseline

  /// How many strategies are compared.
  private let count: Int

  init(
    _ plan: Plan, _ sample: Sample, _ productivity: ProductivityMeasure, _ baseline: Baseline, count: Int
  ) {
    self.plan = plan
    self.sample = sample
    self.productivity = productivity
    self.baseline = baseline
    self.count = count
  }

  /// Whether there is a steady history in weeks, with some value in it, to index to.
  var hasBaseline: Bool {
    plan.timetable.historyRows > 1 && baseline.mean(productivity.value) > 0
  }

  /// The trailing mean of a strategy's productivity in all rows, 100 at the baseline: a ratio of means.
  func index(_ strategy: Int) -> [Double] {
    let value = sample.mean(productivity.value, strategy)
    let hours = productivity.isPerHour ? sample.mean(.paidHours, strategy) : value.map { _ in 1 }
    return index(value[...], hours[...], rows: 0..<sample.rows)
  }

  private func index(
    _ value: ArraySlice<Double>, _ hours: ArraySlice<Double>, rows shown: Range<Int>
  ) -> [Double] {
    let (value, hours) = (Array(value), Array(hours))
    let rows = baseline.rows
    let base = value[rows].reduce(0, +) / hours[rows].reduce(0, +)
    let above = CurveMath.trailingMean(value, over: Comparison.trailing)
    let below = CurveMath.trailingMean(hours, over: Comparison.trailing)
    return shown.map { 100 * above[$0] / below[$0] / base }
  }

  /// The numbers of each strategy, with bootstrap intervals over the sample's batches.
  func numbers(replications: Int = 500, threads: Int) -> [CurveNumbers] {
    let batches = sample.batches.count
    let values = statistics(weights: [[Double](repeating: 1, count: batches)])[0]
    let bootstrap = Bootstrap(
      trials: batches, replications: replications, level: Comparison.level,
      seed: plan.scenario.settings.seed)
    // Resamples of one trial are all the same, which is ignorance and not certainty.
    let intervals =
      sample.trials > 1
      ? bootstrap.intervals(of: replicates(bootstrap, threads: threads))
      : values.flatMap(\.vector).map { _ in nil }
    let width = intervals.count / count
    return values.enumerated().map { index, value in
      CurveNumbers(value, Array(intervals[index * width..<(index + 1) * width]))
    }
  }

  /// Replications that are worked out together, so that curves are read from memory once for all.
  private static let together = 20

  private func replicates(_ bootstrap: Bootstrap, threads: Int) -> [[Double]] {
    let parts = (bootstrap.replications + Self.together - 1) / Self.together
    return Parallel.map(parts, threads: threads) { part in
      let resamples = Bootstrap.Resamples(bootstrap)
      let first = part * Self.together
      let weights = (first..<min(first + Self.together, bootstrap.replications)).map { replication in
        var weights = [Double](repeating: 0, count: bootstrap.trials)
        resamples.draw(replication, &weights)
        return weights
      }
      return statistics(weights: weights).map { $0.flatMap(\.vector) }
    }.flatMap(\.self)
  }

  /// By resample and strategy.
  ///
  /// - Parameter weights: by resample, one a batch.
  private func statistics(weights: [[Double]]) -> [[CurveStatistics]] {
    let study = plan.timetable.historyRows..<sample.rows
    let needed: [Curve] = [.margin, productivity.value] + (productivity.isPerHour ? [.paidHours] : [])
    let means = (0..<count).map { strategy in
      needed.map { resampled($0, strategy, weights) }
    }
    let rows = sample.rows
    return weights.indices.map { resample in
      let place = resample * rows..<(resample + 1) * rows
      let reference = means[0][0][place]
      return means.map { means in
        let margin = means[0][place]
        var sum = 0.0
        let advantage = study.map { row in
          sum += margin[place.lowerBound + row] - reference[place.lowerBound + row]
          return sum
        }
        let hours = productivity.isPerHour ? means[2][place] : ArraySlice(repeating: 1, count: rows)
        return CurveStatistics(index: index(means[1][place], hours, rows: study), advantage: advantage)
      }
    }
  }

  /// A curve's mean over trials for each resample; row-major, resamples × rows.
  private func resampled(_ curve: Curve, _ strategy: Int, _ weights: [[Double]]) -> [Double] {
    let sizes = sample.batches.sizes
    let shares = weights.map { weights in
      let trials = zip(weights, sizes).reduce(0) { $0 + $1.0 * $1.1 }
      return weights.map { 1 / trials * $0 }
    }
    var means = [Double](repeating: 0, count: weights.count * sample.rows)
    means.withUnsafeMutableBufferPointer { means in
      // Some batches at a time for all resamples, as many as stay in the processor's cache.
      for first in stride(from: 0, to: sizes.count, by: 16) {
        let range = first..<min(first + 16, sizes.count)
        for (resample, shares) in shares.enumerated() {
          sample.add(
            curve, strategy, shares: shares, range, to: means.baseAddress! + resample * sample.rows)
        }
      }
    }
    return means
  }
}

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
    let bootstrap = Bootstrap(
      trials: batches, replications: replications, level: Comparison.level,
      seed: plan.scenario.settings.seed)
    let reference = courses(0, bootstrap, threads: threads)
    return (0..<count).map { strategy in
      let own = strategy == 0 ? reference : courses(strategy, bootstrap, threads: threads)
      let all = zip(own, reference).map { CurveStatistics.Courses($0, against: $1, isFirst: strategy == 0) }
      // Resamples of one trial are all the same, which is ignorance and not certainty.
      let resamples = batches > 1 ? Array(all.dropFirst()) : []
      return strategy == 0
        ? CurveNumbers(first: all[0], resamples: resamples, trials: batches)
        : CurveNumbers(all[0], resamples: resamples, trials: batches)
    }
  }

  /// Replications that are worked out together, so that curves are read from memory once for all.
  private static let together = 20

  /// A strategy's mean courses of all trials, and behind them those of each resample.
  private func courses(_ strategy: Int, _ bootstrap: Bootstrap, threads: Int) -> [MeanCourse] {
    let all = courses(strategy, weights: [[Double](repeating: 1, count: bootstrap.trials)])
    guard bootstrap.trials > 1 else { return all }
    let parts = (bootstrap.replications + Self.together - 1) / Self.together
    return all
      + Parallel.map(parts, threads: threads) { part in
        let resamples = Bootstrap.Resamples(bootstrap)
        let first = part * Self.together
        let weights = (first..<min(first + Self.together, bootstrap.replications)).map { replication in
          var weights = [Double](repeating: 0, count: bootstrap.trials)
          resamples.draw(replication, &weights)
          return weights
        }
        return courses(strategy, weights: weights)
      }.flatMap(\.self)
  }

  /// By resample.
  ///
  /// - Parameter weights: by resample, one a batch.
  private func courses(_ strategy: Int, weights: [[Double]]) -> [MeanCourse] {
    let (rows, history) = (sample.rows, plan.timetable.historyRows)
    let margins = resampled(.margin, strategy, weights)
    let values = resampled(productivity.value, strategy, weights)
    let hours = productivity.isPerHour ? resampled(.paidHours, strategy, weights) : values.map { _ in 1 }
    return weights.indices.map { resample in
      let place = resample * rows..<(resample + 1) * rows
      let (value, hours) = (Array(values[place]), Array(hours[place]))
      // What is cut as warm-up depends on chance too, so each resample finds its own.
      let steady = Baseline.rows(plan, value: value).rows
      let above = CurveMath.trailingMean(value, over: Comparison.trailing)
      let below = CurveMath.trailingMean(hours, over: Comparison.trailing)
      return MeanCourse(
        productivity: (history..<rows).map { above[$0] / below[$0] },
        margin: Array(margins[place].dropFirst(history)),
        baseline: value[steady].reduce(0, +) / hours[steady].reduce(0, +))
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

/// Mean courses of one strategy over the study's weeks, and what productivity was before.
struct MeanCourse: Sendable {
  /// A trailing mean, in units of its own.
  let productivity: [Double]
  /// Money a week.
  let margin: [Double]
  /// Productivity in the steady part of the history.
  let baseline: Double
}

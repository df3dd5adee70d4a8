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

  /// The trailing mean of productivity in some rows, 100 at the baseline: a ratio of means.
  func index(_ strategy: Int, weights: [Double], rows shown: Range<Int>) -> [Double] {
    let value = mean(productivity.value, strategy, weights)
    let hours = productivity.isPerHour ? mean(.paidHours, strategy, weights) : value.map { _ in 1 }
    let rows = baseline.rows
    let base = value[rows].reduce(0, +) / hours[rows].reduce(0, +)
    let above = CurveMath.trailingMean(value, over: Comparison.trailing)
    let below = CurveMath.trailingMean(hours, over: Comparison.trailing)
    return shown.map { 100 * above[$0] / below[$0] / base }
  }

  /// The numbers of each strategy, with bootstrap intervals over trials.
  func numbers() -> [CurveNumbers] {
    let values = statistics(weights: [Double](repeating: 1, count: sample.trials))
    let bootstrap = Bootstrap(
      trials: sample.trials, level: Comparison.level, seed: plan.scenario.settings.seed)
    // Resamples of one trial are all the same, which is ignorance and not certainty.
    let intervals =
      sample.trials > 1
      ? bootstrap.intervals { weights in statistics(weights: weights).flatMap(\.vector) }
      : values.flatMap(\.vector).map { _ in nil }
    let width = intervals.count / count
    return values.enumerated().map { index, value in
      CurveNumbers(value, Array(intervals[index * width..<(index + 1) * width]))
    }
  }

  private func statistics(weights: [Double]) -> [CurveStatistics] {
    let study = plan.timetable.historyRows..<sample.rows
    let reference = mean(.margin, 0, weights)
    return (0..<count).map { strategy in
      let margin = mean(.margin, strategy, weights)
      var sum = 0.0
      let advantage = study.map { row in
        sum += margin[row] - reference[row]
        return sum
      }
      return CurveStatistics(index: index(strategy, weights: weights, rows: study), advantage: advantage)
    }
  }

  private func mean(_ curve: Curve, _ strategy: Int, _ weights: [Double]) -> [Double] {
    CurveMath.mean(of: sample.curves(curve, strategy), buckets: sample.rows, weights: weights)
  }
}

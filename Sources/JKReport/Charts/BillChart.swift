import JKCharts
import JKExperiment
import JKStatistics

/// A bill by calendar month: its mean, its 95th percentile over trials, and the dearest month. `compare` and `price`
/// draw it alike.
struct BillChart {
  /// Of whom or of what, "tools-first's AI bill".
  let name: String
  let means: [MeanEstimate]
  let p95: [Double]
  /// A trial's dearest month.
  let dearest: MeanEstimate
  /// Months that are covered from their first day to their last, from 0.
  let whole: [Int]
  let figures: Figures

  /// The fullest first: "by-seat rises from AUD 900 in month 2 to AUD 1.2k in month 12; its dearest month comes to
  /// AUD 1.3k (AUD 1.2k to AUD 1.4k)".
  var findings: [String] {
    let amount = figures.money(dearest.mean)
    let interval =
      dearest.interval.map { " (95\u{A0}% interval \(figures.range($0, figures.money.callAsFunction)))" }
      ?? ""
    let whole = "The dearest month of \(name) comes to \(amount) on average\(interval)"
    guard let trend else { return [whole] }
    return [
      "\(name) \(trend); its dearest month comes to \(amount) on average\(interval)",
      "\(name) \(trend); its dearest month comes to \(amount)", "\(name) \(trend)",
    ]
  }

  /// How far the intervals of both ends may reach in all, of a bill, for it to be called the same.
  private static let steady = 0.3

  /// From the first whole month with a bill to the last; nil when there are none to compare, when there are no
  /// intervals, and when some month is billed so much more that the ends say nothing of the course.
  private var trend: String? {
    guard let first = whole.first(where: { means[$0].mean != 0 }), let last = whole.last, first < last,
      let before = means[first].interval, let after = means[last].interval,
      let most = means.map(\.mean).max(), most <= 2 * max(means[first].mean, means[last].mean)
    else { return nil }
    let ends =
      "from \(figures.money(means[first].mean)) in month \(first + 1) to \(figures.money(means[last].mean)) in "
      + "month \(last + 1)"
    let change = means[last].mean / means[first].mean
    if after.lowerBound > before.upperBound, change > Self.leastChange { return "rises \(ends)" }
    if after.upperBound < before.lowerBound, change < 1 / Self.leastChange { return "falls \(ends)" }
    // Wide intervals are ignorance, not a bill that stays.
    let (low, high) = (min(before.lowerBound, after.lowerBound), max(before.upperBound, after.upperBound))
    return high - low <= Self.steady * means[last].mean
      ? "stays near \(figures.money(means[last].mean))" : "is not shown to rise or fall, \(ends)"
  }

  /// Months are 28 to 31 days long: a smaller change may be the calendar's.
  private static let leastChange = 1.12

  /// - Parameters:
  ///   - text: with one of ``findings`` in its title.
  ///   - hue: the colour.
  func chart(_ text: ChartText, _ hue: Hue) -> Chart {
    .bills(
      text,
      Bills(
        mean: means.map(\.mean), p95: p95, dearest: dearest.mean, dearestInterval: dearest.interval),
      y: Axis(
        label: "\(figures.currency) a month", format: .money(""), domain: 0...0, isNice: true), hue: hue)
  }

  static let subtitle = "bar: a calendar month's bill, mean over trials; tick: P95 of trials"
}

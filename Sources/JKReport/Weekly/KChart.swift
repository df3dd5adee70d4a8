import JKCharts
import JKExperiment
import JKStatistics

/// The two branches of a K: what high-value work brings and the hours that low-value work takes, both 100 before
/// week 0.
struct KChart {
  let comparison: Comparison
  let strategy: Int
  private let high: [JackknifeEstimate]
  private let low: [JackknifeEstimate]
  /// Nil when the two do not move.
  private let index: JackknifeEstimate?

  /// Nil without a branch of either kind, or without a baseline.
  init?(_ comparison: Comparison, _ strategy: Int) {
    func course(_ name: String) -> [JackknifeEstimate]? {
      let measure = comparison.weeklyMeasures.all.first { $0.name == name }
      return measure.map { comparison.course($0, strategy) }
    }
    guard comparison.isWeekly, let high = course("high-value.output"), let low = course("low-value.hours"),
      let index = course("k-index")?.last, index.value.isFinite
    else { return nil }
    (self.comparison, self.strategy, self.high, self.low) = (comparison, strategy, high, low)
    self.index = index
  }

  /// "handbook-first opens a K: high-value output ends 35 % above its baseline, low-value hours 60 % below"
  func finding(_ figures: Figures) -> String {
    let name = comparison.results[strategy].name
    let ends = "high-value output ends \(place(high, figures)), low-value hours \(place(low, figures))"
    let isOpen = index?.lower.map { $0 > 0 } ?? false
    let isClosed = index?.upper.map { $0 < 0 } ?? false
    // A K has two branches that go apart; with one alone it is half a K.
    let isWhole = high.last?.lower.map { $0 > 100 } ?? false
    return switch true {
    case isOpen && isWhole: "\(name) opens a K: \(ends)"
    case isOpen: "\(name) opens the K's lower branch: \(ends)"
    case isClosed: "\(name) turns the K round: \(ends)"
    default: "\(name): \(ends)"
    }
  }

  private func place(_ course: [JackknifeEstimate], _ figures: Figures) -> String {
    guard let last = course.last, last.value.isFinite else { return "undefined" }
    if let lower = last.lower, let upper = last.upper, lower <= 100, 100 <= upper { return "where it began" }
    return "\(figures.points((last.value - 100).magnitude)) \(last.value > 100 ? "above" : "below")"
  }

  func chart(_ text: ChartText, rows: Range<Int>, weeks: [Double], _ interventions: [Intervention]) -> Chart {
    let branches = [(high, "high-value output"), (low, "low-value hours")]
    let marks = branches.enumerated().flatMap { place, branch -> [Mark] in
      let look = Palette.series(place)
      let course = Array(branch.0[rows])
      return [
        .band(
          BandMark(
            x: weeks, lower: course.map { $0.lower ?? .nan }, upper: course.map { $0.upper ?? .nan },
            hue: look.hue)),
        .line(
          LineMark(x: weeks, y: course.map(\.value), label: branch.1, hue: look.hue, dash: look.dash)),
      ]
    }
    return Chart(
      text, x: .weeks, y: Axis(label: "index", isNice: true), historyEnd: 0,
      marks: [.rule(RuleMark(at: .y(100), label: "baseline"))] + marks,
      lanes: interventions.isEmpty
        ? [] : [Lane(label: comparison.results[strategy].name, hue: .neutral, interventions)])
  }
}

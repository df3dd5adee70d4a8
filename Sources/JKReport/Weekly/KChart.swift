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
  /// Over the last 13 weeks.
  private let ending: (high: JackknifeEstimate, low: JackknifeEstimate, index: JackknifeEstimate)

  /// Nil without a branch of either kind, or without a baseline.
  init?(_ comparison: Comparison, _ strategy: Int) {
    func measure(_ name: String) -> WeeklyMeasure? {
      comparison.weeklyMeasures.all.first { $0.name == name }
    }
    guard comparison.isWeekly, let high = measure("high-value.output"), let low = measure("low-value.hours"),
      let index = measure("k-index")
    else { return nil }
    let ends = [high, low, index].map { comparison.ending($0, strategy) }
    guard ends.allSatisfy(\.value.isFinite) else { return nil }
    (self.comparison, self.strategy, ending) = (comparison, strategy, (ends[0], ends[1], ends[2]))
    (self.high, self.low) = (comparison.course(high, strategy), comparison.course(low, strategy))
  }

  /// "handbook-first opens a K: high-value output ends 35 % above its baseline, low-value hours 60 % below"
  func finding(_ figures: Figures) -> String {
    let name = comparison.results[strategy].name
    let ends =
      "high-value output ends \(place(ending.high, figures)), low-value hours \(place(ending.low, figures))"
    // A K has two branches that go apart; with one alone it is half a K.
    let rises = ending.high.lower.map { $0 > 100 } ?? false
    let falls = ending.low.upper.map { $0 < 100 } ?? false
    return switch true {
    case rises && falls: "\(name) opens a K: \(ends)"
    case falls && (ending.index.lower.map { $0 > 0 } ?? false):
      "\(name) opens the K's lower branch: \(ends)"
    case rises && (ending.index.lower.map { $0 > 0 } ?? false):
      "\(name) opens the K's upper branch: \(ends)"
    case ending.index.upper.map { $0 < 0 } ?? false: "\(name) turns the K round: \(ends)"
    default: "\(name): \(ends)"
    }
  }

  private func place(_ end: JackknifeEstimate, _ figures: Figures) -> String {
    if let lower = end.lower, let upper = end.upper, lower <= 100, 100 <= upper { return "where it began" }
    return "\(figures.points((end.value - 100).magnitude)) \(end.value > 100 ? "above" : "below")"
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
          LineMark(x: weeks, y: course.map(\.value), label: branch.1, look: look)),
      ]
    }
    return Chart(
      text, x: .weeks, y: Axis(label: "index", isNice: true), historyEnd: 0,
      marks: [.rule(RuleMark(at: .y(100), label: "baseline"))] + marks,
      lanes: interventions.isEmpty
        ? [] : [Lane(label: comparison.results[strategy].name, hue: .neutral, interventions)])
  }
}

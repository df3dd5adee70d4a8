import JKCharts
import JKExperiment
import JKStatistics

/// The two branches of a K: what high-value work brings and the hours that low-value work takes, both 100 before
/// week 0. A strategy's K is told against status quo's branches in the same weeks.
struct KChart {
  let comparison: Comparison
  let strategy: Int
  private let high: [JackknifeEstimate]
  private let low: [JackknifeEstimate]
  /// Over the last 13 weeks: less the first strategy's in the same weeks, or of the first itself less its baseline.
  private let ending: (high: JackknifeEstimate, low: JackknifeEstimate, index: JackknifeEstimate)
  /// The first strategy's branches, if it is another's K.
  private let reference: (high: [JackknifeEstimate], low: [JackknifeEstimate])?

  /// Nil without a branch of either kind, or without a baseline.
  init?(_ comparison: Comparison, _ strategy: Int) {
    guard comparison.isWeekly, let branches = KBranches(comparison) else { return nil }
    let ends = branches.all.map { comparison.ending($0, strategy) }
    guard ends.allSatisfy(\.value.isFinite) else { return nil }
    (self.comparison, self.strategy) = (comparison, strategy)
    (high, low) = (comparison.course(branches.high, strategy), comparison.course(branches.low, strategy))
    if strategy == 0 {
      ending = (ends[0].less(100), ends[1].less(100), ends[2])
      reference = nil
    } else {
      let against = branches.all.map { comparison.endingAgainstFirst($0, strategy) }
      ending = (against[0], against[1], against[2])
      reference = (comparison.course(branches.high, 0), comparison.course(branches.low, 0))
    }
  }

  /// "handbook-first opens a K: high-value output ends 35 % above status-quo's, low-value hours 60 % below"
  func finding(_ figures: Figures) -> String {
    let name = comparison.results[strategy].name
    guard strategy > 0 else {
      // Its change from the baseline is no doing of a strategy.
      return "\(name)\(opening)\(ends("its baseline", "where it began", figures))"
    }
    let first = comparison.results[0].name
    let ends = ends("\(first)'s", "level with \(first)'s", figures)
    // A K has two branches that go apart; with one alone it is half a K.
    let rises = ending.high.lower.map { $0 > 0 } ?? false
    let falls = ending.low.upper.map { $0 < 0 } ?? false
    let isApart = ending.index.lower.map { $0 > 0 } ?? false
    return switch true {
    case rises && falls: "\(name) opens a K: \(ends)"
    case falls && isApart: "\(name) opens the K's lower branch: \(ends)"
    case rises && isApart: "\(name) opens the K's upper branch: \(ends)"
    case ending.index.upper.map { $0 < 0 } ?? false: "\(name) turns the K round: \(ends)"
    default: "\(name): \(ends)"
    }
  }

  /// What the first strategy's change is the doing of.
  private var opening: String {
    guard comparison.results[0].strategy.actions.isEmpty else { return ": " }
    return " changes nothing: " + (comparison.scenario.demandCause.map { "with \($0) " } ?? "")
  }

  private func ends(_ level: String, _ even: String, _ figures: Figures) -> String {
    func place(_ end: JackknifeEstimate, _ level: String) -> String {
      // Without an interval it is as it came out.
      if end.holdsZero { return even }
      return "\(figures.points(end.value.magnitude)) \(end.value > 0 ? "above" : "below")\(level)"
    }
    let high = place(ending.high, " \(level)")
    let low = place(ending.low, ending.high.holdsZero ? " \(level)" : "")
    return "high-value output ends \(high), low-value hours \(low)"
  }

  func chart(_ text: ChartText, rows: Range<Int>, weeks: [Double], _ interventions: [Intervention]) -> Chart {
    let branches = [(high, "high-value output"), (low, "low-value hours")]
    let first = comparison.results[0].name
    let others =
      reference.map { [($0.high, "high-value, \(first)"), ($0.low, "low-value, \(first)")] } ?? []
    let rules = others.map { course, label in
      Mark.line(
        LineMark(
          x: weeks, y: course[rows].map(\.value), label: label, hue: .neutral, width: 1.5, dash: [6, 3]))
    }
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
      marks: [.rule(RuleMark(at: .y(100), label: "baseline"))] + rules + marks,
      lanes: interventions.isEmpty
        ? [] : [Lane(label: comparison.results[strategy].name, hue: .neutral, interventions)])
  }
}

/// The measures that a K is told of.
struct KBranches {
  let high, low, index: WeeklyMeasure

  /// Nil where work of one kind of value is missing.
  init?(_ comparison: Comparison) {
    func measure(_ name: String) -> WeeklyMeasure? {
      comparison.weeklyMeasures.all.first { $0.name == name }
    }
    guard let high = measure("high-value.output"), let low = measure("low-value.hours"),
      let index = measure("k-index")
    else { return nil }
    (self.high, self.low, self.index) = (high, low, index)
  }

  var all: [WeeklyMeasure] { [high, low, index] }
}

extension JackknifeEstimate {
  fileprivate var holdsZero: Bool {
    if let lower, let upper { lower <= 0 && 0 <= upper } else { value == 0 }
  }
}

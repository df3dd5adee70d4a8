import JKExperiment
import JKScenario

/// What a terminal shows of a sweep, within 80 columns.
struct SweepSummary {
  let comparison: SweepComparison
  let figures: Figures
  let measure: SweepMeasure
  let findings: SweepFindings
  /// More strategies than this do not fit beside each other.
  private static let most = 3

  var page: SummaryPage {
    let head = "\(measure.name)\(horizon.map { ", over \($0)" } ?? ""); 95 % intervals below"
    return SummaryPage(
      title: comparison.scenario.title, size: size, interruption: comparison.interruption,
      sections: [
        .always(
          [([findings.answer + "."] + findings.details).joined(separator: " ")].wrappedForTerminal),
        .always([head].wrappedForTerminal + table),
        .always(notes.wrappedForTerminal),
      ])
  }

  private var size: String {
    let trials = Set(comparison.points.map(\.trials)).sorted().map { figures.count($0, "trial") }
    let points = figures.count(comparison.points.count, "point")
    let seed = comparison.sweeps(over: "seed") ? nil : "seed \(comparison.seed)"
    return
      (["\(trials.joined(separator: " or ")) at each of \(points)"] + [horizon, seed].compactMap(\.self))
      .joined(separator: ", ")
  }

  /// Nil when points differ in it.
  private var horizon: String? {
    comparison.sweeps(over: "horizon") ? nil : figures.weeks(figures.horizon)
  }

  private var table: [String] {
    var table = TextTable(width: Summary.width)
    table.add(
      [comparison.axes.map(\.path).joined(separator: ", ")]
        + shown.map { comparison.points[0].results[$0].name })
    for point in comparison.points {
      let cells = shown.map { measure(point, $0) }
      table.add([point.values.map(\.text).joined(separator: ", ")] + cells.map { measure.format($0.value) })
      let intervals = cells.map { cell in
        cell.interval.map { "\(bare($0.lowerBound))…\(bare($0.upperBound))" } ?? ""
      }
      if !intervals.allSatisfy(\.isEmpty) { table.add([""] + intervals) }
    }
    return table.lines
  }

  /// Those with the highest measure, in the order of the scenario.
  private var shown: [Int] {
    func mean(_ strategy: Int) -> Double {
      comparison.points.map { measure($0, strategy).value }.filter(\.isFinite).reduce(0, +)
    }
    return measure.strategies.sorted { (-mean($0), $0) < (-mean($1), $1) }.prefix(Self.most).sorted()
  }

  private func bare(_ value: Double) -> String {
    var format = measure.format
    (format.prefix, format.suffix) = ("", "")
    return format(value)
  }

  private var notes: [String] {
    let left = measure.strategies.count - shown.count
    return [
      comparison.sweeps(over: "seed") ? nil : "Every point has the same futures (common random numbers).",
      left > 0
        ? "\(figures.count(left, "more strategy", "more strategies")) in sweep.csv."
        : nil,
      comparison.scenario.assumedNote, comparison.scenario.setNote,
    ].compactMap(\.self)
  }
}

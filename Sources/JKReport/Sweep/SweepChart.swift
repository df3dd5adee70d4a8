import JKCharts
import JKExperiment
import JKScenario

/// The measure of each strategy over the first axis, in a panel for each combination of the others.
struct SweepChart {
  let comparison: SweepComparison
  let figures: Figures
  let measure: SweepMeasure
  let findings: SweepFindings

  var chart: Chart {
    let panels = panels
    return Chart(
      text, x: horizontal, y: measure.axis, panels: panels, columns: panels.count == 1 ? 1 : 2,
      plotHeight: panels.count == 1 ? 300 : 200)
  }

  private var text: ChartText {
    let isIndexed = comparison.axes[0].kind == nil
    let values = comparison.axes[0].values.enumerated().map { "\($0 + 1): \($1.text)" }.joined(
      separator: "; ")
    return ChartText(
      name: "sweep", title: findings.answer,
      subtitle:
        "\(measure.name), mean over trials, by \(comparison.axes.map(\.path).joined(separator: " and "))"
        + (comparison.sweeps(over: "horizon") ? "" : "; \(figures.weeks(figures.horizon))"),
      caption:
        "\(comparison.scenario.title). \(figures.count(comparison.points[0].trials, "trial")) at each point, "
        + (comparison.sweeps(over: "seed") ? "" : "seed \(comparison.seed), ")
        + "jkcurve \(Version.current); 95\u{A0}% intervals at each point."
        + (isIndexed ? " \(comparison.axes[0].path): \(values)." : ""))
  }

  /// In the unit that a reader would use.
  private var scale: (unit: String, factor: Double, format: NumberFormat) {
    let axis = comparison.axes[0]
    switch axis.kind {
    case nil: return ("by number", 1, .plain)
    case .share: return ("", 1, .percent)
    case .money, .moneyRate: return (axis.kind == .money ? "" : "an hour", 1, .money(""))
    case .moneyEach(let base): return ("a \(base.singular)", 1, .money(""))
    case .rate: return ("a week", WorkingTime.week, .plain)
    case .duration:
      let isWeeks = axis.values.allSatisfy { ($0.number ?? 0).remainder(dividingBy: WorkingTime.week) == 0 }
      return isWeeks ? ("weeks", 1 / WorkingTime.week, .plain) : ("h", 1, .plain)
    case .number, .count: return ("", 1, .plain)
    }
  }

  private var horizontal: Axis {
    let path = comparison.axes[0].path
    return Axis(
      label: scale.unit.isEmpty ? path : "\(path), \(scale.unit)", format: scale.format,
      ticks: places.sorted())
  }

  /// Of the first axis's values: what is no number has its place in the list.
  private var places: [Double] {
    comparison.axes[0].values.enumerated().map { ($1.number ?? Double($0 + 1)) * scale.factor }
  }

  private var panels: [Panel] {
    let width = comparison.axes[0].values.count
    let count = comparison.points.count / width
    // A line goes from the left to the right, in whichever order the values are written.
    let order = places.indices.sorted { (places[$0], $0) < (places[$1], $1) }
    return (0..<count).map { panel in
      // The first axis changes slowest.
      let points = order.map { comparison.points[$0 * count + panel] }
      let others = zip(comparison.axes, points[0].values).dropFirst().map { "\($0.path) \($1.text)" }
      let rule = Mark.rule(RuleMark(at: .y(0), label: panel == 0 ? "no difference" : ""))
      let marks = measure.strategies.map { strategyMarks($0, points, order.map { places[$0] }) }
      return Panel(
        label: others.joined(separator: ", "),
        marks: (isDifference ? [rule] : []) + marks.flatMap(\.intervals) + marks.flatMap(\.values))
    }
  }

  private var isDifference: Bool { measure.strategies.first == 1 }

  /// What comes out highest at the most points stands out.
  private var looks: [Look] {
    let results = comparison.points[0].results
    let highest = comparison.points.compactMap(\.ranking.first)
    let leading = results.indices.max { one, other in
      (highest.count { $0 == one }, -one) < (highest.count { $0 == other }, -other)
    }
    return Palette.strategies(
      results.count, best: leading.flatMap { $0 > 0 ? $0 : nil }, leading: leading)
  }

  /// A line with its band; of what is no number, dots with a bar each, since there is nothing between them.
  private func strategyMarks(
    _ strategy: Int, _ points: [SweepComparison.Point], _ xs: [Double]
  ) -> (intervals: [Mark], values: [Mark]) {
    let look = looks[strategy]
    let name = comparison.points[0].results[strategy].name
    let cells = points.map { measure($0, strategy) }
    let lower = cells.map { $0.interval?.lowerBound ?? .nan }
    let upper = cells.map { $0.interval?.upperBound ?? .nan }
    let isNumeric = comparison.axes[0].kind != nil
    let dots = zip(xs, cells).enumerated().map { index, dot in
      let isLast = index == cells.count - 1 && !isNumeric
      return Mark.dot(DotMark(x: dot.0, y: dot.1.value, label: isLast ? name : "", hue: look.hue))
    }
    guard isNumeric else {
      let bars = xs.indices.map {
        Mark.line(LineMark(x: [xs[$0], xs[$0]], y: [lower[$0], upper[$0]], hue: look.hue))
      }
      return (bars, dots)
    }
    let line = LineMark(x: xs, y: cells.map(\.value), label: name, look: look)
    return ([.band(BandMark(x: xs, lower: lower, upper: upper, hue: look.hue))], [.line(line)] + dots)
  }
}

import JKCharts
import JKExperiment
import JKStatistics

/// What each what-if is worth, as bars from nothing with the best on top, and their intervals.
struct DiagnosisChart {
  private let findings: DiagnosisFindings
  private var diagnosis: Diagnosis { findings.diagnosis }

  init(_ findings: DiagnosisFindings) {
    self.findings = findings
  }

  var file: ReportFile {
    ReportFile(name: chart.text.name + ".svg", text: chart.svg())
  }

  var chart: Chart {
    let rows = findings.shown
    let unit = diagnosis.earns ? "\(findings.figures.currency) a week" : "items a week"
    return Chart(
      text, x: Axis(label: unit, format: format.signed, domain: 0...0),
      y: Axis(domain: -0.6...Double(rows.count) - 0.4, ticks: []),
      panels: [
        Panel(
          marks: [.rule(RuleMark(at: .x(0)))] + rows.enumerated().flatMap { bar($1, rows.count - 1 - $0) })
      ],
      plotHeight: max(120, 26 * Double(rows.count) + 20))
  }

  private var format: NumberFormat { diagnosis.earns ? .money("") : .plain }

  private func bar(_ result: WhatIfResult, _ place: Int) -> [Mark] {
    let y = Double(place)
    let hue = hue(result.whatIf)
    let worth = result.worth
    let (lower, upper) = (worth.lower ?? worth.mean, worth.upper ?? worth.mean)
    let label = "\(findings.name(result.whatIf)) \(findings.signed(worth.mean))"
    return [
      .line(LineMark(x: [0, worth.mean], y: [y, y], hue: hue, width: 9)),
      .line(LineMark(x: [lower, upper], y: [y, y], label: label, hue: .neutral, width: 2)),
    ]
  }

  private func hue(_ whatIf: WhatIf) -> Hue {
    switch whatIf {
    case .capacity: .blue
    case .lifted: .vermillion
    case .demand: .green
    case .tool, .withdrawn: .purple
    }
  }

  private var text: ChartText {
    ChartText(
      name: "what-ifs", title: ChartText.title(of: [findings.constraint, findings.briefConstraint]),
      subtitle: "what a week of each is worth against status quo, mean over trials and "
        + "\(findings.figures.weeks(findings.figures.horizon)): capacity of teams (blue) and constraints lifted "
        + "(red) before their cost, demand (green), AI at its cost (purple)",
      caption: "\(diagnosis.scenario.title). \(findings.figures.count(diagnosis.trials, "trial")), seed "
        + "\(diagnosis.scenario.settings.seed), jkcurve \(Version.current); 95\u{A0}% intervals, each of a single "
        + "figure."
    )
  }
}

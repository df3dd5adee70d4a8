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
    return .bars(
      text,
      rows.map { result in
        BarRow(
          "\(findings.name(result.whatIf)) \(findings.signed(result.worth.mean))", value: result.worth.mean,
          interval: result.worth.interval, hue: hue(result.whatIf))
      },
      x: Axis(label: unit, format: format.signed, domain: 0...0),
      key: Self.key.filter { item in rows.contains { hue($0.whatIf) == item.hue } })
  }

  private static let key = [
    KeyItem("more capacity, before its cost", .bar, hue: .blue),
    KeyItem("a constraint lifted, before its cost", .bar, hue: .vermillion),
    KeyItem("more demand", .bar, hue: .green), KeyItem("AI, at its cost", .bar, hue: .purple),
  ]

  private var format: NumberFormat { diagnosis.earns ? .money("") : .plain }

  private func hue(_ whatIf: WhatIf) -> Hue {
    switch whatIf {
    case .capacity: .blue
    case .lifted: .vermillion
    case .demand: .green
    case .tool, .withdrawn: .purple
    }
  }

  private var text: ChartText {
    let note = "95\u{A0}% intervals, each of a single figure"
    return ChartText(
      name: "what-ifs", title: ChartText.title(of: [findings.constraint, findings.briefConstraint]),
      subtitle: "what a week of each is worth against status quo, mean over trials and "
        + findings.figures.weeks(findings.figures.horizon),
      caption: "\(diagnosis.scenario.title). \(findings.figures.count(diagnosis.trials, "trial")), seed "
        + "\(diagnosis.scenario.settings.seed), jkcurve \(Version.current); \(note).", note: note)
  }
}

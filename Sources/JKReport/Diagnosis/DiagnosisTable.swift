import JKExperiment
import JKScenario
import JKStatistics

/// All figures of a diagnosis as tidy CSV: one row a thing and statistic.
struct DiagnosisTable {
  private let findings: DiagnosisFindings
  private var diagnosis: Diagnosis { findings.diagnosis }
  private var scenario: Scenario { findings.scenario }

  init(_ findings: DiagnosisFindings) {
    self.findings = findings
  }

  var file: ReportFile {
    var text = "part,name,statistic,unit,value,lower-95,upper-95\n"
    for row in rows {
      let name = row.name.replacing("\u{A0}", with: " ").csvField
      text += "\(row.part),\(name),\(row.statistic),\(row.unit),\(row.figure.csvFields)\n"
    }
    return ReportFile(name: "diagnosis.csv", text: text)
  }

  private struct Row {
    let part: String
    let name: String
    let statistic: String
    let unit: String
    let figure: Figure
  }

  private var unit: String { (diagnosis.earns ? scenario.settings.currency : "items") + " / week" }

  private var rows: [Row] {
    whatIfs + tools + options + steps + outcomes
  }

  private func row(
    _ part: String, _ name: String, _ statistic: String, _ unit: String, _ estimate: MeanEstimate?
  ) -> Row? {
    estimate.map { Row(part: part, name: name, statistic: statistic, unit: unit, figure: Figure($0)) }
  }

  private var whatIfs: [Row] {
    let currency = scenario.settings.currency
    return findings.results.ranked.flatMap { result -> [Row?] in
      let name = findings.name(result.whatIf)
      return [
        row("what-if", name, "worth", unit, result.worth),
        row("what-if", name, "worth-second-half", unit, result.late),
        row("what-if", name, "cost", result.isLift ? currency : "\(currency) / week", result.cost),
        row("what-if", name, "fix-hours", "h", result.hours),
        result.payback.map {
          Row(part: "what-if", name: name, statistic: "payback", unit: "weeks", figure: Figure($0))
        },
        result.utilisation.map {
          Row(part: "what-if", name: name, statistic: "utilisation", unit: "1", figure: Figure($0))
        },
      ]
    }.compactMap(\.self)
  }

  private var tools: [Row] {
    diagnosis.tools.flatMap { tool in
      [
        row("after-fix", findings.place(tool.tool), "worth", unit, tool.worth),
        row("after-fix", findings.place(tool.tool), "worth-second-half", unit, tool.late),
      ]
    }.compactMap(\.self)
  }

  private var options: [Row] {
    diagnosis.options.compactMap {
      row("option", diagnosis.comparison.results[$0.strategy].name, "net-worth", unit, $0.net)
    } + [row("option", "fix and then tool", "over-both-at-once", unit, diagnosis.order)].compactMap(\.self)
  }

  private var steps: [Row] {
    diagnosis.readiness.flatMap { step in
      let name = scenario.steps[step.step].name
      return [
        row("step", name, "structure", "1", step.structure), row("step", name, "defects", "1", step.defects),
        row("step", name, "caught", "1", step.caught),
        row("step", name, "uncaught-defects", "1", step.escaped),
      ].compactMap(\.self)
    }
  }

  private var outcomes: [Row] {
    diagnosis.outcomes.flatMap { outcome in
      let name = findings.name(outcome)
      let unit = outcome.kind == .margin ? "\(scenario.settings.currency) / week" : unit(outcome)
      return [
        row("outcome", name, "baseline", unit, outcome.baseline),
        Row(
          part: "outcome", name: name, statistic: "smallest-visible-change", unit: unit,
          figure: Figure(outcome.visible.smallest, nil)),
        row("outcome", name, "expected-weeks-0-12", unit, outcome.early),
        row("outcome", name, "expected-change", unit, outcome.expected),
      ].compactMap(\.self)
    }
  }

  private func unit(_ outcome: MeasuredOutcome) -> String {
    guard case .own(let index) = outcome.kind else { return "items / week" }
    let measure = scenario.measures[index]
    let unit = measure.dimension.unit(currency: scenario.settings.currency)
    return measure.below.isEmpty ? "\(unit.isEmpty ? "1" : unit) / week" : unit.isEmpty ? "1" : unit
  }
}

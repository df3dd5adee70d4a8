import JKCharts
import JKExperiment
import JKStatistics

/// The figures of a diagnosis as a terminal shows them, with their intervals; a table that has nothing to show is empty.
struct DiagnosisTables {
  private let findings: DiagnosisFindings
  private let width: Int
  private var diagnosis: Diagnosis { findings.diagnosis }

  init(_ findings: DiagnosisFindings, width: Int) {
    self.findings = findings
    self.width = width
  }

  private func table(_ rows: [[String]], note: String? = nil) -> [String] {
    guard rows.count > 1 else { return [] }
    var table = TextTable(width: width)
    for row in rows { table.add(row) }
    return (note.map { $0.wrapped(to: width) } ?? []) + table.lines
  }

  /// What each what-if is worth.
  var whatIfs: [String] {
    let head = ["what-if", "a week", "95 % interval", "second half", "its own cost"]
    let others = findings.results.ranked.count - findings.shown.count
    return table(
      [head]
        + findings.shown.map { result in
          [
            findings.name(result.whatIf), findings.signed(result.worth.mean), interval(result.worth),
            result.late.map { findings.signed($0.mean) } ?? "–", cost(result),
          ]
        },
      note:
        "What a week of it is worth, against status quo; capacity and lifted constraints before their cost"
        + (others > 0 ? " (\(findings.figures.count(others, "tool")) that do less in diagnosis.csv):" : ":"))
  }

  private func cost(_ result: WhatIfResult) -> String {
    switch result.whatIf {
    case .capacity: result.cost.map { "\(findings.figures.money($0.mean)) a week" } ?? "not stated"
    case .lifted: result.cost.map { "\(findings.figures.money($0.mean)) once" } ?? "no fix"
    case .demand: "not stated"
    case .tool, .withdrawn: "included"
    }
  }

  /// Tools as things are, and behind the fall of the best constraint.
  var tools: [String] {
    guard case .lifted(let constraint) = findings.results.bestLift?.whatIf else { return [] }
    let head = ["AI at a step", "today", "95 % interval", "once lifted, for free", "95 % interval"]
    return table(
      [head]
        + diagnosis.tools.map { tool in
          let today = findings.results.ranked.first { $0.whatIf == .tool(tool.tool) }
          return [
            findings.place(tool.tool), today.map { findings.signed($0.worth.mean) } ?? "–",
            today.map { interval($0.worth) } ?? "–", findings.signed(tool.worth.mean), interval(tool.worth),
          ]
        },
      note: "What a tool is worth a week today, and what it adds once "
        + "\(findings.scenario.constraints[constraint].name) is lifted:")
  }

  var options: [String] {
    // Where nothing earns nothing is paid back.
    let pays = diagnosis.earns
    let head = ["done from week 0 on", "a week", "95 % interval", "dip"] + (pays ? ["pays in week"] : [])
    return table(
      [head]
        + diagnosis.options.map { option in
          [
            diagnosis.comparison.results[option.strategy].name, findings.signed(option.net.mean),
            interval(option.net),
            option.curve.map { $0.hasDip ? findings.figures.points($0.dip.value) : "none" } ?? "–",
          ] + (pays ? [option.curve.map { findings.figures.week($0.breakEven.value) } ?? "–"] : [])
        },
      note:
        "What could be done, with the people who do the work (an involvement of 100 %), at all that it costs:"
    )
  }

  var readiness: [String] {
    let head = ["step", "structure", "inputs", "criteria", "good", "defects", "uncaught", "who", "sound"]
    return table(
      [head]
        + diagnosis.readiness.map { step in
          let texts = StepReadiness.Text.allCases.map { step.missing.contains($0) ? "no" : "yes" }
          return [
            findings.scenario.steps[step.step].name, findings.percent(step.structure.mean),
          ] + texts + [
            findings.percent(step.defects.mean), findings.percent(step.escaped.mean),
            step.group.map { findings.scenario.teams[$0].name } ?? "all", step.isSound ? "yes" : "no",
          ]
        },
      note: "Whether steps are sound enough for AI (in status quo; what is written down, and who may do it):")
  }

  var outcomes: [String] {
    let head = ["to measure, a week", "now", "95 % interval", "least seen", "expected", "95 % interval"]
    return table(
      [head]
        + findings.outcomes.map { outcome in
          let format = findings.format(outcome)
          let expected = outcome.expected
          return [
            findings.name(outcome), format(outcome.baseline.mean), interval(outcome.baseline, format),
            format(outcome.visible.smallest), expected.map { format.signed($0.mean) } ?? "–",
            expected.map { interval($0, format.signed) } ?? "–",
          ]
        }, note: "The smallest change that noise lets one see, 13 weeks after against 13 weeks before:")
  }

  private func interval(_ estimate: MeanEstimate) -> String {
    interval(estimate, (diagnosis.earns ? findings.figures.money : .plain).signed)
  }

  /// Without the currency, which stands beside it: `+2.1k…+3.4k`.
  private func interval(_ estimate: MeanEstimate, _ format: NumberFormat) -> String {
    var bare = format
    bare.prefix = ""
    return estimate.interval.map { interval in
      let (lower, upper) = (bare(interval.lowerBound), bare(interval.upperBound))
      return lower == upper ? lower : "\(lower)…\(upper)"
    } ?? ""
  }
}

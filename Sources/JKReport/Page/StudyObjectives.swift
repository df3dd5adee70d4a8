import JKExperiment
import JKScenario

/// What a study is for: purpose, outputs, aims of the experiment.
struct StudyObjectives {
  private let comparison: Comparison
  private let account: ScenarioAccount
  private var scenario: Scenario { comparison.scenario }
  private var figures: Figures { Figures(scenario.settings) }

  init(_ comparison: Comparison, _ account: ScenarioAccount) {
    (self.comparison, self.account) = (comparison, account)
  }

  var section: StudyDescription.Section {
    .init(
      title: "1 Objectives",
      items: [
        .init(name: "1.1 Purpose of the model", paragraphs: purpose),
        .init(name: "1.2 Model outputs", paragraphs: outputs),
        .init(name: "1.3 Aims of the experiment", paragraphs: aims),
      ])
  }

  private var purpose: [String] {
    let strategies = comparison.results.count - 1
    let what =
      strategies == 0
      ? "To see what comes of \(comparison.results[0].name) over \(figures.weeks(figures.horizon))."
      : "To compare \(figures.count(Double(strategies))) \(strategies == 1 ? "strategy" : "strategies") with "
        + "\(comparison.results[0].name) over \(figures.weeks(figures.horizon)): which "
        + (comparison.earns ? "earns most margin" : "gives most output")
        + ", how sure that is, and what it costs until it pays."
    let own = account.opening.first.map { ["In the scenario's own words: \($0)"] } ?? []
    return [what] + own
  }

  private var outputs: [String] {
    let productivity =
      switch comparison.productivity {
      case .valuePerHour: "value added (revenue less direct cost) per paid hour"
      case .value: "value added (revenue less direct cost) a week"
      case .outputPerHour: "items through \(scenario.steps[scenario.outputStep].name) per paid hour"
      case .output: "items through \(scenario.steps[scenario.outputStep].name) a week"
      }
    var lines = [
      "Productivity, \(productivity), week by week, as an index: 100 is the mean of the baseline before week 0. Of its mean "
        + "curve the dip, the week of recovery and the long-run lift."
    ]
    if comparison.earns {
      lines.append(
        "Margin, revenue less direct cost, labour, overhead, change and AI invoices; its difference to "
          + "\(comparison.results[0].name), how far that falls behind, and the week from which it has paid.")
    }
    if !scenario.measures.isEmpty {
      lines.append("The scenario's own measures: \(scenario.measures.map(\.name).joined(separator: ", ")).")
    }
    return lines
  }

  private var aims: [String] {
    let strategies = comparison.results.filter { !$0.strategy.actions.isEmpty }.map(\.name)
    guard !strategies.isEmpty else { return ["One course, without alternatives."] }
    return [
      "Strategies compared: \(strategies.joined(separator: ", ")), each with \(comparison.results[0].name), which takes no "
        + "action. What they do stands under 2.3."
    ]
      + (scenario.overrides.isEmpty
        ? []
        : [
          "Set for this run, in place of the scenario's own: "
            + scenario.overrides.map { "\($0.path) \($0.value)" }.joined(separator: ", ") + "."
        ])
  }
}

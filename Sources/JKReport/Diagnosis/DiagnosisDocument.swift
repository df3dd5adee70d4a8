import JKExperiment
import JKScenario
import JKStatistics

/// The figures of a diagnosis for machines. What is not known or has no interval is null.
struct DiagnosisDocument: Encodable {
  struct WhatIfFigures: Encodable {
    let name: String
    /// `capacity`, `constraint`, `demand`, `tool`, `tool-withdrawn`.
    let kind: String
    let worth: Figure
    @OrNull var worthInSecondHalf: Figure?
    /// Money a week of more people, money once of a fix.
    @OrNull var cost: Figure?
    @OrNull var fixHours: Figure?
    /// Weeks of its worth that a fix costs, from when it is done.
    @OrNull var paybackWeeks: Figure?
    @OrNull var utilisation: Figure?
  }

  struct LeadFigures: Encodable {
    let over: String
    let difference: Figure
    let isDecided: Bool
    @OrNull var trialsToDecide: Double?
  }

  struct ToolFigures: Encodable {
    let tool: String
    let step: String
    @OrNull var today: Figure?
    let afterFix: Figure
  }

  struct OptionFigures: Encodable {
    let name: String
    let netWorth: Figure
    @OrNull var dip: Figure?
    @OrNull var breakEvenWeek: Figure?
  }

  struct StepFigures: Encodable {
    let name: String
    let isAroundConstraint: Bool
    let structure: Figure
    let defects: Figure
    let caught: Figure
    let uncaughtDefects: Figure
    /// `inputs`, `criteria`, `good`.
    let notWrittenDown: [String]
    @OrNull var restrictedTo: String?
    let isSound: Bool
  }

  struct OutcomeFigures: Encodable {
    let name: String
    let unit: String
    let baseline: Figure
    let smallestVisibleChange: Double
    @OrNull var expectedInFirst13Weeks: Figure?
    @OrNull var expected: Figure?
    @OrNull var isVisible: Bool?
  }

  struct Brief: Encodable {
    let title: String
    let text: [String]
  }

  let schema = "jkcurve.diagnosis/3"
  let study: StudyDocument
  let trials: Int
  let confidenceLevel = Comparison.level
  /// Charts and tables of the same run.
  let files: [String]
  /// What a week's worth is in: the currency, or `items`.
  let worthUnit: String
  /// Null when nothing is shown to hold the organisation back.
  @OrNull var constraint: String?
  @OrNull var leadOverOtherPlaces: LeadFigures?
  @OrNull var leadOverOtherConstraints: LeadFigures?
  /// The best first.
  let whatIfs: [WhatIfFigures]
  let tools: [ToolFigures]
  let options: [OptionFigures]
  /// What fix and then tool bring more than both at once, a week; null where these are no options.
  @OrNull var fixFirstOverBothAtOnce: Figure?
  let steps: [StepFigures]
  let outcomes: [OutcomeFigures]
  /// `option`, `write-down`, `capacity`, `demand`, `find-fix`, `nothing`.
  let nextAction: String
  @OrNull var nextOption: String?
  let brief: [Brief]

  init(_ findings: DiagnosisFindings, files: [String]) {
    let diagnosis = findings.diagnosis
    let scenario = diagnosis.scenario
    study = StudyDocument(scenario)
    trials = diagnosis.trials
    self.files = files
    worthUnit = diagnosis.earns ? scenario.settings.currency : "items"
    func plain(_ text: String) -> String { text.replacing("\u{A0}", with: " ") }
    func lead(_ lead: Lead) -> LeadFigures {
      LeadFigures(
        over: plain(findings.name(lead.other.whatIf)), difference: Figure(lead.difference),
        isDecided: lead.isDecided, trialsToDecide: lead.trialsToDecide)
    }
    constraint = diagnosis.results.leader.map { plain(findings.name($0.whatIf)) }
    leadOverOtherPlaces = diagnosis.results.rival.map(lead)
    leadOverOtherConstraints = diagnosis.results.rivalConstraint.map(lead)
    whatIfs = diagnosis.results.ranked.map { result in
      WhatIfFigures(
        name: plain(findings.name(result.whatIf)), kind: result.whatIf.kind, worth: Figure(result.worth),
        worthInSecondHalf: result.late.map { Figure($0) }, cost: result.cost.map { Figure($0) },
        fixHours: result.hours.map { Figure($0) }, paybackWeeks: result.payback.map { Figure($0) },
        utilisation: result.utilisation.map { Figure($0) })
    }
    tools = diagnosis.tools.map { tool in
      let today = diagnosis.results.ranked.first { $0.whatIf == .tool(tool.tool) }
      let declared = scenario.tools[tool.tool]
      return ToolFigures(
        tool: declared.name, step: scenario.steps[declared.step].name,
        today: today.map { Figure($0.worth) }, afterFix: Figure(tool.worth))
    }
    options = diagnosis.options.map { option in
      OptionFigures(
        name: diagnosis.comparison.results[option.strategy].name, netWorth: Figure(option.net),
        dip: option.curve.map { Figure($0.dip) },
        breakEvenWeek: diagnosis.earns ? option.curve.map { Figure($0.breakEven) } : nil)
    }
    fixFirstOverBothAtOnce = diagnosis.order.map { Figure($0) }
    steps = diagnosis.readiness.map { step in
      StepFigures(
        name: scenario.steps[step.step].name, isAroundConstraint: diagnosis.focus.contains(step.step),
        structure: Figure(step.structure), defects: Figure(step.defects), caught: Figure(step.caught),
        uncaughtDefects: Figure(step.escaped), notWrittenDown: step.missing.map(\.rawValue),
        restrictedTo: step.group.map { scenario.teams[$0].name }, isSound: step.isSound)
    }
    outcomes = findings.outcomes.map { outcome in
      OutcomeFigures(
        name: findings.name(outcome),
        unit: plain((outcome.kind == .margin ? scenario.settings.currency : "") + findings.unit(outcome))
          .trimmingPrefix(" ").description,
        baseline: Figure(outcome.baseline), smallestVisibleChange: outcome.visible.smallest,
        expectedInFirst13Weeks: outcome.early.map { Figure($0) },
        expected: outcome.expected.map { Figure($0) }, isVisible: outcome.isVisible)
    }
    (nextAction, nextOption) = diagnosis.action.names { index in
      diagnosis.comparison.results[diagnosis.options[index].strategy].name
    }
    brief = DiagnosisBrief(findings).sections.map {
      Brief(title: $0.title, text: $0.paragraphs.map(plain))
    }
  }
}

extension WhatIf {
  fileprivate var kind: String {
    switch self {
    case .capacity: "capacity"
    case .lifted: "constraint"
    case .demand: "demand"
    case .tool: "tool"
    case .withdrawn: "tool-withdrawn"
    }
  }
}

extension NextAction {
  fileprivate func names(_ option: (Int) -> String) -> (String, String?) {
    switch self {
    case .option(let index): ("option", option(index))
    case .state(_, _, then: let index): ("write-down", option(index))
    case .capacity: ("capacity", nil)
    case .demand: ("demand", nil)
    case .findFix: ("find-fix", nil)
    case .nothing: ("nothing", nil)
    }
  }
}

import JKKernel
import JKScenario
import JKStatistics

/// What comes before AI: what holds the organisation back, whether the step around it is sound enough, what to measure,
/// and what to do next.
package struct Diagnosis: Sendable {
  /// As it was written.
  package let scenario: Scenario
  package let trials: Int
  /// Whether work earns money, so that worth is margin; else it is items through the output step.
  package let earns: Bool
  package let results: WhatIfResults
  /// What each tool adds after the fall of the best constraint, the best first; empty when no constraint or no tool is
  /// there to try.
  package let tools: [ToolAfterFix]
  /// By step that work comes to.
  package let readiness: [StepReadiness]
  /// Steps around what holds the organisation back.
  package let focus: [Int]
  /// The one to advise of ``tools``.
  package let toolBehind: ToolChoice?
  /// What could be done, the simplest first.
  package let options: [OptionResult]
  /// What fix and then tool bring more than both at once, a week; nil where these are no options.
  package let order: MeanEstimate?
  package let action: NextAction
  /// Empty where there are no two stretches of 13 weeks to compare.
  package let outcomes: [MeasuredOutcome]
  /// How many stretches of 13 weeks of each trial the outcomes come from, and whether these are of the study rather
  /// than of the history.
  package let stretches: (count: Int, areOfStudy: Bool)
  /// Weeks of the study in which the next action's effect is to be seen; nil when the study is too short.
  package let window: Range<Int>?
  /// Status quo and the options.
  package let comparison: Comparison

  init(
    _ study: WhatIfStudy, _ sample: DiagnosisSample, _ results: WhatIfResults, _ tools: [ToolAfterFix],
    _ options: Options, _ comparison: Comparison
  ) {
    let scenario = study.original
    self.scenario = scenario
    trials = sample.trials
    earns = sample.earns
    self.results = results
    self.tools = tools
    self.comparison = comparison
    let readiness = scenario.workedSteps.map { StepReadiness($0, sample, scenario) }
    self.readiness = readiness
    focus = scenario.focus(of: results)

    let values = OptionValues(comparison, earns: sample.earns)
    let found = options.options.enumerated().map { index, option in
      OptionResult(
        option: option, strategy: index + 1, net: values.difference(index + 1, 0),
        curve: comparison.results[index + 1].curve)
    }
    self.options = found
    toolBehind = options.toolBehind
    let orders = (
      found.first { if case .fixThen = $0.option { true } else { false } },
      found.first { if case .fixWith = $0.option { true } else { false } }
    )
    order = orders.0.flatMap { then in orders.1.map { values.difference(then.strategy, $0.strategy) } }
    let action = NextAction(results, found, values, readiness, scenario, earns: sample.earns)
    self.action = action

    let chosen = Diagnosis.chosen(sample, comparison)
    stretches = (chosen.count, chosen.lowerBound >= sample.historyStretches)
    let window = comparison.window
    self.window = window
    var kinds: [MeasuredOutcome.Kind] = [.output(step: comparison.scenario.outputStep)]
    if sample.earns { kinds.append(.margin) }
    kinds += scenario.measures.indices.map { .own($0) }
    outcomes =
      chosen.count < 2
      ? []
      : kinds.compactMap { kind in
        var outcome = MeasuredOutcome(kind, sample, stretches: chosen)
        let worth = results.leader?.late ?? results.leader?.worth
        switch (action, kind) {
        case (.option(let index), .margin), (.option(let index), .output),
          (.state(_, _, then: let index), .margin), (.state(_, _, then: let index), .output):
          let curve: Curve = kind == .margin ? .margin : .output
          let strategy = found[index].strategy
          outcome?.early = comparison.effect(curve, strategy, weeks: 0..<DiagnosisSample.stretchWeeks)
          outcome?.expected = window.flatMap { comparison.effect(curve, strategy, weeks: $0) }
        case (.demand, .margin), (.capacity, .margin): outcome?.expected = worth
        case (.demand, .output) where !sample.earns, (.capacity, .output) where !sample.earns:
          outcome?.expected = worth
        default: break
        }
        return outcome
      }
  }

  /// Stretches of the baseline, or of the study where the history has no two.
  private static func chosen(_ sample: DiagnosisSample, _ comparison: Comparison) -> Range<Int> {
    let baseline = comparison.baseline.rows
    let history = sample.stretches[..<sample.historyStretches]
    let first = history.firstIndex { $0.lowerBound >= baseline.lowerBound } ?? history.endIndex
    if history.endIndex - first > 1 { return first..<history.endIndex }
    return sample.historyStretches..<sample.stretches.count
  }
}

extension Scenario {
  /// Steps of the leading constraint or team; where demand or nothing leads, those that tools are for.
  fileprivate func focus(of results: WhatIfResults) -> [Int] {
    switch results.leader?.whatIf {
    case .lifted(let constraint): return constraints[constraint].steps
    case .capacity(let team):
      let own = workedSteps.filter { steps[$0].group == team }
      return own.isEmpty ? workedSteps.filter { steps[$0].team == teams[team].within ?? team } : own
    default:
      let used = Set(tools.map(\.step))
      return workedSteps.filter(used.contains)
    }
  }
}

extension Comparison {
  /// Weeks 13 to 25, or the last 13 of a shorter study; nil below 13 weeks.
  fileprivate var window: Range<Int>? {
    let length = DiagnosisSample.stretchWeeks
    guard isWeekly, studyRows.count >= length else { return nil }
    let end = min(2 * length, studyRows.count)
    return end - length..<end
  }

  /// What a strategy changes against the first, a week, over some weeks of the study; nil when it has not as many.
  fileprivate func effect(_ curve: Curve, _ strategy: Int, weeks: Range<Int>) -> MeanEstimate? {
    guard isWeekly, weeks.upperBound <= studyRows.count else { return nil }
    let first = studyRows.lowerBound
    let rows = first + weeks.lowerBound..<first + weeks.upperBound
    let (values, others) = (
      sample.means(sample.sums(curve, strategy, rows: rows)), sample.means(sample.sums(curve, 0, rows: rows))
    )
    return MeanEstimate(
      zip(values, others).map { ($0 - $1) / Double(weeks.count) }, level: Comparison.level)
  }
}

/// What options come to, trial by trial, or batch by batch of many.
struct OptionValues {
  private let values: [[Double]]

  init(_ comparison: Comparison, earns: Bool) {
    let weeks = comparison.scenario.settings.horizon / WorkingTime.week
    let sample = comparison.sample
    values = comparison.results.indices.map { strategy in
      sample.means(sample.sums(earns ? .margin : .output, strategy, rows: comparison.studyRows))
        .map { $0 / weeks }
    }
  }

  /// A week.
  func difference(_ strategy: Int, _ other: Int) -> MeanEstimate {
    MeanEstimate(zip(values[strategy], values[other]).map { $0 - $1 }, level: Comparison.level)
  }
}

extension NextAction {
  /// Where demand leads, demand. Else the best option that is shown to pay, or a simpler one that cannot be told apart
  /// from it; in a team without a better one, more capacity if it is worth more than it costs.
  fileprivate init(
    _ results: WhatIfResults, _ options: [OptionResult], _ values: OptionValues, _ readiness: [StepReadiness],
    _ scenario: Scenario, earns: Bool
  ) {
    let paying = options.indices.filter { options[$0].isShown }
    let best = paying.max { options[$0].net.mean < options[$1].net.mean }
    let simplest = best.flatMap { best in
      paying.first { (values.difference(options[best].strategy, options[$0].strategy).lower ?? 0) <= 0 }
    }
    let option = simplest.map { NextAction(option: $0, options, readiness, scenario) }
    switch results.leader?.whatIf {
    case .demand: self = .demand
    case .lifted(let constraint) where scenario.constraints[constraint].fix == nil:
      self = .findFix(constraint: constraint)
    case .capacity(let team):
      let gain = results.leader?.gain(earns: earns) ?? 0
      let other = simplest.map { options[$0].net.mean } ?? 0
      self = gain > other ? .capacity(team: team) : option ?? .nothing
    default: self = option ?? .nothing
    }
  }

  /// A tool at a step of which something is not written down waits for that.
  private init(
    option index: Int, _ options: [OptionResult], _ readiness: [StepReadiness], _ scenario: Scenario
  ) {
    if case .integrate(let tool) = options[index].option,
      let step = readiness.first(where: { $0.step == scenario.tools[tool].step }), !step.missing.isEmpty
    {
      self = .state(step.missing, step: step.step, then: index)
    } else {
      self = .option(index)
    }
  }
}

extension WhatIfResult {
  /// What is surely left of the worth, a week: its interval's lower end less the cost, where both are money.
  fileprivate func gain(earns: Bool) -> Double {
    (worth.lower ?? 0) - (earns ? cost?.upper ?? 0 : 0)
  }
}

import JKScenario
import JKStatistics

/// What each what-if is worth a week, paired trial by trial with status quo; the best first.
package struct WhatIfResults: Sendable {
  package let ranked: [WhatIfResult]
  /// By trial and what-if in the order in which they were tried: value a week less that of status quo.
  private let differences: [[Double]]
  private let scenario: Scenario

  init(_ study: WhatIfStudy, _ sample: DiagnosisSample) {
    scenario = study.original
    let quo = sample.values(0)
    let lateQuo = sample.lateValues(0)
    // Demand is tried on futures of its own.
    let last = study.whatIfs.count + 1
    var differences: [[Double]] = []
    var results: [WhatIfResult] = []
    for (index, whatIf) in study.whatIfs.enumerated() {
      let run = index + 1
      let isDemand = whatIf == .demand
      func worths(_ values: [Double], _ reference: [Double]) -> [Double] {
        zip(values, reference).map { $0 - $1 }
      }
      let worth = worths(sample.values(run), isDemand ? sample.values(last) : quo)
      let late = sample.lateValues(run).flatMap { values in
        (isDemand ? sample.lateValues(last) : lateQuo).map { worths(values, $0) }
      }
      differences.append(worth)
      results.append(WhatIfResult(whatIf, run: run, worth, late, sample, study.original))
    }
    self.differences = differences
    // Of equals, a group that brings all that its team would is what binds.
    let teams = study.original.teams
    func isWhole(_ result: WhatIfResult) -> Int {
      if case .capacity(let team) = result.whatIf, teams[team].within != nil { 0 } else { 1 }
    }
    ranked = results.enumerated().sorted { one, other in
      (-one.element.worth.mean, isWhole(one.element), one.offset)
        < (-other.element.worth.mean, isWhole(other.element), other.offset)
    }
    .map(\.element)
  }

  /// Those that ask what holds the organisation back, the best first.
  package var causes: [WhatIfResult] { ranked.filter(\.whatIf.isCause) }

  /// What holds it back most; nil when nothing is shown to.
  package var leader: WhatIfResult? {
    causes.first.flatMap { $0.isShown ? $0 : nil }
  }

  /// The constraint whose fall is worth most, if any is shown to be worth something.
  package var bestLift: WhatIfResult? {
    causes.first { $0.isLift && $0.isShown }
  }

  /// The best of the causes that are somewhere else than the leader, and what the leader is ahead of it.
  package var rival: Lead? {
    guard let leader else { return nil }
    let places = places(of: leader.whatIf)
    return causes.first { self.places(of: $0.whatIf).isDisjoint(with: places) }.map {
      lead(of: leader, over: $0)
    }
  }

  /// The second best of the constraints, where a constraint leads.
  package var rivalConstraint: Lead? {
    guard let leader, leader.isLift else { return nil }
    let lifts = causes.filter(\.isLift)
    return lifts.count > 1 ? lead(of: leader, over: lifts[1]) : nil
  }

  /// The tool that is worth most as things are; nil when none is left to integrate.
  package var toolToday: ToolChoice? {
    ToolChoice(
      ranked.compactMap { result in
        guard case .tool(let tool) = result.whatIf else { return nil }
        return (tool: tool, worths: differences[result.run - 1])
      })
  }

  /// What binds of teams, groups and demand, each by 10 %; nil when nothing is shown to.
  package var bindingResource: WhatIfResult? {
    causes.first { !$0.isLift }.flatMap { $0.isShown ? $0 : nil }
  }

  /// The step whose output is to be measured: of the leading constraint, else of the leading team; nil for the
  /// scenario's own.
  var bindingStep: Int? {
    switch leader?.whatIf {
    case .lifted(let constraint): return scenario.constraints[constraint].steps[0]
    case .capacity(let team):
      let steps = scenario.workedSteps
      return steps.first { scenario.steps[$0].group == team }
        ?? steps.first { scenario.steps[$0].team == scenario.teams[team].within ?? team }
    default: return nil
    }
  }

  private func lead(of leader: WhatIfResult, over other: WhatIfResult) -> Lead {
    Lead(over: other, differences[leader.run - 1], differences[other.run - 1])
  }

  /// Teams that it is about; demand is a place of its own.
  private func places(of whatIf: WhatIf) -> Set<Int> {
    switch whatIf {
    case .capacity(let team): return [scenario.teams[team].within ?? team]
    case .lifted(let index):
      let constraint = scenario.constraints[index]
      return Set(
        constraint.steps.map { scenario.steps[$0].team } + [constraint.load?.team].compactMap(\.self))
    case .demand: return [-1]
    case .tool(let tool), .withdrawn(let tool): return [scenario.steps[scenario.tools[tool].step].team]
    }
  }
}

/// One what-if's worth.
package struct WhatIfResult: Sendable {
  package let whatIf: WhatIf
  /// Its place in the sample.
  let run: Int
  /// A week over the study, against status quo: margin, or items through the output step where nothing earns money.
  package let worth: MeanEstimate
  /// The same over the study's second half; nil when results are not kept by week.
  package let late: MeanEstimate?
  /// What it would cost, which is not in its worth: money a week for 10 % more people, money once for a fix. Nil where
  /// there is no such cost or nothing says what it is.
  package let cost: MeanEstimate?
  /// Person-hours of the fix.
  package let hours: MeanEstimate?
  /// How many weeks of the worth of a constraint's fall its fix costs, from when it is done; nil where that worth is not
  /// shown.
  package let payback: RatioEstimate?
  /// Share of their time at work for which a team's people are busy.
  package let utilisation: RatioEstimate?

  /// Whether it is shown to be worth something.
  package var isShown: Bool { (worth.lower ?? 0) > 0 }

  /// Whether it changes nothing in any trial.
  package var isNothing: Bool { worth.mean == 0 && (worth.halfWidth ?? 0) == 0 }

  /// Worth something over the study, and nothing that is shown in its second half: what came earlier came once.
  package var isPassing: Bool {
    guard let late, let lower = late.lower, let upper = late.upper else { return false }
    return isShown && lower <= 0 && upper >= 0
  }

  package var isLift: Bool {
    if case .lifted = whatIf { true } else { false }
  }

  init(
    _ whatIf: WhatIf, run: Int, _ worth: [Double], _ late: [Double]?, _ sample: DiagnosisSample,
    _ scenario: Scenario
  ) {
    func estimate(_ values: [Double]) -> MeanEstimate { MeanEstimate(values, level: Comparison.level) }
    let mean = estimate(worth)
    self.whatIf = whatIf
    self.run = run
    self.worth = mean
    self.late = late.map(estimate)
    switch whatIf {
    case .capacity(let team):
      let costs = sample.values(.moreCost, team)
      cost = costs.contains { $0 > 0 } ? estimate(costs) : nil
      utilisation = RatioEstimate(
        sample.values(.busy, team), per: sample.values(.present, team), level: Comparison.level)
      (hours, payback) = (nil, nil)
    case .lifted(let constraint) where scenario.constraints[constraint].fix != nil:
      let costs = sample.values(.cost, constraint)
      cost = estimate(costs)
      hours = estimate(sample.values(.hours, constraint))
      payback =
        (mean.lower ?? 0) > 0 && sample.earns
        ? RatioEstimate(costs, per: worth, level: Comparison.level) : nil
      utilisation = nil
    default: (cost, hours, payback, utilisation) = (nil, nil, nil, nil)
    }
  }
}

/// How far the leader is ahead of another, trial by trial.
package struct Lead: Sendable {
  package let other: WhatIfResult
  /// A week.
  package let difference: MeanEstimate

  init(over other: WhatIfResult, _ leader: [Double], _ worth: [Double]) {
    self.other = other
    difference = MeanEstimate(zip(leader, worth).map { $0 - $1 }, level: Comparison.level)
  }

  package var isDecided: Bool { (difference.lower ?? 0) > 0 }

  /// How many trials would make the interval as narrow as the difference is far from 0, if it stays as it is; nil when
  /// that is not known, and when no number would do.
  package var trialsToDecide: Double? {
    guard !isDecided, let width = difference.halfWidth, difference.mean != 0 else { return nil }
    let share = width / difference.mean.magnitude
    return (Double(difference.count) * share * share).rounded(.up)
  }
}

/// What a tool adds once the leading constraint has fallen, at once and for free.
package struct ToolAfterFix: Sendable {
  package let tool: Int
  /// A week over the study, against the constraint's fall alone.
  package let worth: MeanEstimate
  package let late: MeanEstimate?
  /// What it adds more than it does today, trial by trial.
  package let more: MeanEstimate
  /// ``worth`` by trial.
  let worths: [Double]

  /// - Parameters:
  ///   - run: of the tool behind the constraint's fall.
  ///   - today: of the tool as things are.
  init(_ tool: Int, _ sample: DiagnosisSample, _ run: Int, lifted: WhatIfResult, today: Int) {
    func differences(_ values: [Double], _ others: [Double]) -> [Double] {
      zip(values, others).map { $0 - $1 }
    }
    func estimate(_ values: [Double]) -> MeanEstimate { MeanEstimate(values, level: Comparison.level) }
    func difference(_ values: [Double], _ others: [Double]) -> MeanEstimate {
      estimate(differences(values, others))
    }
    self.tool = tool
    worths = differences(sample.values(run), sample.values(lifted.run))
    worth = estimate(worths)
    more = difference(worths, differences(sample.values(today), sample.values(0)))
    late = sample.lateValues(run).flatMap { values in
      sample.lateValues(lifted.run).map { difference(values, $0) }
    }
  }

  package var isShown: Bool { (worth.lower ?? 0) > 0 }
}

import JKCharts
import JKExperiment
import JKScenario
import JKStatistics

/// What a diagnosis says, in sentences computed from it.
struct DiagnosisFindings {
  let diagnosis: Diagnosis
  let figures: Figures
  var scenario: Scenario { diagnosis.scenario }
  var results: WhatIfResults { diagnosis.results }

  init(_ diagnosis: Diagnosis) {
    self.diagnosis = diagnosis
    figures = Figures(diagnosis.scenario.settings)
  }

  // MARK: The constraint

  /// What holds the organisation back; without the full stop.
  var constraint: String {
    guard let leader = results.leader else {
      guard diagnosis.trials > 1, let best = results.causes.first else {
        return diagnosis.trials > 1
          ? "There is nothing to try: no team does any work"
          : "One trial tells nothing of chance, so it tells no constraint: run more trials"
      }
      return "Nothing that was tried is shown to hold the organisation back: the best, \(name(best.whatIf)), "
        + "comes out at \(signedTold(best.worth).value) a week\(signedTold(best.worth).range)"
    }
    let worth =
      "would be worth \(aWeek(leader.worth.mean))\(told(leader.worth).interval)"
    switch leader.whatIf {
    case .lifted(let index):
      let constraint = scenario.constraints[index]
      return
        "The constraint is \(constraint.name) at \(list(constraint.steps.map { scenario.steps[$0].name }))"
        + "\(people(of: constraint)): lifted at once and for free it \(worth)"
    case .capacity(let team):
      return
        "The constraint is \(scenario.teams[team].name)\(busy(team)): 10\u{A0}% more of their capacity for the "
        + "same pay \(worth)"
    default: return "The constraint is demand: 10\u{A0}% more of it \(worth)"
    }
  }

  /// The same for a chart's title.
  var briefConstraint: String {
    guard let leader = results.leader else { return "Nothing is shown to hold the organisation back" }
    let worth = "is worth \(aWeek(leader.worth.mean))\(told(leader.worth).rangeIfWide)"
    switch leader.whatIf {
    case .lifted(let index):
      return "The constraint is \(scenario.constraints[index].name): lifted, it \(worth)"
    case .capacity(let team): return "The constraint is \(scenario.teams[team].name): 10\u{A0}% more \(worth)"
    default: return "The constraint is demand: 10\u{A0}% more \(worth)"
    }
  }

  /// How sure that is; nil when nothing leads or there is nothing else.
  var certainty: String? {
    results.rival.map { sentence($0, "the best of what lies elsewhere") }
  }

  /// The same over the next constraint; nil when there is none or that has been said.
  var certaintyAmongConstraints: String? {
    guard let lead = results.rivalConstraint, lead.other.whatIf != results.rival?.other.whatIf else {
      return nil
    }
    return sentence(lead, "the next constraint")
  }

  private func sentence(_ lead: Lead, _ role: String) -> String {
    let difference = lead.difference
    let other = "\(role), \(name(lead.other.whatIf))"
    if lead.isDecided {
      return "Its lead over \(other), is \(told(difference).value) a week\(told(difference).range)."
    }
    let trials =
      lead.trialsToDecide.map { $0 > 1e7 ? "more than ten million" : "some \(rounded($0))" }
      .map { "; \($0) trials would decide it, if it stays as it is" } ?? ""
    return
      "It is not decided between it and \(other): the difference is \(signedTold(difference).value) a week"
      + "\(signedTold(difference).range) with \(figures.count(diagnosis.trials, "trial"))\(trials)."
  }

  /// Which team binds, or demand, where a constraint leads.
  var binding: String? {
    guard results.leader?.isLift ?? false else { return nil }
    guard let resource = results.bindingResource else {
      return "Neither more people in any team nor more demand, 10\u{A0}% each, is shown to be worth anything."
    }
    return "Of teams and demand, by 10\u{A0}% each, \(subject(resource.whatIf)): worth "
      + "\(told(resource.worth).value) a week\(told(resource.worth).range)."
  }

  /// What binds week by week by the backlogs, in most trials, against what the what-ifs say; nil when neither tells.
  var log: String? {
    guard let entry = diagnosis.comparison.bindings.first?.entries.first, diagnosis.trials > 1,
      let resource = results.bindingResource
    else { return nil }
    let name = scenario.name(of: entry.binding)
    let share = "in \(figures.chance(entry.share)) of trials at week 0"
    return diagnosis.agrees(entry.binding, resource.whatIf)
      ? "Week by week the longest backlog, or the want of one, says the same: \(name) (\(share))."
      : "Week by week the longest backlog, or the want of one, says otherwise: \(name) (\(share))."
  }

  /// Teams of which more would bring nothing that lasts; nil when each would bring something.
  var idle: String? {
    var (nothing, late, whole): ([String], [String], [String]) = ([], [], [])
    for result in results.ranked {
      guard case .capacity(let team) = result.whatIf else { continue }
      let name = scenario.teams[team].name
      if result.isNothing {
        nothing.append(name)
      } else if let interval = (result.late ?? result.worth).interval, interval.contains(0) {
        let text = "of \(name) is worth \(figures.range(interval, signed)) a week"
        if result.late == nil { whole.append(text) } else { late.append(text) }
      }
    }
    let sentences = [
      late.isEmpty ? nil : "In the second half, 10\u{A0}% more \(list(late)): nothing that lasts is shown.",
      whole.isEmpty ? nil : "Over the study, 10\u{A0}% more \(list(whole)): nothing is shown.",
      nothing.isEmpty ? nil : "10\u{A0}% more of \(list(nothing)) changes nothing in any trial.",
    ].compactMap(\.self)
    return sentences.isEmpty ? nil : sentences.joined(separator: " ")
  }

  // MARK: Readiness

  /// One sentence for each step around the constraint.
  var readiness: [String] {
    diagnosis.focus.compactMap { step in
      diagnosis.readiness.first { $0.step == step }.map(sentence)
    }
  }

  private func sentence(_ step: StepReadiness) -> String {
    let name = scenario.steps[step.step].name
    if step.isSound {
      return
        "\(name) is sound enough for AI: its structure is \(percent(step.structure.mean)), inputs, criteria and "
        + "good output are written down, \(percent(step.escaped.mean)) of its items leave with a defect that nobody "
        + "has caught, and everyone of its team may do it."
    }
    let reasons = step.reasons.map { reason in
      switch reason {
      case .structure:
        "its structure is \(percent(step.structure.mean)), and \(percent(StepReadiness.leastStructure)) is asked"
      case .unstated: "nobody has written down \(list(step.missing.map(words)))"
      case .defects:
        "\(percent(step.escaped.mean)) of its items leave with a defect that nobody has caught, and at most "
          + "\(percent(StepReadiness.mostEscaped)) is asked"
      case .restricted: "\(step.group.map { scenario.teams[$0].name } ?? "a few") alone may do it"
      }
    }
    return "\(name) is not sound enough for AI: \(reasons.joined(separator: "; "))."
  }

  func words(_ text: StepReadiness.Text) -> String {
    switch text {
    case .inputs: "what comes in (`inputs`)"
    case .criteria: "by what it is done (`criteria`)"
    case .good: "what good output is (`good`)"
    }
  }

  /// Those that tables and charts have room for: all causes, and the tools that do most.
  var shown: [WhatIfResult] {
    var tools = 0
    return results.ranked.filter { result in
      if result.whatIf.isCause { return true }
      tools += 1
      return tools <= Self.mostTools
    }
  }

  private static let mostTools = 8

  // MARK: Names

  func name(_ whatIf: WhatIf) -> String {
    switch whatIf {
    case .capacity(let team): "10\u{A0}% more of \(scenario.teams[team].name)"
    case .lifted(let constraint): "\(scenario.constraints[constraint].name) lifted"
    case .demand: "10\u{A0}% more demand"
    case .tool(let tool): place(tool)
    case .withdrawn(let tool): "without \(scenario.tools[tool].name)"
    }
  }

  /// `drafting at estimate`
  func place(_ tool: Int) -> String {
    "\(scenario.tools[tool].name) at \(scenario.steps[scenario.tools[tool].step].name)"
  }

  /// `drafting or copilot at estimate`, at most three
  func places(_ choice: ToolChoice) -> String {
    let tools = [choice.tool] + choice.ties.prefix(2)
    let step = scenario.tools[choice.tool].step
    return tools.allSatisfy { scenario.tools[$0].step == step }
      ? list(tools.map { scenario.tools[$0].name }, "or") + " at \(scenario.steps[step].name)"
      : list(tools.map(place), "or")
  }

  private func subject(_ whatIf: WhatIf) -> String {
    switch whatIf {
    case .capacity(let team): "\(scenario.teams[team].name) bind\(busy(team))"
    default: "demand binds"
    }
  }

  /// `, estimators, 97 % busy`
  private func people(of constraint: Constraint) -> String {
    let team = scenario.steps[constraint.steps[0]].team
    return " (\(scenario.teams[team].name)\(busy(team, opening: ", ", closing: "")))"
  }

  private func busy(_ team: Int, opening: String = " (", closing: String = ")") -> String {
    let result = results.ranked.first { $0.whatIf == .capacity(team: team) }
    guard let share = result?.utilisation, share.value.isFinite else { return "" }
    return "\(opening)\(percent(share.value)) busy\(closing)"
  }

  // MARK: Figures

  /// `AUD 5k more margin a week`, `3 more items a week`
  func aWeek(_ amount: Double) -> String {
    diagnosis.earns
      ? "\(value(amount)) more margin a week" : "\(NumberFormat.plain(amount)) more items a week"
  }

  /// Money, or items.
  func value(_ amount: Double) -> String {
    diagnosis.earns ? figures.money(amount) : "\(NumberFormat.plain(amount))\u{A0}items"
  }

  func signed(_ amount: Double) -> String {
    diagnosis.earns ? figures.money.signed(amount) : "\(NumberFormat.plain.signed(amount))\u{A0}items"
  }

  func told(_ estimate: MeanEstimate) -> ToldFigure { figures.told(estimate, value) }

  func signedTold(_ estimate: MeanEstimate) -> ToldFigure { figures.told(estimate, signed) }

  func percent(_ share: Double) -> String { figures.points(100 * share) }

  func list(_ names: [String], _ word: String = "and") -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " \(word) " + last
  }

  /// A count to two digits, upwards: `4,200`.
  private func rounded(_ count: Double) -> String {
    var unit = 1.0
    while count / unit >= 100 { unit *= 10 }
    return figures.count((count / unit).rounded(.up) * unit)
  }
}

extension Diagnosis {
  /// Whether a binding by backlogs and a what-if by worth are about the same people, or both about demand. A batch day or
  /// a limit is told by the constraint's fall.
  fileprivate func agrees(_ binding: Binding, _ resource: WhatIf) -> Bool {
    switch (binding, resource) {
    case (.team(let one), .capacity(let other)):
      (scenario.teams[one].within ?? one) == (scenario.teams[other].within ?? other)
    case (.constraint(let one), _): results.leader?.whatIf == .lifted(constraint: one)
    case (.demand, .demand): true
    default: false
    }
  }
}

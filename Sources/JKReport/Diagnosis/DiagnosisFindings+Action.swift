import JKCharts
import JKExperiment
import JKScenario
import JKStatistics

// The one thing to do next, what it is worth, and how one will know.

extension DiagnosisFindings {
  /// What to do; without the full stop.
  var next: String {
    switch diagnosis.action {
    case .option(let index): order(diagnosis.options[index].option)
    case .state(let texts, let step, then: let index):
      "Write down, for \(scenario.steps[step].name), \(list(texts.map(words))); nobody has. Then "
        + order(diagnosis.options[index].option).lowercasedFirst
    case .capacity(let team):
      "Give \(scenario.teams[team].name) more capacity: nothing else that was tried brings as much"
    case .demand where isAnyToolShown:
      "Find more work first: demand binds, so quicker hands wait for it"
    case .demand:
      "Find more work, and do nothing about AI now: demand binds, so quicker hands would wait for it"
    case .findFix(let constraint):
      "Find out what it takes to fix \(scenario.constraints[constraint].name): no fix is stated"
    case .nothing where diagnosis.trials == 1: "Run more trials: one says nothing of what pays"
    case .nothing:
      "Do nothing now: nothing that was tried is shown to pay at what it costs"
    }
  }

  /// Whether anything that could be done with a tool in it is shown to pay.
  private var isAnyToolShown: Bool { diagnosis.options.contains { $0.isShown && $0.option.tool != nil } }

  private func order(_ option: Option) -> String {
    switch option {
    case .fix(let constraint): return fix(constraint)
    case .integrate: return "Integrate \(tool(of: option)), with the people who do the work"
    case .fixThen(let constraint, _) where (diagnosis.order?.lower ?? 0) > 0:
      return "\(fix(constraint)); only then integrate \(tool(of: option))"
    case .fixThen(let constraint, _):
      return
        "\(fix(constraint)), and integrate \(tool(of: option)); waiting for the fix is not shown to bring more or less"
    case .fixWith(let constraint, _):
      return "\(fix(constraint)), and meanwhile integrate \(tool(of: option))"
    }
  }

  /// The same within a sentence.
  private func infinitive(_ option: Option) -> String {
    guard case .fixThen(let constraint, _) = option else { return order(option).lowercasedFirst }
    return "\(fix(constraint)), and then integrate \(tool(of: option))".lowercasedFirst
  }

  /// The tool to integrate at its step, and what cannot be told apart from it.
  private func tool(of option: Option) -> String {
    choice(of: option).map(places) ?? option.tool.map(place) ?? ""
  }

  private func choice(of option: Option) -> ToolChoice? {
    let choice = option.constraint == nil ? results.toolToday : diagnosis.toolBehind
    return choice?.tool == option.tool ? choice : nil
  }

  private static let mostTies = 3

  /// What cannot be told apart from the tool to integrate; nil when there is nothing.
  private func tie(of option: Option) -> String? {
    guard let choice = choice(of: option), !choice.ties.isEmpty else { return nil }
    let more = choice.ties.count - Self.mostTies
    let others =
      choice.ties.prefix(Self.mostTies).map(place) + (more > 0 ? ["\(figures.count(more, "other"))"] : [])
    return "The figures are those of \(place(choice.tool)); \(list(others)) cannot be told apart from it."
  }

  private func fix(_ index: Int) -> String {
    let constraint = scenario.constraints[index]
    let people = constraint.fix.map { scenario.teams[$0.group ?? $0.team].name } ?? ""
    let weeks = constraint.fix?.takes.constant.map { ", in \(figures.weeks($0 / WorkingTime.week))" } ?? ""
    return "Fix \(constraint.name) with \(people)\(weeks)"
  }

  /// What it is worth, costs and pays back.
  var worth: [String] {
    switch diagnosis.action {
    case .option(let index), .state(_, _, then: let index):
      let option = diagnosis.options[index]
      return [net(option), tie(of: option.option), cost(of: option.option)].compactMap(\.self)
    case .capacity(let team):
      guard let result = results.leader else { return [] }
      let cost =
        result.cost.map {
          let cost = figures.told($0, figures.money.callAsFunction)
          return "Of people, 10\u{A0}% would cost \(cost.value) a week\(cost.rangeIfWide)."
        } ?? "What \(scenario.teams[team].name) cost is not stated."
      return [
        "10\u{A0}% more brings \(told(result.worth).value) a week\(told(result.worth).range) before its cost.",
        cost,
      ]
        + instead
    case .demand:
      return instead
    case .findFix(let constraint):
      guard diagnosis.earns, let lower = results.leader?.worth.lower else { return [] }
      return [
        "Whatever costs less than \(figures.money(lower * figures.horizon)) in all, and leaves "
          + "\(scenario.constraints[constraint].name) behind at once, pays within \(figures.weeks(figures.horizon))."
      ]
    case .nothing: return instead
    }
  }

  private func net(_ option: OptionResult) -> String {
    let isEitherOrder = if case .fixThen = option.option { (diagnosis.order?.lower ?? 0) <= 0 } else { false }
    let text =
      (isEitherOrder ? "One after the other, with all that it costs, it" : "With all that it costs it")
      + " brings \(aWeek(option.net.mean)) than status quo over "
      + "\(figures.weeks(figures.horizon))\(told(option.net).interval)"
    guard diagnosis.earns, let week = option.curve?.breakEven else { return text + "." }
    let payback = figures.told(week, figures.week)
    return text
      + (week.value.isFinite
        ? ", and has paid back for good after week \(payback.value)\(payback.rangeIfWide)."
        : ", and has not paid back for good within them.")
  }

  private func cost(of option: Option) -> String? {
    guard let constraint = option.constraint,
      let lifted = results.ranked.first(where: { $0.whatIf == .lifted(constraint: constraint) }),
      let cost = lifted.cost, let hours = lifted.hours, let fix = scenario.constraints[constraint].fix
    else { return nil }
    let team = scenario.teams[fix.group ?? fix.team].name
    let paid = scenario.teams[fix.team].cost == nil ? ", whose pay is not stated," : ""
    let payback =
      lifted.payback.map { payback in
        let told = figures.told(Figure(payback), weeks)
        return ", which is \(told.value)\(told.rangeIfWide) of what it is worth once done"
      } ?? ""
    return "The fix takes \(figures.count(hours.mean.rounded()))\u{A0}h of \(team)\(paid) and comes to "
      + "\(figures.money(cost.mean)) in all\(payback)."
  }

  private func weeks(_ number: Double) -> String {
    figures.weeks(number < 10 ? (number * 10).rounded() / 10 : number.rounded())
  }

  /// What the best option would bring, where it is not what is to be done.
  private var instead: [String] {
    let shown = diagnosis.options.filter(\.isShown)
    guard let best = shown.max(by: { $0.net.mean < $1.net.mean }) else {
      return diagnosis.options.isEmpty
        ? [] : ["None of the fixes and tools that were tried is shown to pay."]
    }
    return [
      "What can be done inside, to \(infinitive(best.option)), brings \(told(best.net).value) a week"
        + "\(told(best.net).range) at what it costs."
    ]
  }

  // MARK: What to measure

  /// What to measure, what it is today, the smallest change that can be seen, and what to expect; the outcome that will
  /// show it best comes first.
  var measuring: [String] {
    guard !diagnosis.outcomes.isEmpty else {
      return [
        "What can be seen in 13 weeks is not known: that needs 26 weeks of history behind its warm-up, or a study of as "
          + "many, kept week by week."
      ]
    }
    return outcomes.map(sentence) + [season].compactMap(\.self)
  }

  /// That before and after are not alike where demand changes, whatever is done.
  private var season: String? {
    Findings(diagnosis.comparison).demandCourse.map { course in
      let years =
        scenario.demandCauses == [.seasons]
        ? " Compare what is measured with the same weeks of a year before, not with the weeks before." : ""
      return "\(course) What is expected is against status quo in the same weeks.\(years)"
    }
  }

  /// By how clearly the expected change stands out.
  var outcomes: [MeasuredOutcome] {
    func clarity(_ outcome: MeasuredOutcome) -> Double {
      let expected = outcome.expected?.mean.magnitude ?? -1
      return outcome.visible.smallest > 0
        ? expected / outcome.visible.smallest : expected < 0 ? -1 : .infinity
    }
    return diagnosis.outcomes.enumerated()
      .sorted { (clarity($1.element), $0.offset) < (clarity($0.element), $1.offset) }.map(\.element)
  }

  private func sentence(_ outcome: MeasuredOutcome) -> String {
    let format = format(outcome)
    let unit = unit(outcome)
    let baseline = figures.told(outcome.baseline, format.callAsFunction)
    let now =
      "\(name(outcome)) \(outcome.kind.isPlural ? "are" : "is") \(baseline.value)\(unit) now\(baseline.range); 13 weeks after against 13 weeks before show a change of "
      + "\(format(outcome.visible.smallest))\(unit) or more"
    guard let expected = outcome.expected else { return now + "." }
    let told = figures.told(expected, format.signed.callAsFunction)
    let change = "\(told.value)\(unit)\(told.range)"
    let when = diagnosis.whenExpected
    if outcome.isVisible ?? false { return "\(now). Expect \(change)\(when): it will be seen." }
    if let long = outcome.weeksToSee?.rounded(.up), long <= figures.horizon {
      return "\(now). Expect \(change)\(when): that is too little to be seen in 13 weeks, or only with "
        + "\(figures.weeks(long)) on either side."
    }
    return
      "\(now). Expect \(change)\(when): that cannot be seen within the study's \(figures.weeks(figures.horizon))."
  }

  /// How it gets worse before it gets better; nil where it does not, or that is not known.
  var first: String? {
    guard let option = chosen, let curve = option.curve, curve.hasDip else { return nil }
    let depth = figures.told(curve.dip, figures.points)
    let dip =
      "Expect productivity to dip, against status quo in the same weeks: by \(depth.value)\(depth.rangeIfWide) at its "
      + "lowest, in week \(figures.week(curve.dipWeek.value))"
    let recovery =
      curve.recovery.value.isFinite
      ? ", until it recovers in week \(figures.week(curve.recovery.value))"
      : ", and not to recover within \(figures.weeks(figures.horizon))"
    return dip + recovery + "." + (other(option.option).map { " \($0)" } ?? "")
  }

  /// How deep the dip is in the other order of fix and tool; nil where that is as deep, or there is no order.
  private func other(_ option: Option) -> String? {
    let (other, opening): (Option, String)
    switch option {
    case .fixWith(let constraint, let tool):
      (other, opening) = (.fixThen(constraint: constraint, tool: tool), "One after the other")
    case .fixThen(let constraint, let tool):
      (other, opening) = (.fixWith(constraint: constraint, tool: tool), "Both at once")
    case .fix, .integrate: return nil
    }
    guard let one = chosen?.curve?.dip,
      let dip = diagnosis.options.first(where: { $0.option == other })?.curve?.dip,
      figures.points(dip.value) != figures.points(one.value)
    else { return nil }
    if dip.value == 0 { return "\(opening), it would not dip." }
    let told = figures.told(dip, figures.points)
    return "\(opening), it would dip by \(told.value)\(told.rangeIfWide)."
  }

  /// The option that is the next action, or comes behind it.
  var chosen: OptionResult? {
    switch diagnosis.action {
    case .option(let index), .state(_, _, then: let index): diagnosis.options[index]
    default: nil
    }
  }

  func name(_ outcome: MeasuredOutcome) -> String {
    switch outcome.kind {
    case .margin: "Margin"
    case .output(let step): "Items through \(scenario.steps[step].name)"
    case .own(let index): scenario.measures[index].name
    }
  }

  func format(_ outcome: MeasuredOutcome) -> NumberFormat {
    outcome.kind == .margin ? figures.money : .plain
  }

  func unit(_ outcome: MeasuredOutcome) -> String {
    guard case .own(let index) = outcome.kind else { return " a week" }
    let measure = scenario.measures[index]
    let unit = measure.dimension.unit(currency: scenario.settings.currency)
    return (unit.isEmpty ? "" : "\u{A0}\(unit)") + (measure.below.isEmpty ? " a week" : "")
  }
}

extension MeasuredOutcome.Kind {
  fileprivate var isPlural: Bool {
    if case .output = self { true } else { false }
  }
}

extension Diagnosis {
  /// ` in weeks 13–25`; empty where what is expected is no course of an option.
  fileprivate var whenExpected: String {
    switch action {
    case .option, .state: window.map { " in weeks \($0.lowerBound)–\($0.upperBound - 1)" } ?? ""
    default: " of 10\u{A0}% more" + (results.leader?.late == nil ? "" : " in the second half")
    }
  }
}

extension String {
  var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}

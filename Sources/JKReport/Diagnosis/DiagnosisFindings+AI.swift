import JKExperiment
import JKScenario
import JKStatistics

// What the tool to advise does today and behind the fix, and whether it has to wait.

extension DiagnosisFindings {
  /// That tool today, against the same behind the fix; nil when there is none to try.
  var ai: String? {
    guard case .lifted(let constraint) = results.bestLift?.whatIf, let after = toolOfInterest,
      let today = results.ranked.first(where: { $0.whatIf == .tool(after.tool) })
    else { return aiToday }
    let tool = scenario.tools[after.tool]
    let step = diagnosis.readiness.first { $0.step == tool.step }
    let isDoubted = diagnosis.focus.contains(tool.step) && !(step?.isSound ?? true)
    return [
      (isDoubted && today.isShown ? "All the same, integrated" : "Integrated")
        + " today, \(tool.name) is worth \(signedTold(today.worth).value) a week"
        + "\(signedTold(today.worth).range); \(behind(constraint, after)).",
      verdict(constraint, today, after), waiting(after.tool),
    ].compactMap(\.self).joined(separator: " ")
  }

  private var aiToday: String? {
    guard let tool = results.toolToday?.tool,
      let best = results.ranked.first(where: { $0.whatIf == .tool(tool) })
    else { return nil }
    let worth = "\(signedTold(best.worth).value) a week\(signedTold(best.worth).range)"
    if best.isShown { return "The best that a tool does today is \(worth): \(name(best.whatIf))." }
    return "No tool is shown to bring anything today: the best, \(name(best.whatIf)), "
      + (best.isNothing ? "changes nothing in any trial." : "comes out at \(worth).")
  }

  /// The next action's, if it is tried behind the fix, else the best behind it.
  private var toolOfInterest: ToolAfterFix? {
    let tools = [chosen?.option.tool, diagnosis.toolBehind?.tool].compactMap(\.self)
    return tools.lazy.compactMap { tool in diagnosis.tools.first { $0.tool == tool } }.first
  }

  /// The constraint's fix alone; nil when none is stated.
  private func fix(of constraint: Int) -> OptionResult? {
    diagnosis.options.first { $0.option == .fix(constraint: constraint) }
  }

  /// Whether the fix pays by itself, or is what is to be done.
  private func isWorthFixing(_ constraint: Int) -> Bool {
    (fix(of: constraint)?.isShown ?? false) || chosen?.option.constraint == constraint
  }

  private func behind(_ constraint: Int, _ after: ToolAfterFix) -> String {
    let name = scenario.constraints[constraint].name
    let worth = "\(signedTold(after.worth).value)\(signedTold(after.worth).range)"
    if isWorthFixing(constraint) { return "once \(name) is lifted it adds \(worth)" }
    let text = "with \(name) lifted for free it would add \(worth)"
    guard let net = fix(of: constraint)?.net else { return "\(text), and no fix is stated" }
    return (net.upper ?? 0) < 0
      ? "\(text), but its own fix costs more than it brings" : "\(text), but its own fix is not shown to pay"
  }

  private func verdict(_ constraint: Int, _ today: WhatIfResult, _ after: ToolAfterFix) -> String {
    let isFixed = isWorthFixing(constraint)
    let name = scenario.constraints[constraint].name
    if !today.isShown, !isFixed, fix(of: constraint) != nil, !diagnosis.options.contains(where: \.isShown) {
      return diagnosis.action == .demand
        ? "Neither the fix nor the tool is shown to pay while demand binds."
        : "Neither the fix nor the tool is shown to pay at what it costs."
    }
    let then = isFixed ? "once \(name) is lifted" : "with \(name) out of the way"
    switch (today.isShown, after.isShown) {
    case (true, true):
      if (after.more.lower ?? 0) > 0 { return "It pays either way, and adds more \(then)." }
      if (after.more.upper ?? 0) < 0 { return "It pays either way, and adds less \(then)." }
      return "It pays either way, and no difference is shown."
    case (false, true):
      guard (after.more.lower ?? 0) > 0 else { return "It is shown to pay only \(then)." }
      return isFixed ? "It needs the fix." : "It needs \(name) out of the way."
    case (true, false): return "It pays as things are, and is not shown to add anything \(then)."
    case (false, false): return "It is not shown to pay either way."
    }
  }

  /// Whether it has to wait until the fix is done, where both are to be done.
  private func waiting(_ tool: Int) -> String? {
    guard let option = chosen?.option, option.constraint != nil, option.tool == tool,
      let order = diagnosis.order, let interval = order.interval
    else { return nil }
    if interval.lowerBound > 0 {
      return
        "It is worth waiting for: fix and then tool bring \(told(order).value) a week more than both at once"
        + "\(told(order).range)."
    }
    if interval.upperBound < 0 {
      let more = figures.told(Figure(order).magnitude, value)
      return
        "It need not wait until the fix is done: both at once bring \(more.value) a week more than the one after the "
        + "other\(more.range)."
    }
    return
      "Waiting until the fix is done is not shown to bring more or less (\(signedTold(order).ends ?? "no interval") a week)."
  }
}

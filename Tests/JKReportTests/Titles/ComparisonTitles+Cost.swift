// What a report's first page says of the best strategy's cost, from the tables alone.
extension ComparisonTitles {
  /// The paragraph behind the answer; nil where there is nothing to choose from.
  var answerParagraph: String? {
    guard names.count > 1, let best = ranking.first(where: acts) else { return nil }
    let sentences = costs(best) + (hasCourse(best) ? [told(best) + "."] : [])
    return sentences.isEmpty ? nil : sentences.map(Wording.sentence).joined(separator: " ")
  }

  private func costs(_ name: String) -> [String] {
    guard let advantage = number(name, "margin-against-first"), let mean = advantage.value else { return [] }
    guard earns else { return [spending(name, advantage, mean)] }
    guard let shortfall = number(name, "shortfall"), let depth = shortfall.value else { return [] }
    guard depth >= 0.01, let weeks = number(name, "shortfall-week"), let deepest = weeks.value else {
      return ["On average \(name) is at no time behind \(first): it costs nothing before it pays."]
    }
    let week = wording.weeks(Int(deepest))
    let ends = weeks.interval.map { range($0.lower, $0.upper) { wording.weeks(Int($0)) } } ?? week
    let depths =
      "Until it pays, \(name) costs money: it falls \(wording.money(depth)) behind \(first) on average"
      + inBrackets(shortfall) + ", and most after \(week)\(ends == week ? "" : " (\(ends))")."
    return [depths, futures(name, week: Int(deepest)), makingUp(name, advantage, deepest)].compactMap(\.self)
  }

  private func range(_ lower: Double, _ upper: Double, _ format: (Double) -> String) -> String {
    wording.range(lower, upper, format)
  }

  private func inBrackets(_ told: Told) -> String {
    told.interval.map { " (95\u{A0}% interval \(range($0.lower, $0.upper, wording.money)))" } ?? ""
  }

  /// With its sign turned to plus.
  private func size(_ told: Told) -> String {
    guard let value = told.value else { return "" }
    let turned =
      value < 0 ? Told(-value, told.upper.map { -$0 }, told.lower.map { -$0 }) : told
    return wording.money(value.magnitude) + inBrackets(turned)
  }

  private func futures(_ name: String, week: Int) -> String? {
    guard values(name, "margin").count >= 40 else { return nil }
    let ends = ["lower-95", "upper-95"].compactMap { statistic in
      course(name, "cumulative-margin-difference", statistic, week: week - 1)
    }
    guard ends.count == 2 else { return nil }
    return
      "One future may be kinder or harsher: after those \(wording.weeks(week)) 95\u{A0}% of them lie between "
      + "\(wording.signed(ends[0])) and \(wording.signed(ends[1])) against \(first)."
  }

  private func makingUp(_ name: String, _ advantage: Told, _ deepest: Double) -> String {
    let within = "within the \(wording.weeks(horizon)) of the study"
    let breakEven = number(name, "break-even") ?? Told(nil, nil, nil)
    guard let week = breakEven.value else {
      let ending =
        deepest == Double(horizon)
        ? ", and is still falling behind at its end" : ": at its end \(size(advantage)) are missing"
      return "It \(breakEven.lower == nil ? "does not" : "is not shown to") make that up \(within)\(ending)."
    }
    func end(_ week: Double?) -> String {
      week.map(wording.count) ?? ">\u{A0}\(wording.count(Double(horizon)))"
    }
    let ends = [end(breakEven.lower), end(breakEven.upper)]
    // Nothing is known of one trial, where both ends are empty.
    let interval =
      breakEven.lower == nil
      ? "" : " (95\u{A0}% interval \(ends[0] == ends[1] ? ends[0] : "\(ends[0]) to \(ends[1])"))"
    let doubt =
      breakEven.lower != nil && breakEven.upper == nil ? ", though it may not do so \(within) at all" : ""
    return "That is made up for by week \(wording.count(week))\(interval)\(doubt)."
  }

  private func spending(_ name: String, _ advantage: Told, _ mean: Double) -> String {
    guard mean.magnitude >= 0.01 else { return "\(name) costs no more money than \(first)." }
    let size = size(advantage)
    let parts = size.split(separator: " (", maxSplits: 1)
    let interval = parts.count > 1 ? " (\(parts[1])" : ""
    return
      "\(name) costs \(parts[0]) \(mean < 0 ? "more" : "less") than \(first) over \(wording.weeks(horizon))"
      + "\(interval)."
  }
}

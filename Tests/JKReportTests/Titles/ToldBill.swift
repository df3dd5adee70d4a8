/// A bill by month, of a table that has a row for each month and statistic.
struct ToldBill {
  /// Of whom or of what.
  let name: String
  let rows: [ResultTables.Row]
  /// A trial's dearest month, mean over trials.
  let dearest: Told

  /// The fullest first.
  func wordings(_ wording: Wording) -> [String] {
    let amount = wording.money(dearest.value ?? .nan)
    let interval =
      dearest.interval.map { " (95\u{A0}% interval \(wording.range($0.lower, $0.upper, wording.money)))" }
      ?? ""
    guard let trend = trend(wording) else {
      return ["The dearest month of \(name) comes to \(amount) on average\(interval)"]
    }
    return [
      "\(name) \(trend); its dearest month comes to \(amount) on average\(interval)",
      "\(name) \(trend); its dearest month comes to \(amount)", "\(name) \(trend)",
    ]
  }

  /// From the first whole month with a bill to the last whole month; nil where that tells nothing of the course.
  private func trend(_ wording: Wording) -> String? {
    let months = rows.filter { $0["statistic"] == "bill-mean" && !$0["month"].isEmpty }
    let whole = Set(
      rows.filter { $0["statistic"] == "whole-month" && $0.number("value") == 1 }.map { $0["month"] })
    let shown = months.filter { whole.contains($0["month"]) }
    guard let begin = shown.first(where: { $0.number("value") != 0 }), let finish = shown.last,
      begin["month"] != finish["month"], let before = begin.told.interval, let after = finish.told.interval,
      let (start, end) = begin.number("value").flatMap({ start in finish.number("value").map { (start, $0) } }
      ),
      months.allSatisfy({ ($0.number("value") ?? 0) <= 2 * max(start, end) })
    else { return nil }
    let course =
      "from \(wording.money(start)) in month \(begin["month"]) to \(wording.money(end)) in month \(finish["month"])"
    // Months of 28 and 31 days differ by a ninth.
    if before.upper < after.lower, end / start > 1.12 { return "rises \(course)" }
    if after.upper < before.lower, start / end > 1.12 { return "falls \(course)" }
    let span = max(before.upper, after.upper) - min(before.lower, after.lower)
    return span <= 0.3 * end
      ? "stays near \(wording.money(end))" : "is not shown to rise or fall, \(course)"
  }
}

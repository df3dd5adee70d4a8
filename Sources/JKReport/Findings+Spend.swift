import JKCharts
import JKExperiment
import JKStatistics

// What is spent on AI.

extension Findings {
  /// "tools-first spends AUD 210 a week on AI at the end (95 % interval …), 0.3 % of its value added"
  func spendTitle(_ strategy: Int) -> String {
    let name = comparison.results[strategy].name
    let spend = comparison.spend(strategy, lastWeeks: CurveStatistics.liftWeeks)
    let interval = spend.interval.map { " (\(figures.range($0, figures.money.callAsFunction)))" } ?? ""
    let opening = "\(name) spends \(figures.money(spend.mean)) a week on AI at the end"
    let rest = [againstFirst(strategy), ofValue(strategy)].compactMap(\.self)
    return title(
      of: [
        "\(opening)\(interval)" + rest.map { ", \($0)" }.joined(),
        "\(opening)\(interval)" + (rest.first.map { ", \($0)" } ?? ""), "\(opening)\(interval)", opening,
      ], strategy)
  }

  /// Nil where the first spends nothing either.
  private func againstFirst(_ strategy: Int) -> String? {
    guard strategy > 0, comparison.spends(0) else { return nil }
    let more = comparison.spend(strategy, lastWeeks: CurveStatistics.liftWeeks, lessFirst: true)
    guard let interval = more.interval else { return nil }
    if interval.contains(0) { return "as much as \(reference) as far as can be told" }
    return "\(figures.money(more.mean.magnitude)) \(more.mean > 0 ? "more" : "less") than \(reference)"
  }

  private func ofValue(_ strategy: Int) -> String? {
    comparison.spendShare(strategy, lastWeeks: CurveStatistics.liftWeeks).map { share in
      share < 0.0005 ? "less than 0.1\u{A0}% of value added" : "\(percent(share)) of value added"
    }
  }

  private func percent(_ share: Double) -> String { NumberFormat.percent((share * 1000).rounded() / 1000) }

  /// By calendar month; nil without bills.
  func bill(_ strategy: Int) -> BillChart? {
    comparison.bills(strategy).map { bills in
      BillChart(
        name: "\(comparison.results[strategy].name)'s AI bill", means: bills.means, p95: bills.p95,
        dearest: bills.dearest, whole: bills.whole, figures: figures)
    }
  }
}

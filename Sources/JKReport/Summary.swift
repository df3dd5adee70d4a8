import Foundation
import JKCharts
import JKExperiment
import JKScenario
import JKStatistics

/// What a terminal shows: the answer first, then the figures with their intervals, within 80 columns.
struct Summary {
  private let comparison: Comparison
  private let figures: Figures
  private static let width = 80

  init(_ comparison: Comparison) {
    self.comparison = comparison
    figures = Figures(comparison.scenario.settings)
  }

  var text: String {
    let hasCurves = comparison.results[0].curve != nil
    let isComparison = comparison.results.count > 1
    let sections = [
      [comparison.scenario.title, size],
      isComparison ? wrapped(Findings(comparison).decision.joined(separator: " ")) : [],
      hasCurves ? strategyLines : [],
      isComparison ? [] : pointLines,
      notes,
    ]
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private var size: String {
    let settings = comparison.scenario.settings
    let trials = comparison.sample.trials
    return "\(count(trials, "trial")), \(duration(settings.horizon)) after \(duration(settings.history)) of "
      + "history, seed \(settings.seed)"
  }

  // MARK: Strategies

  private var strategyLines: [String] {
    var table = TextTable()
    table.add(["", "margin against", "dip", "recovers", "pays back", "long-run", "best"])
    table.add(["", comparison.results[0].name, "", "in week", "in week", "lift", "of all"])
    for result in comparison.results {
      guard let curve = result.curve else { continue }
      table.add([result.name] + values(result, curve))
      table.add(["  95 % interval"] + intervals(result, curve))
    }
    return table.lines
  }

  private func values(_ result: StrategyResult, _ curve: CurveNumbers) -> [String] {
    let compares = result.advantage != nil
    return [
      result.advantage.map { figures.money.signed($0.mean.mean) } ?? "–",
      curve.hasDip ? figures.points(curve.dip.value) : "none",
      curve.hasDip ? figures.week(curve.recovery.value) : "–",
      compares ? figures.week(curve.breakEven.value) : "–",
      figures.signedPoints(curve.lift.value),
      comparison.results.count > 1 ? figures.share(result.best.estimate) : "–",
    ]
  }

  private func intervals(_ result: StrategyResult, _ curve: CurveNumbers) -> [String] {
    let compares = result.advantage != nil
    let money = figures.money.signed
    func short(_ interval: ClosedRange<Double>?, _ format: (Double) -> String) -> String {
      guard let interval else { return "?" }
      let (lower, upper) = (format(interval.lowerBound), format(interval.upperBound))
      return lower == upper ? lower : "\(lower)…\(upper)"
    }
    func points(_ value: Double) -> String { NumberFormat.plain(value.rounded()) }
    return [
      result.advantage.map { advantage in
        short(
          advantage.mean.lower.flatMap { low in advantage.mean.upper.map { low...$0 } }, plainMoney(money))
      } ?? "",
      short(curve.dip.interval, points),
      curve.hasDip ? short(curve.recovery.interval, figures.week) : "",
      compares ? short(curve.breakEven.interval, figures.week) : "",
      short(curve.lift.interval) { NumberFormat.plain.signed($0.rounded()) },
      comparison.results.count > 1
        ? short(result.best.interval) { NumberFormat.plain(($0 * 1000).rounded() / 10) } : "",
    ]
  }

  /// Without the currency, which stands in the line above.
  private func plainMoney(_ money: NumberFormat) -> (Double) -> String {
    var format = money
    format.prefix = ""
    return format.callAsFunction
  }

  // MARK: Means over the study

  private var pointLines: [String] {
    var table = TextTable()
    table.add(["mean over the study", "", "95 % interval", "unit"])
    for measure in comparison.pointMeasures(0) {
      let scale = measure.unit == .share ? 100.0 : 1
      let value = measure.estimate.value * scale
      let interval = measure.estimate.lower.flatMap { lower in
        measure.estimate.upper.map { "\(figure(lower * scale)) to \(figure($0 * scale))" }
      }
      table.add([
        measure.name, figure(value), interval ?? (value.isFinite ? "needs 2 trials" : "nothing happened"),
        measure.unit.rawValue,
      ])
    }
    return table.lines
  }

  /// Four digits: intervals are narrow here.
  private func figure(_ value: Double) -> String {
    guard value.isFinite, value != 0 else { return NumberFormat.plain(value) }
    return String(format: "%.4g", value)
  }

  // MARK: Notes

  private var notes: [String] {
    var notes: [String] = []
    if comparison.isWeekly, comparison.results[0].curve != nil {
      let rows = comparison.baseline.rows
      let found = comparison.baseline.isFound ? "found by MSER-5" : "given"
      notes += wrapped(
        "Index 100 is the mean of \(count(rows.count, "week")) before week 0, after a warm-up of "
          + "\(count(rows.lowerBound, "week")) (\(found)). Dip, recovery and lift are those of the mean curve, as "
          + "a trailing \(Comparison.trailing)-week mean.")
    }
    if comparison.baseline.isDoubtful {
      notes += wrapped(
        "The history may be too short: it is not yet steady at its half. Make `history` longer, or give `warm-up`."
      )
    }
    if comparison.results.count > 1 {
      let reductions = comparison.results.compactMap { result in
        result.advantage?.varianceReduction.map { "\(result.name) \(NumberFormat.plain($0))" }
      }
      notes += wrapped(
        "Common random numbers divided the variance of the differences by: "
          + reductions.joined(separator: ", ") + ".")
    }
    if !comparison.scenario.assumptions.isEmpty {
      notes += wrapped(
        "Assumed, without field data: "
          + comparison.scenario.assumptions.map { "\($0.path) \($0.value)" }.joined(separator: ", ") + ".")
    }
    return notes
  }

  // MARK: Words

  private func count(_ number: Int, _ noun: String) -> String {
    "\(NumberFormat.plain(Double(number))) \(noun)\(number == 1 ? "" : "s")"
  }

  private func duration(_ hours: Double) -> String {
    let weeks = hours / WorkingTime.week
    return comparison.scenario.settings.bucket == .week
      ? "\(NumberFormat.plain(weeks)) weeks" : "\(NumberFormat.plain(hours)) h"
  }

  private func wrapped(_ text: String) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, line.count + 1 + word.count > Self.width {
        lines.append(line)
        line = ""
      }
      line += line.isEmpty ? word : " " + word
    }
    return line.isEmpty ? lines : lines + [line]
  }
}

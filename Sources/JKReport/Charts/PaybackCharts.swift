import JKCharts
import JKExperiment

/// When strategies pay for themselves: by the mean over trials, and trial by trial.
struct PaybackCharts {
  let picture: ComparisonPicture
  private var comparison: Comparison { picture.comparison }
  private var findings: Findings { picture.findings }
  private var figures: Figures { picture.figures }

  /// Mean cumulative margin of each strategy less that of the first.
  var cumulativeMargin: Chart {
    let paybacks = comparison.results.enumerated().dropFirst().map { strategy, result in
      let course = StrategyCurve(
        result.name, weeks: picture.weekEnds, values: comparison.meanAdvantage(strategy),
        look: picture.looks[strategy],
        interventions: picture.interventions(strategy))
      guard let breakEven = result.curve?.breakEven, breakEven.value > 0, breakEven.value.isFinite else {
        return Payback(course)
      }
      let range = breakEven.interval.flatMap { interval in
        interval.lowerBound < interval.upperBound ? " (\(figures.range(interval, figures.week)))" : nil
      }
      return Payback(
        course, week: breakEven.value, interval: breakEven.interval,
        label: "week \(figures.week(breakEven.value))\(range ?? "")")
    }
    let marked = paybacks.contains { $0.week != nil }
    return .paybacks(
      picture.text(
        .cumulativeMargin, findings.paybackContrast,
        "cumulative margin less \(findings.reference)'s, mean over trials"
          + (marked ? "; dots: break-even, with the bar at zero as its interval" : "")
          + (findings.unmarked.map { "; \($0)" } ?? ""),
        intervals: marked
          ? "lines are means; 95\u{A0}% bootstrap intervals of break-even" : "lines are means"),
      paybacks, zero: findings.reference,
      y: Axis(label: picture.currency, format: picture.axisMoney, isNice: true))
  }

  /// The share of trials that have paid back by each week.
  var breakEven: Chart? {
    guard let outcomes = comparison.outcomes else { return nil }
    return .distributions(
      picture.text(
        .breakEven, findings.paidBackContrast,
        "share of trials whose cumulative margin is not below \(findings.reference)'s from then on; the rest: later "
          + "than week \(figures.count(figures.horizon)), or never",
        intervals: picture.trialNote),
      comparison.results.enumerated().dropFirst().map {
        (name: $1.name, values: outcomes.breakEvens($0), look: picture.looks[$0])
      },
      x: .weeks, to: Double(comparison.studyRows.count))
  }
}

import JKKernel
import JKStatistics

/// What a strategy is billed for AI, by calendar month of the study.
package struct MonthlyBills: Sendable {
  /// Means over trials.
  package let means: [MeanEstimate]
  /// What 95 % of trials are billed at most, by month.
  package let p95: [Double]
  /// A trial's dearest month, mean.
  package let dearest: MeanEstimate
  /// Months that the study covers from their first day to their last, from 0.
  package let whole: [Int]
}

extension Comparison {
  /// Whether anything is billed for AI under a strategy.
  package func spends(_ strategy: Int) -> Bool {
    sample.months > 0 && sample.sums(.ai, strategy, rows: studyRows).contains { $0 != 0 }
  }

  /// Nil without contracts, and when results are not kept week by week.
  package func bills(_ strategy: Int) -> MonthlyBills? {
    let months = sample.months
    guard months > 0 else { return nil }
    func mean(_ month: Int) -> MeanEstimate {
      MeanEstimate(sample.means(sample.bills(month: month, strategy)), level: Comparison.level)
    }
    return MonthlyBills(
      means: (0..<months).map(mean), p95: (0..<months).map { spreads.p95(ofMonth: $0, strategy) },
      dearest: mean(months), whole: plan.timetable.wholeMonths)
  }

  /// What is spent on AI a week in the study's last weeks; less what the first strategy spends when it is asked for.
  package func spend(_ strategy: Int, lastWeeks: Int, lessFirst: Bool = false) -> MeanEstimate {
    ending(.ai, strategy, weeks: lastWeeks, lessFirst: lessFirst)
  }

  /// What is spent on AI in the study's last weeks, of each unit of value added.
  package func spendShare(_ strategy: Int, lastWeeks: Int) -> Double? {
    guard earns else { return nil }
    let rows = max(studyRows.lowerBound, studyRows.upperBound - lastWeeks)..<studyRows.upperBound
    func total(_ curve: Curve) -> Double { sample.sums(curve, strategy, rows: rows).reduce(0, +) }
    let value = total(.valueAdded)
    return value > 0 ? total(.ai) / value : nil
  }

  /// The mean over trials of cumulative margin less that of the first strategy, at week 0 and at each week's end.
  package func meanAdvantage(_ strategy: Int) -> [Double] {
    let (own, reference) = (sample.mean(.margin, strategy), sample.mean(.margin, 0))
    return studyRows.reduce(into: [0.0]) { $0.append($0[$0.count - 1] + (own[$1] - reference[$1])) }
  }

  /// In how many trials a strategy gained less than nothing: less margin than the first (less output where nothing earns
  /// money); of the first itself, less than no margin.
  package func losses(_ strategy: Int) -> Proportion {
    Proportion(successes: sample.losses(strategy), of: sample.trials, level: Comparison.level)
  }
}

extension Timetable {
  /// Calendar months that the study covers from their first day to their last.
  package var wholeMonths: [Int] {
    billingMonths.indices.filter { billingMonths[$0].days.daysInForce == billingMonths[$0].days.days }
  }
}

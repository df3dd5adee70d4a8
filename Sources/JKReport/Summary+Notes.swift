import Foundation
import JKCharts
import JKExperiment
import JKStatistics

// What a reader must know to take the figures for what they are.

extension Summary {
  var notes: [String] { warnings + readings }

  /// What may make the figures worth less than they look.
  var warnings: [String] {
    [oneTrial, growth, demandCourse, precision, noBaseline, selection, doubt].compactMap(\.self)
  }

  /// How figures are made, and what they are of.
  var readings: [String] { [baseline, oneFuture, reduction, batches].compactMap(\.self) }

  var assumptions: [String] {
    [comparison.scenario.assumedNote, comparison.scenario.setNote].compactMap(\.self)
  }

  private var oneTrial: String? {
    comparison.sample.trials == 1 ? "One trial tells nothing of chance: there are no intervals." : nil
  }

  /// A comparison says it with its answer.
  private var growth: String? {
    let growth = isComparison ? [] : Findings(comparison).growth
    return growth.isEmpty ? nil : growth.joined(separator: " ")
  }

  private var demandCourse: String? {
    let first = comparison.results[0].name
    return Findings(comparison).demandCourse.map {
      isComparison ? "\($0) So each strategy is told against \(first) in the same weeks." : $0
    }
  }

  private var precision: String? {
    guard let precision = comparison.precision, let reached = precision.reached else { return nil }
    let name = comparison.results[reached.strategy].name
    let what =
      reached.isDifference
      ? "the margin of \(name) less that of \(comparison.results[0].name), over \(comparison.results[0].name)'s value added"
      : "the \(comparison.earns ? "value added" : "output") of \(name)"
    let trials = figures.count(comparison.sample.trials, "trial")
    let widest = "the widest interval, of \(what), is ±\(figures.atMost(reached.share))"
    return precision.isMet
      ? "Precision ±\(figures.atMost(precision.goal)) is met with \(trials): \(widest)."
      : "Precision ±\(figures.atMost(precision.goal)) is not met with \(trials), as many as there may be: \(widest). "
        + "Some \(figures.count(needed(precision, reached))) would do: allow them with `--trials`."
  }

  /// To two digits: intervals narrow with the root of the number of trials.
  private func needed(_ precision: Precision, _ reached: Precision.Width) -> Double {
    let trials = Double(comparison.sample.trials) * pow(reached.share / precision.goal, 2)
    let unit = pow(10, log10(trials).rounded(.down) - 1)
    return (trials / unit).rounded(.up) * unit
  }

  private var noBaseline: String? {
    guard isComparison, !hasCurves else { return nil }
    return comparison.isWeekly
      ? "There is no history with output to compare with, so there is no dip, recovery or lift to tell."
      : "With `bucket none` there are no curves, so there is no dip, recovery or lift to tell."
  }

  private var baseline: String? {
    guard hasCurves else { return nil }
    let rows = comparison.baseline.rows
    let found = comparison.baseline.isFound ? "found by MSER-5" : "given"
    let warmUp = "after a warm-up of \(figures.count(rows.lowerBound, "week")) (\(found))"
    return
      "Index 100 is the mean of \(figures.count(rows.count, "week")) before week 0, \(warmUp)."
      + (isComparison
        ? " Dip, recovery and lift are those of mean productivity, as a trailing \(Comparison.trailing)-week mean, less "
          + "\(comparison.results[0].name)'s in the same weeks, in points of the baseline; \(comparison.results[0].name)'s "
          + "own lift is its change from the baseline." : "")
  }

  private var oneFuture: String? {
    guard isComparison, comparison.earns, let chance = comparison.results[0].trials?.dip else { return nil }
    let cause =
      comparison.scenario.demandCause.map { "With \($0), and by chance," } ?? "By chance alone"
    return
      "One future: each trial less \(comparison.results[0].name) in the same trial; back is for 4 weeks at least. \(cause) "
      + "\(comparison.results[0].name) falls \(figures.points(chance.median)) below its baseline at some time in half of all "
      + "futures (80\u{A0}% lie between \(figures.points(chance[10])) and \(figures.points(chance[90])))."
  }

  /// A quarter of half the interval: one of 95 % that is off by so much holds the truth in 92 % of cases.
  private static let noticeable = 0.25

  private var selection: String? {
    let best = comparison.results[comparison.ranking[0]]
    guard comparison.earns, let bias = comparison.selection, let half = best.advantage?.mean.halfWidth,
      half > 0, bias.amount > Self.noticeable * half
    else { return nil }
    return
      "\(best.name) was picked as the best of \(comparison.results.count): that alone makes its margin against "
      + "\(comparison.results[0].name) look about \(figures.money(bias.amount)) higher than it is."
  }

  private var doubt: String? {
    comparison.baseline.isDoubtful && hasCurves
      ? "The history may be too short: it is not yet steady at its half. Make `history` longer, or give `warm-up`."
      : nil
  }

  private var reduction: String? {
    let reductions = comparison.results.compactMap { result in
      result.advantage?.varianceReduction.flatMap { value in
        value.isFinite ? "\(result.name) \(NumberFormat.plain(value))" : nil
      }
    }
    if reductions.isEmpty || comparison.sample.trials == 1 || !comparison.earns { return nil }
    return "Common random numbers divided the variance of the differences by: "
      + reductions.joined(separator: ", ") + "."
  }

  private var batches: String? {
    let batches = comparison.sample.batches
    guard let error = comparison.spreads.relativeError else { return nil }
    let bands =
      error > 0 ? ", and charts and tables show quantiles within \(figures.atMost(error)) of theirs" : ""
    return
      "So many trials are not kept one by one: intervals come from \(figures.count(Double(batches.count))) batches "
      + "of \(figures.count(batches.size, "trial"))\(bands)."
  }
}

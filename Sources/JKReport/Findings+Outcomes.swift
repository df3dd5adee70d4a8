import JKExperiment
import JKStatistics

// What single trials came to: how often a strategy loses, how often it has paid back, and how far they spread.

extension Findings {
  /// Strategies but the first, the best of those that do something in front.
  private var rivals: [Int] {
    let others = ranking.filter { $0 > 0 }
    return others.filter { acts($0) } + others.filter { !acts($0) }
  }

  private func acts(_ strategy: Int) -> Bool { !comparison.results[strategy].strategy.actions.isEmpty }

  // MARK: Losses

  /// "constraint-first earns less than status-quo in no trial (95 % interval up to 0.4 %), tools-first in every trial
  /// (from 99.6 %)"
  var lossContrast: String {
    guard let best = rivals.first else { return title(of: [loss(0)], 0) }
    guard let worst = rivals.last, worst != best else { return title(of: [loss(best)], best) }
    let second = "\(comparison.results[worst].name) \(share(comparison.losses(worst), isBrief: true))"
    return title(of: ["\(loss(best)), \(second)", loss(best)], best)
  }

  private func loss(_ strategy: Int) -> String {
    let name = comparison.results[strategy].name
    let verb =
      comparison.results.count == 1
      ? "loses money" : comparison.earns ? "earns less than \(reference)" : "gets less done than \(reference)"
    return "\(name) \(verb) \(share(comparison.losses(strategy)))"
  }

  /// "in 2.1 % of trials (95 % interval 1.3 % to 3.2 %)"
  private func share(_ trials: Proportion, isBrief: Bool = false) -> String {
    let interval = isBrief ? "" : "95\u{A0}% interval "
    switch trials.successes {
    case 0: return "in no trial (\(interval)up to \(figures.chanceBound(trials.interval.upperBound, .up)))"
    case trials.count:
      return "in every trial (\(interval)from \(figures.chanceBound(trials.interval.lowerBound, .down)))"
    default: return "in \(figures.chance(trials)) of trials (\(interval)\(figures.chances(trials.interval)))"
    }
  }

  // MARK: Payback

  /// The best strategy's payback by the mean over trials, and who has none.
  var paybackContrast: String {
    guard let best = rivals.first else { return comparison.scenario.title }
    let failing = rivals.dropFirst().filter { fails($0) }
    if rivals.count > 1, fails(best), failing.count == rivals.count - 1 {
      return "No strategy pays for itself within \(figures.weeks(figures.horizon)) on average"
    }
    let none = failing.isEmpty ? "" : "; \(list(failing)) \(failing.count == 1 ? "does" : "do") not"
    return title(of: [payback(best) + none, payback(best)], best)
  }

  /// Who has no dot in the chart of cumulative margins, and why; nil when all have one.
  var unmarked: String? {
    let numbered = rivals.filter { comparison.results[$0].curve != nil }
    let failing = numbered.filter { comparison.results[$0].curve?.breakEven.value == .infinity }
    let ahead = numbered.filter { comparison.results[$0].curve?.breakEven.value == 0 }
    let parts = [
      failing.isEmpty
        ? nil : "not within \(figures.weeks(figures.horizon)) on average: \(list(failing))",
      ahead.isEmpty ? nil : "never behind on average: \(list(ahead))",
    ].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }

  /// Whether the mean's interval leaves no week within the horizon.
  private func fails(_ strategy: Int) -> Bool {
    guard let breakEven = comparison.results[strategy].curve?.breakEven else { return false }
    return breakEven.value == .infinity && breakEven.interval?.lowerBound.isFinite != true
  }

  private func list(_ strategies: some Collection<Int>) -> String {
    list(strategies.map { comparison.results[$0].name.shortened(to: 30) })
  }

  func list(_ names: [String]) -> String {
    names.count > 1
      ? "\(names.dropLast().joined(separator: ", ")) and \(names[names.count - 1])" : names.joined()
  }

  /// "constraint-first has paid back by week 78 in 99.2 % of trials (95 % interval …), by week 16 in half; tools-first
  /// in no trial (…)"
  var paidBackContrast: String {
    guard let best = rivals.first else { return comparison.scenario.title }
    guard let worst = rivals.last, worst != best else { return title(of: [paidBack(best)], best) }
    let second = "\(comparison.results[worst].name) \(share(returned(worst), isBrief: true))"
    return title(of: ["\(paidBack(best)); \(second)", paidBack(best)], best)
  }

  private func paidBack(_ strategy: Int) -> String {
    let name = comparison.results[strategy].name
    let share = share(returned(strategy))
    let half = comparison.outcomes.flatMap { median($0.breakEvens(strategy)) }
    let when =
      half.map { $0 == 0 ? "; half were never behind" : ", by week \(figures.week($0)) in half" } ?? ""
    return "\(name) has paid back by week \(figures.count(figures.horizon)) \(share)\(when)"
  }

  /// Trials that are not behind at the end have paid back.
  private func returned(_ strategy: Int) -> Proportion {
    let lost = comparison.losses(strategy)
    return Proportion(successes: lost.count - lost.successes, of: lost.count, level: lost.level)
  }

  /// The week by which half have paid back; nil when that is not within the horizon.
  private func median(_ weeks: [Double]) -> Double? {
    let sorted = weeks.filter { !$0.isNaN }.sorted()
    guard !sorted.isEmpty else { return nil }
    let half = sorted[OrderStatisticRanks.point(of: 0.5, count: sorted.count) - 1]
    return half.isFinite ? half : nil
  }

  // MARK: Spread

  /// "In week 77 the middle 95 % of constraint-first's trials lie between 180 and 240, of status-quo's between 80 and
  /// 120"
  var productivitySpread: String {
    let shown = [rivals.first, 0].compactMap(\.self)
    let week = comparison.studyRows.count - 1
    let spans = shown.map { strategy in
      let bands = comparison.bands(.productivity, strategy)
      let (lower, upper) = ends(bands)
      return "\(comparison.results[strategy].name)'s "
        + (strategy == shown[0] ? "trials lie " : "") + "between \(whole(lower)) and \(whole(upper))"
    }
    let opening = "In week \(figures.count(Double(week))) the middle 95\u{A0}% of "
    return title(
      of: [opening + spans.joined(separator: ", of "), opening + spans[0]], shown[0])
  }

  /// "After 78 weeks the middle 95 % of constraint-first's trials are +AUD 1M to +AUD 5M against status-quo's, of
  /// tools-first's −AUD 3M to −AUD 1M"
  var advantageSpread: String {
    guard let best = rivals.first, let worst = rivals.last else { return comparison.scenario.title }
    let spans = [best, worst].map { strategy in
      let (lower, upper) = ends(comparison.bands(.advantage, strategy))
      return "\(figures.money.signed(lower)) to \(figures.money.signed(upper))"
    }
    let opening =
      "After \(figures.weeks(figures.horizon)) the middle 95\u{A0}% of \(comparison.results[best].name)'s trials "
      + "are \(spans[0]) against \(reference)'s"
    return title(
      of: [opening + ", of \(comparison.results[worst].name)'s \(spans[1])", opening], best)
  }

  /// The widest band in the last row.
  private func ends(_ bands: PointwiseBands) -> (Double, Double) {
    (bands.lower.last?.last ?? .nan, bands.upper.last?.last ?? .nan)
  }

  private func whole(_ value: Double) -> String { figures.count(value.rounded()) }
}

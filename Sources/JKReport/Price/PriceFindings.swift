import JKCharts
import JKExperiment
import JKPricing
import JKStatistics

/// What the costs of contracts say, in sentences computed from them.
struct PriceFindings {
  let comparison: PriceComparison
  let figures: Figures

  init(_ comparison: PriceComparison) {
    self.comparison = comparison
    figures = Figures(comparison.scenario.settings)
  }

  /// Which contract costs least, by how much, how sure; without the full stop.
  var answer: String {
    let best = comparison.contracts[comparison.cheapest]
    let total = told(best.total)
    let cost = "\(total.value) over \(figures.weeks(figures.horizon))"
    let interval = total.interval
    guard comparison.ranking.count > 1 else { return "\(best.name) costs \(cost)\(interval)" }
    let next = comparison.contracts[comparison.ranking[1]]
    guard let lead = next.difference else { return "\(best.name) costs \(cost)\(interval)" }
    let less = told(lead.mean)
    if comparison.trials == 1 {
      return "In the one trial \(best.name) costs least, \(cost), \(less.value) less than "
        + "\(next.name); that may be chance"
    }
    if lead.ties == comparison.trials {
      return "\(best.name) costs least, \(cost)\(interval), and so does \(next.name)"
    }
    guard (lead.mean.lower ?? 0) > 0 else {
      return "\(best.name) comes out cheapest with \(cost)\(interval), but cannot be told apart from "
        + "\(next.name) with \(trials): the difference is \(less.ends ?? less.value)"
    }
    return "\(best.name) costs least: \(cost)\(interval), \(less.value) less than \(next.name)"
      + "\(less.range), and less in \(share(lead.superiority))"
  }

  /// Those that tables and charts of all have room for, the cheapest first.
  var shown: [Int] { Array(comparison.ranking.prefix(Self.mostShown)) }

  private static let mostShown = 8

  /// Whether a bad future has another answer; nil when one trial is all that is known.
  var badFuture: String? {
    if comparison.trials == 1 { return nil }
    let (mean, bad) = (comparison.cheapest, comparison.cheapest(atQuantile: 0.95))
    let contracts = comparison.contracts
    if contracts.count == 1 { return "In 95\u{A0}% of trials it is at most \(high(mean).value)." }
    guard bad != mean else {
      return isShown(bad)
        ? "It is the cheapest in a bad future too: \(high(mean).value) by the 95th percentile of totals."
        : "It comes out cheapest in a bad future too, though that may be chance: \(high(mean).value) by the 95th "
          + "percentile of totals\(high(mean).interval)."
    }
    return isShown(bad)
      ? "In a bad future \(contracts[bad].name) is cheaper: by the 95th percentile of totals it costs "
        + "\(high(bad).value), and \(contracts[mean].name) \(high(mean).value)."
      : "In a bad future \(contracts[bad].name) comes out cheaper, though that may be chance: by the 95th percentile of "
        + "totals it costs \(high(bad).value)\(high(bad).interval), and \(contracts[mean].name) "
        + "\(high(mean).value)\(high(mean).range)."
  }

  /// The cheapest on average and in a bad future, for a picture of all side by side; without the full stop.
  var sideBySide: String {
    let contracts = comparison.contracts
    let (mean, bad) = (comparison.cheapest, comparison.cheapest(atQuantile: 0.95))
    guard comparison.trials > 1, comparison.ranking.count > 1,
      let lead = contracts[comparison.ranking[1]].difference, (lead.mean.lower ?? 0) > 0
    else { return answer }
    let opening = "\(contracts[mean].name) costs least on average, \(money(contracts[mean].total.mean))"
    let doubt = isShown(bad) ? "" : ", which may be chance"
    return bad == mean
      ? "\(opening), and in a bad future too\(doubt): \(high(bad).value) by P95"
      : "\(opening), but in a bad future \(contracts[bad].name) does\(doubt): \(high(bad).value) by P95, against "
        + high(mean).value
  }

  /// The 95th percentile of a contract's totals.
  private func high(_ contract: Int) -> ToldFigure {
    let total = comparison.contracts[contract].totals.first { $0.probability == 0.95 }
    return total.map { told(Figure($0)) } ?? told(Figure(comparison.contracts[contract].total.mean, nil))
  }

  /// Whether the 95th percentile of the cheapest in a bad future lies below those of all others, by their intervals.
  private func isShown(_ cheapest: Int) -> Bool {
    let intervals = comparison.contracts.map { contract in
      contract.totals.first { $0.probability == 0.95 }?.interval
    }
    guard let own = intervals[cheapest] else { return false }
    return intervals.indices.allSatisfy { other in
      other == cheapest || intervals[other].map { own.upperBound < $0.lowerBound } ?? false
    }
  }

  /// What is left to the vendor that comes off best, of those whose cost is stated; nil when none is.
  var vendorCash: String? {
    let ends = shown.compactMap { contract in
      comparison.contracts[contract].months.last?.vendorCash.map { (comparison.contracts[contract].name, $0) }
    }
    guard let (name, cash) = ends.max(by: { $0.1.mean < $1.1.mean }) else { return nil }
    let when = "in \(figures.weeks(figures.horizon))"
    if let interval = cash.interval, interval.contains(0) {
      return
        "\(name) is not shown to leave its vendor money beyond its cost \(when), or to leave it short: cash of "
        + "\(told(cash).value)\(told(cash).interval)"
    }
    let amount = told(Figure(cash).magnitude)
    return
      "\(name) leaves its vendor \(amount.value) \(cash.mean < 0 ? "short of" : "beyond") its cost \(when)"
      + amount.interval
  }

  /// Which contract costs least at which use; without the full stop, and nil when there is nothing to choose from.
  var byUse: String? {
    let (uses, costs) = (comparison.byUse.uses, comparison.byUse.costs)
    guard costs.count > 1, let least = uses.first, let most = uses.last, least < most else { return nil }
    let best = uses.indices.map { part in
      costs.indices.min { (costs[$0][part], $0) < (costs[$1][part], $1) } ?? 0
    }
    var runs: [(contract: Int, parts: ClosedRange<Int>)] = []
    for (part, contract) in best.enumerated() {
      if let last = runs.last, last.contract == contract {
        runs[runs.count - 1].parts = last.parts.lowerBound...part
      } else {
        runs.append((contract, part...part))
      }
    }
    guard runs.count <= Self.mostRuns else {
      return "How much is used does not tell which contract costs least"
    }
    let texts = runs.enumerated().map { place, run in
      let name = comparison.contracts[run.contract].name
      let ends = (count(uses[run.parts.lowerBound]), count(uses[run.parts.upperBound]))
      if runs.count == 1 { return "\(name) costs least on average at any use from \(ends.0) to \(ends.1)" }
      if place == 0 { return "\(name) costs least on average up to \(ends.1)" }
      return place == runs.count - 1 ? "\(name) from \(ends.0)" : "\(name) from \(ends.0) to \(ends.1)"
    }
    return texts.joined(separator: ", ") + " uses over the study"
  }

  /// More changes than these are noise.
  private static let mostRuns = 5

  // MARK: What suits the use

  /// The pricing model that suits how it is used, why, and who offers it.
  var advice: [String] {
    [reason, doubt, offered].compactMap(\.self)
  }

  private var reason: String {
    let advice = comparison.advice
    let varies =
      advice.variation.map { "monthly use varies by \(percent($0.mean)) of its mean" }
      ?? "how monthly use varies is not known"
    switch advice.choice {
    case .outcome(let index):
      let contest = advice.contests[index]
      return
        "A price per outcome suits the use: of `\(contest.name)` \(percent(contest.share.value)) are disputed or "
        + "undone, which is at most \(percent(PriceAdvice.mostContested))."
    case .tokenOrTask:
      return "A price per token or per task suits the use: \(contested), and \(varies), which is "
        + "\(percent(PriceAdvice.muchVariation)) or more."
    case .seat:
      return
        "A price per seat suits the use: \(contested), \(varies), and it goes with the number of people: "
        + "light users would pay \(percent(advice.subsidy?.mean ?? 0)) of all seats for heavy ones, which is at "
        + "most \(percent(PriceAdvice.mostSubsidy))."
    case .task:
      let people =
        advice.subsidy.map {
          "it does not go with the number of people: light users would pay \(percent($0.mean)) of all seats for "
            + "heavy ones, which is more than \(percent(PriceAdvice.mostSubsidy))"
        } ?? "nobody holds a seat"
      return "A price per task suits the use: \(contested), \(varies), and \(people)."
    }
  }

  /// Why no outcome is what is paid for.
  private var contested: String {
    let advice = comparison.advice
    if advice.contests.isEmpty { return "no outcome is declared" }
    return advice.contests.map { contest in
      contest.share.value.isFinite
        ? "of `\(contest.name)` \(percent(contest.share.value)) are disputed or undone"
        : "no `\(contest.name)` is delivered"
    }.joined(separator: ", ")
  }

  /// The measurements that decide, and lie too near to where another model would be suited better.
  private var doubt: String? {
    let close = measurements.filter { $0.decides && ($0.interval?.contains($0.limit) ?? true) }.map(\.name)
    if close.isEmpty { return nil }
    return comparison.trials == 1
      ? "One trial cannot tell how sure that is."
      : "It is not sure: the limit lies within the interval of \(close.joined(separator: " and "))."
  }

  private var offered: String {
    let models = comparison.advice.choice.models
    let suited = comparison.ranking.filter { !comparison.contracts[$0].models.isDisjoint(with: models) }
    let best = comparison.contracts[comparison.cheapest]
    if suited.isEmpty { return "No contract of the file is priced so." }
    let most = 4
    let names =
      suited.prefix(most).map { comparison.contracts[$0].name }.joined(separator: ", ")
      + (suited.count > most ? " and \(suited.count - most) more" : "")
    let verb = suited.count == 1 ? "is" : "are"
    let others = suited.contains(comparison.cheapest) ? "" : "; the cheapest, \(best.name), is not"
    return "Of the file's contracts \(names) \(verb) priced so\(others)."
  }

  /// A measurement that the advice rests on.
  struct Measurement {
    let name: String
    let value: Double
    let interval: ClosedRange<Double>?
    /// Where another model is suited better.
    let limit: Double
    let rule: String
    /// Whether the rule came as far as this one.
    let decides: Bool
  }

  var measurements: [Measurement] {
    let advice = comparison.advice
    let contests = advice.contests.enumerated().map { index, contest in
      Measurement(
        name: "\(contest.name) disputed or undone", value: contest.share.value,
        interval: contest.share.interval, limit: PriceAdvice.mostContested,
        rule: "at most \(percent(PriceAdvice.mostContested))",
        decides: advice.choice == .outcome(index) || !advice.choice.isOutcome && contest.share.value.isFinite)
    }
    let variation = advice.variation.map {
      Measurement(
        name: "variation of monthly use", value: $0.mean, interval: $0.interval,
        limit: PriceAdvice.muchVariation, rule: "much from \(percent(PriceAdvice.muchVariation))",
        decides: !advice.choice.isOutcome)
    }
    let subsidy = advice.subsidy.map {
      Measurement(
        name: "paid by light users for heavy ones", value: $0.mean, interval: $0.interval,
        limit: PriceAdvice.mostSubsidy, rule: "at most \(percent(PriceAdvice.mostSubsidy))",
        decides: !advice.choice.isOutcome && advice.choice != .tokenOrTask)
    }
    return contests + [variation, subsidy].compactMap(\.self)
  }

  // MARK: Commitments

  /// Sentences for each contract with a commitment.
  var commitments: [String] {
    comparison.contracts.compactMap { contract in
      contract.commitment.map { "\(size($0, of: contract.name)). \(worth($0))" }
    }
  }

  /// Which size costs least; without the full stop.
  func size(_ sizes: CommitmentSizes, of name: String) -> String {
    let best = sizes.sizes[sizes.best].amount
    let period = "every \(figures.count(sizes.terms.months, "month"))"
    let amount = best == 0 ? "Without a commitment \(name)" : "With \(money(best)) \(period) \(name)"
    let interval = sizes.interval.map { interval in
      interval.lowerBound == interval.upperBound
        ? ", in every resample of the trials" : " (95\u{A0}% interval \(range(interval)))"
    }
    return "\(amount) costs least of \(figures.count(sizes.sizes.count, "size"))\(interval ?? "")"
  }

  private func worth(_ sizes: CommitmentSizes) -> String {
    let cost = "That is \(money(sizes.sizes[sizes.best].cost.mean))"
    let saving = sizes.saving.mean
    let saved =
      saving.mean == 0
      ? "and the amount written costs no more"
      : "\(told(saving).value) less than with the \(money(sizes.written)) written\(told(saving).range)"
    let regret = sizes.regret
    return regret.mean == 0
      ? "\(cost), \(saved). No other size would have been better in any trial."
      : "\(cost), \(saved). Knowing each future beforehand would save another "
        + "\(told(regret).value)\(told(regret).range)."
  }

  // MARK: Figures

  /// Uses: whole ones in full.
  func count(_ uses: Double) -> String {
    uses == uses.rounded() && uses < 10_000 ? figures.count(uses) : figures.precise(uses)
  }

  var trials: String { figures.count(comparison.trials, "trial") }

  func money(_ value: Double) -> String { figures.money(value) }

  private func told(_ figure: Figure) -> ToldFigure { figures.told(figure, figures.money.callAsFunction) }

  private func told(_ estimate: MeanEstimate) -> ToldFigure { told(Figure(estimate)) }

  func percent(_ share: Double) -> String { NumberFormat.percent((share * 1000).rounded() / 1000) }

  func range(_ interval: ClosedRange<Double>?) -> String {
    figures.range(interval, figures.money.callAsFunction)
  }

  private func share(_ proportion: Proportion) -> String {
    proportion.successes == proportion.count
      ? "every one of \(trials)"
      : "\(figures.chance(proportion)) of trials (\(figures.chances(proportion.interval)))"
  }
}

extension PriceAdvice.Choice {
  fileprivate var isOutcome: Bool {
    if case .outcome = self { true } else { false }
  }
}

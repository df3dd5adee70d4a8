import JKCharts
import JKExperiment
import JKStatistics

/// What the results say, in sentences. Every one is computed from the comparison; none is written
/// beforehand.
struct Findings {
  let comparison: Comparison
  let figures: Figures

  init(_ comparison: Comparison) {
    self.comparison = comparison
    figures = Figures(comparison.scenario.settings)
  }

  /// The answer: which strategy, by how much, how sure. Empty when there is nothing to choose from.
  var decision: [String] {
    guard comparison.results.count > 1, let lead = comparison.lead else { return [] }
    return choice(lead) + growth
  }

  private func choice(_ lead: PairedDifference) -> [String] {
    guard comparison.earns else { return output }
    let best = comparison.results[comparison.ranking[0]]
    if comparison.sample.trials == 1 { return [oneTrial(best)] }
    guard let advantage = best.advantage else { return [statusQuo(best, lead)] }
    if isPositive(advantage) { return winner(best, advantage, lead) }
    let shown = comparison.ranking.lazy.map { comparison.results[$0] }.first { isPositive($0.advantage) }
    let doubt =
      "\(best.name) comes out highest, but its difference may be zero\(signedMoney(advantage).range)."
    guard let shown, let advantage = shown.advantage else {
      return ["No strategy is shown to beat \(reference): \(doubt)"]
    }
    return [more(shown, advantage), doubt]
  }

  /// The name of what the others are compared with.
  var reference: String { comparison.results[0].name }

  /// Indices of the results, the best first: by margin, or by long-run output when nothing earns money.
  var ranking: [Int] {
    if comparison.earns { return comparison.ranking }
    func lift(_ strategy: Int) -> Double {
      strategy == 0 ? 0 : comparison.results[strategy].curve?.lift.value ?? 0
    }
    return comparison.results.indices.sorted { (-lift($0), $0) < (-lift($1), $1) }
  }

  /// Whether the interval lies above zero.
  private func isPositive(_ difference: PairedDifference?) -> Bool {
    difference?.mean.lower.map { $0 > 0 } ?? false
  }

  // MARK: Sentences

  private func winner(_ best: StrategyResult, _ advantage: PairedDifference, _ lead: PairedDifference)
    -> [String]
  {
    var sentences = [more(best, advantage), future(advantage)]
    guard comparison.ranking[1] != 0 else { return sentences }
    let second = comparison.results[comparison.ranking[1]].name
    sentences.append(
      isPositive(lead)
        ? "Its lead over \(second) is \(money(lead).value)\(money(lead).range)."
        : "It cannot be told apart from \(second) with \(trials): the difference is "
          + "\(signedMoney(lead).value)\(signedMoney(lead).range).")
    return sentences
  }

  private func more(_ result: StrategyResult, _ advantage: PairedDifference) -> String {
    "\(result.name) earns \(money(advantage).value) more margin than \(reference) over "
      + "\(figures.weeks(figures.horizon))\(money(advantage).interval)."
  }

  private func future(_ advantage: PairedDifference) -> String {
    let ahead = advantage.superiority
    let interval = figures.chances(ahead.interval)
    return ahead.successes == ahead.count
      ? "It is ahead of \(reference) in every one of \(trials): in one realised future, with probability "
        + "\(figures.chance(ahead))."
      : "In one realised future it is ahead of \(reference) with probability \(figures.chance(ahead)) "
        + "(\(interval))."
  }

  private func oneTrial(_ best: StrategyResult) -> String {
    let outcome =
      best.advantage.map { "\(best.name) earns most, \(figures.money($0.mean.mean)) more than \(reference)" }
      ?? "no strategy earns more than \(best.name)"
    return "In the one trial \(outcome); that may be chance, so run more trials."
  }

  private func statusQuo(_ best: StrategyResult, _ lead: PairedDifference) -> String {
    let second = comparison.results[comparison.ranking[1]].name
    return isPositive(lead)
      ? "No strategy earns more than \(best.name): the best of them, \(second), earns "
        + "\(money(lead).value) less over \(figures.weeks(figures.horizon))\(money(lead).interval)."
      : "No strategy is shown to beat \(best.name), which comes out highest itself; its difference to "
        + "\(second) may be zero\(signedMoney(lead).range)."
  }

  /// Without revenue, margin is cost alone and cannot tell which strategy does most.
  private var output: [String] {
    let opening = "Nothing in the scenario earns money, so margin does not decide."
    let best = comparison.results[ranking[0]]
    guard let lift = best.curve?.lift else { return [opening] }
    guard let interval = lift.interval, interval.lowerBound > 0, !best.strategy.actions.isEmpty else {
      return [opening, "No strategy is shown to end with more output than \(reference)."]
    }
    return [
      opening,
      "By output \(best.name) ends highest, \(figures.points(lift.value)) above \(reference) (95\u{A0}% interval "
        + "\(figures.range(interval, figures.points))).",
    ]
  }

  // MARK: Figures

  private var trials: String { figures.count(comparison.sample.trials, "trial") }

  private func money(_ difference: PairedDifference) -> ToldFigure {
    figures.told(difference.mean, figures.money.callAsFunction)
  }

  private func signedMoney(_ difference: PairedDifference) -> ToldFigure {
    figures.told(difference.mean, figures.money.signed.callAsFunction)
  }
}

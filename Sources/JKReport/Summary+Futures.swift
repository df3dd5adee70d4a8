import JKExperiment
import JKStatistics

// What one realised future may bring, and what binds.

extension Summary {
  /// The numbers of single trials' Js, each against status quo in the same trial: medians over trials, and what the
  /// middle 80 % of them lie between.
  var futureLines: [String] {
    guard comparison.earns, comparison.results.contains(where: { $0.trials != nil }) else { return [] }
    var table = TextTable(width: Self.width)
    table.add(["one future: median,", "dip of 13", "back", "pays", "falls short of the"])
    table.add(["what 80 % lie between", "weeks' mean", "in week", "in week", "best, mean, 95 %"])
    for (strategy, result) in comparison.results.enumerated() {
      guard let numbers = result.trials else { continue }
      // What status quo does by itself is no difference to it: the notes tell it.
      let spreads =
        strategy == 0
        ? []
        : [
          (numbers.dip, figures.points), (numbers.recovery, figures.week), (numbers.breakEven, figures.week),
        ]
      let regret = figures.money(result.regret.mean)
      table.add([result.name] + (spreads.isEmpty ? ["–", "–", "–"] : spreads.map(cell)) + [regret])
      let interval = figures.narrow(result.regretInterval, bare(figures.money))
      table.add(["  between"] + (spreads.isEmpty ? ["", "", ""] : spreads.map(range)) + [interval])
    }
    let first = comparison.results[0].name
    let difference =
      "Above are the numbers of the mean over trials. Below are those of single trials, each less \(first) in the same "
      + "trial: what they do at different times evens out in the mean, so the two differ."
    return difference.wrapped(to: Self.width) + table.lines
  }

  private func cell(_ spread: TrialNumbers.Spread, _ format: (Double) -> String) -> String {
    spread.median.isNaN ? "–" : format(spread.median)
  }

  private func range(_ spread: TrialNumbers.Spread, _ format: (Double) -> String) -> String {
    guard !spread.median.isNaN else { return "" }
    let (lower, upper) = (format(spread[10]), format(spread[90]))
    return lower == upper ? lower : "\(lower)…\(upper)".replacing("\u{A0}%…", with: "…")
  }

  /// A sentence a strategy, or one for all when the same binds throughout.
  var bindingLines: [String] {
    guard !comparison.bindings.isEmpty, hasCurves else { return [] }
    let findings = Findings(comparison)
    if let always = findings.bindingThroughout { return "\(always).".wrapped(to: Self.width) }
    return comparison.results.indices.flatMap { strategy in
      findings.sentence(findings.binding(strategy) + ".").wrapped(to: Self.width)
    }
  }
}

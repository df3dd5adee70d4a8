import JKCharts
import JKExperiment
import JKPricing

/// What a terminal shows of the costs of contracts, within 80 columns.
struct PriceSummary {
  private let findings: PriceFindings
  private var comparison: PriceComparison { findings.comparison }
  private var figures: Figures { findings.figures }

  init(_ findings: PriceFindings) {
    self.findings = findings
  }

  /// All there is.
  var text: String { page.text }

  var page: SummaryPage {
    let answer = [findings.answer + ".", findings.badFuture, findings.byUse.map { $0 + "." }]
    return SummaryPage(
      title: comparison.scenario.title, size: size, interruption: comparison.interruption,
      sections: [
        .always([answer.compactMap(\.self).joined(separator: " ")].wrappedForTerminal),
        .always(unbilled.wrappedForTerminal),
        .always([findings.advice.joined(separator: " ")].wrappedForTerminal),
        .always(findings.commitments.wrappedForTerminal),
        .always(PriceColumns(findings).lines(width: SummaryPage.width)),
        .detail("what the use is like", measurementLines),
        .always(warnings.wrappedForTerminal),
        .detail("how to read the figures", readings.wrappedForTerminal),
        .always(assumptions.wrappedForTerminal),
      ])
  }

  private var size: String {
    let contracts = figures.count(comparison.contracts.count, "contract")
    return "\(trials), \(figures.weeks(figures.horizon)), seed \(comparison.scenario.settings.seed); "
      + "\(contracts) on the same use, that of strategy \(comparison.strategyName): "
      + "\(findings.count(comparison.uses.mean)) uses"
  }

  private var trials: String { findings.trials }

  private var measurementLines: [String] {
    var table = TextTable(width: Summary.width)
    table.add(["what the use is like", "measured", "95 % interval", "rule"])
    for measurement in findings.measurements {
      table.add([
        measurement.name, measurement.value.isFinite ? findings.percent(measurement.value) : "–",
        measurement.interval.map { figures.range($0, findings.percent) } ?? "", measurement.rule,
      ])
    }
    return findings.measurements.isEmpty ? [] : table.lines
  }

  private var warnings: [String] {
    [
      comparison.trials == 1 ? "One trial tells nothing of chance: there are no intervals." : nil,
      fewTrials, others, limits,
    ].compactMap(\.self)
  }

  private var assumptions: [String] {
    [comparison.scenario.assumedNote, comparison.scenario.setNote].compactMap(\.self)
  }

  private var readings: [String] {
    [
      "Each contract is billed for the use of all tools that some contract bills. Bills vary over whole months, "
        + "as a coefficient of variation. The limits in the rules are assumed.",
      prices, commitments,
    ].compactMap(\.self)
  }

  private var unbilled: [String] {
    comparison.unbilled.map { left in
      let name = comparison.scenario.contracts[left.contract].name
      return
        "Not compared: \(name) prices tokens, and has none of \(left.tools.joined(separator: ", ")) to price."
    }
  }

  private var others: String? {
    let left = comparison.contracts.count - findings.shown.count
    return left > 0 ? "\(figures.count(left, "dearer contract")) in price.csv." : nil
  }

  private var fewTrials: String? {
    let missing = comparison.contracts[0].totals.filter { $0.interval == nil }.map {
      "P\(figures.count($0.probability * 100))"
    }
    return missing.isEmpty || comparison.trials == 1
      ? nil : "\(trials) are too few for an interval of \(missing.joined(separator: " and "))."
  }

  /// What holds use back is not looked at for offers.
  private var limits: String? {
    let limited = comparison.scenario.contracts.filter(\.holdsUseBack).map(\.name)
    if limited.isEmpty { return nil }
    return
      "Limits of \(limited.joined(separator: ", ")) hold use back only where the strategy has it in force."
  }

  private var prices: String? {
    comparison.scenario.tools.contains { $0.useEffect != nil || $0.adoptionEffect != nil }
      ? "How much is used follows the price in force in the strategy, not those offered." : nil
  }

  private var commitments: String? {
    let committed = comparison.contracts.compactMap { contract in
      contract.commitment.map { (contract.name, $0) }
    }
    if committed.isEmpty { return nil }
    let cut = committed.filter { $0.1.monthsLeft > 0 }.map { name, sizes in
      "the last \(figures.count(sizes.monthsLeft, "month")) that \(name) pays ahead lie behind the horizon"
    }
    return "Sizes go from nothing to twice the amount written, at the discount written."
      + (cut.isEmpty ? "" : " Beware: \(cut.joined(separator: ", ")).")
  }
}

extension Contract {
  /// Whether going too far changes how much can be used.
  fileprivate var holdsUseBack: Bool {
    if let maximum, maximum.then != .alert { return true }
    switch seats?.allowance?.beyond {
    case .block, .throttle, .downgrade: return true
    case .overage, nil: return false
    }
  }
}

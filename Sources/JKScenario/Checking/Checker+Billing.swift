import JKLanguage
import JKPricing

/// A contract that bills a tool, and where the scenario says so.
struct Billing {
  let tool: Int
  let contract: Int
  let place: SourceRange
  /// Whether it is the tool that says it, and not today or a strategy.
  let isOwn: Bool
}

// Whether contracts fit the tools that they bill.

extension Checker {
  /// Whether a contract charges for tokens; one that could not be read may do so.
  func metersTokens(_ contract: Int) -> Bool {
    guard contracts.indices.contains(contract) else { return !log.isFull }
    return contracts[contract].charges.contains { charge in
      if case .tokens = charge { true } else { false }
    }
  }

  func checkBillings(_ scenario: Scenario) {
    for billing in billings
    where scenario.tools.indices.contains(billing.tool) && contracts.indices.contains(billing.contract) {
      let tool = scenario.tools[billing.tool]
      checkModel(tool.model, billing)
      if contracts[billing.contract].canThrottle { assumeThrottling(billing.tool) }
    }
    for (contract, lesser) in scenario.downgrades.enumerated() {
      guard let lesser, scenario.tools.indices.contains(lesser) else { continue }
      let billed = billings.filter { $0.contract == contract && $0.tool != lesser }.map(\.tool)
      for tool in billed where scenario.tools.indices.contains(tool) {
        if scenario.tools[tool].step == scenario.tools[lesser].step { continue }
        report(
          .downgradeElsewhere(
            names.declarations(.contract)[contract].name, lesser: scenario.tools[lesser].name,
            tool: scenario.tools[tool].name))
        break
      }
    }
  }

  /// A contract has a price for a tool's model; the tool's own one names it, when the tool does.
  private func checkModel(_ model: String?, _ billing: Billing) {
    let contract = contracts[billing.contract]
    let known = contract.charges.compactMap { charge in
      if case .tokens(let tokens) = charge { tokens.model } else { nil }
    }
    let isPriced = !metersTokens(billing.contract) || contract.tokenCharge(of: model) != nil
    let isMeant = !billing.isOwn || model.map(known.contains) ?? true
    if isPriced && isMeant { return }
    report(.modelWithoutPrice(billing.place, model: model, contract: contract.name, known: known))
  }

  private func assumeThrottling(_ tool: Int) {
    let entry = names.declarations(.tool)[tool]
    guard let standard = Vocabulary.tool["throttled"]?.standard,
      entry.statement.block != nil, !says("throttled", entry.statement, Vocabulary.tool)
    else { return }
    assume(Assumption(path: "\(entry.name.text).throttled", value: standard))
  }

  // MARK: Advice

  /// The outcomes that some contract charges for.
  func paidOutcomes(_ scenario: Scenario) -> Set<Int> {
    Set(
      scenario.contracts.flatMap(\.charges).compactMap { charge in
        guard case .outcomes(let outcomes) = charge else { return nil }
        return names.owner(outcomes.outcome, expected: .outcome)?.index
      })
  }

  /// Tiers in which the next unit lowers the bill.
  func adviseOnTiers(_ scenario: Scenario) {
    for (contract, entry) in zip(scenario.contracts, names.declarations(.contract))
    where sources.isMain(entry.name.range) {
      guard let bound = contract.pricings.lazy.compactMap(\.cheaperBeyond).first else { continue }
      warn(.moreCostsLess(entry.name, "\(bound)"))
    }
  }
}

extension Contract {
  fileprivate var canThrottle: Bool {
    maximum?.then == .throttle
      || charges.contains { charge in
        if case .seats(let seats) = charge { seats.allowance?.beyond == .throttle } else { false }
      }
  }

  fileprivate var pricings: [Pricing] {
    charges.flatMap { charge -> [Pricing] in
      switch charge {
      case .base, .seats: []
      case .tasks(let tasks): [tasks.pricing]
      case .outcomes(let outcomes): [outcomes.pricing]
      case .tokens(let tokens):
        ([tokens.sheet] + tokens.changes.map(\.sheet)).flatMap { sheet in
          ([sheet.rates] + [sheet.cliff?.rates].compactMap(\.self) + sheet.windows.map(\.rates)
            + sheet.windows.compactMap { $0.cliff?.rates }).flatMap { rates in
              [rates.prompt, rates.cached, rates.cacheWrites, rates.output].compactMap(\.self)
            }
        }
      }
    }
  }
}

extension Pricing {
  /// The first bound beyond which more costs less in all.
  fileprivate var cheaperBeyond: ExactDecimal? {
    guard case .allUnits(let tiers) = self else { return nil }
    for (tier, next) in zip(tiers, tiers.dropFirst()) {
      if let bound = tier.upTo, bound * next.each + next.flat < bound * tier.each + tier.flat { return bound }
    }
    return nil
  }
}

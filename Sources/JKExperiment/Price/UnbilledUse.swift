import JKScenario

/// A contract that would cost nothing for the use of some tools, since it prices tokens alone and they state none, or
/// none of a model that it knows. Beside others it would look cheap.
package struct UnbilledUse: Sendable, Equatable {
  /// Index among the scenario's contracts.
  package let contract: Int
  /// Names of the tools.
  package let tools: [String]
}

extension Scenario {
  /// The contracts that cannot bill all use of a strategy, which are not compared.
  ///
  /// - Parameter strategy: index among the sequences.
  package func unbilledUses(in strategy: Int) -> [UnbilledUse] {
    let used = toolsUsed(in: strategy).filter { isBilled(tool: $0) }
    return contracts.indices.compactMap { index in
      guard contracts[index].metersTokensAlone else { return nil }
      let unbilled = used.filter {
        tools[$0].tokens == nil || contracts[index].tokenCharge(of: tools[$0].model) == nil
      }
      return unbilled.isEmpty ? nil : UnbilledUse(contract: index, tools: unbilled.map { tools[$0].name })
    }
  }

  private func toolsUsed(in strategy: Int) -> [Int] {
    let integrated = sequences[strategy].actions.compactMap { action -> Int? in
      switch action.kind {
      case .integrate(let tool), .delegate(_, let tool): tool
      default: nil
      }
    }
    return Set(today.integrations.map(\.tool) + integrated).sorted()
  }

  private func isBilled(tool: Int) -> Bool {
    tools[tool].contract != nil
      || strategies.contains { strategy in
        strategy.actions.contains {
          if case .switchContract(tool, _) = $0.kind { true } else { false }
        }
      }
  }
}

import JKScenario

extension MeasureLayout {
  /// The measures that a meter of the scenario's own adds up, each with its sign.
  package func parts(of meter: Measure.Meter, in scenario: Scenario) -> [(measure: Int, sign: Double)] {
    func company(_ above: [Company], less below: [Company] = []) -> [(Int, Double)] {
      above.map { (index($0), 1) } + below.map { (index($0), -1) }
    }
    return switch meter {
    case .company(.revenue): company([.revenue])
    case .company(.direct): company([.direct])
    case .company(.labour): company([.labour])
    case .company(.overhead): company([.overhead])
    case .company(.change): company([.change])
    case .company(.ai): company([.ai])
    case .company(.margin): company([.revenue], less: [.direct, .labour, .overhead, .change, .ai])
    case .company(.valueAdded): company([.revenue], less: [.direct])
    case .company(.paidHours): company([.paidHours])
    case .work(.arrived, let work): [(index(.arrived, work: work), 1)]
    case .work(.done, let work): [(index(.done, work: work), 1)]
    case .work(.lost, let work): [(index(.lost, work: work), 1)]
    case .step(.completed, let step): [(index(.completed, step: step), 1)]
    case .step(.waited, let step): [(index(.waited, step: step), 1)]
    case .step(.reworked, let step): [(index(.reworked, step: step), 1)]
    case .step(.escaped, let step): [(index(.escaped, step: step), 1)]
    case .step(.skipped, let step): [(index(.skipped, step: step), 1)]
    case .team(.worked, let team): [(index(.worked, team: team), 1)]
    case .team(.changed, let team): [(index(.changed, team: team), 1)]
    case .team(.slack, let team): [(index(.slack, team: team), 1)]
    case .team(.present, let team): [(index(.employed, team: team), 1)]
    case .team(.paid, let team):
      scenario.teams[team].cost == nil
        ? []
        : scenario.teams[team].isPaidByHourWorked
          ? [(index(.worked, team: team), 1), (index(.changed, team: team), 1)]
          : [(index(.employed, team: team), 1)]
    case .tool(.uses, let tool): [(index(.uses, tool: tool), 1)]
    case .tool(.workarounds, let tool): [(index(.workarounds, tool: tool), 1)]
    case .tool(.restricted, let tool): [(index(.restricted, tool: tool), 1)]
    case .tool(.spared, let tool): [(index(.spared, tool: tool), 1)]
    case .tool(.requests, let tool): [(index(.requests, tool: tool), 1)]
    case .tool(.prompt, let tool): [(index(.prompt, tool: tool), 1)]
    case .tool(.output, let tool): [(index(.output, tool: tool), 1)]
    case .contract(.billed, let contract): [(index(.billed, contract: contract), 1)]
    case .contract(.paid, let contract): [(index(.paid, contract: contract), 1)]
    case .contract(.vendorCost, let contract): [(index(.vendorCost, contract: contract), 1)]
    case .contract(.givenUp, let contract): [(index(.givenUp, contract: contract), 1)]
    case .outcome(.reached, let outcome): [(index(.reached, outcome: outcome), 1)]
    case .outcome(.delivered, let outcome): [(index(.delivered, outcome: outcome), 1)]
    case .outcome(.disputed, let outcome): [(index(.disputed, outcome: outcome), 1)]
    case .outcome(.undone, let outcome): [(index(.undone, outcome: outcome), 1)]
    }
  }
}

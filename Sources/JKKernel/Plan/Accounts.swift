import JKScenario

/// What meters are kept by: a tool and a contract that bills it at some time, under some strategy.
///
/// A tool's accounts stand side by side, the one at the start first.
struct Accounts: Sendable {
  /// By account; nil where nothing is billed.
  let contracts: [Int?]
  /// By tool.
  let spans: [Span]

  var count: Int { contracts.count }

  init(_ scenario: Scenario) {
    var contracts: [Int?] = []
    spans = scenario.tools.indices.map { tool in
      let own = scenario.contracts(billing: tool)
      defer { contracts += own }
      return Span(first: Int32(contracts.count), count: Int32(own.count))
    }
    self.contracts = contracts
  }

  /// The account of a tool under a contract, which some action switches it to.
  func index(ofTool tool: Int, contract: Int) -> Int {
    spans[tool].range.first { contracts[$0] == contract } ?? Int(spans[tool].first)
  }
}

import JKKernel
import JKScenario
import JKStatistics
import TestSupport
import Testing

@testable import JKExperiment

/// What `scenarios/variable-requests.scenario` must show: requests that cost fifty-fold, and how bills take it.
struct VariableRequestsTests {
  private static let (question, specification) = (0, 1)
  /// Dollars a token, as the scenario says.
  private static let (prompt, output) = (2e-6, 10e-6)

  private func scenario(_ changes: [(String, String)] = []) throws -> Scenario {
    try ScenarioLibrary.scenario("variable-requests.scenario", changing: changes)
  }

  private func cost(_ runs: WeeklyRuns, _ tool: Int, weeks: Range<Int>) -> [Double] {
    let prompts = runs.sums(runs.layout.index(.prompt, tool: tool), 0, weeks: weeks)
    let outputs = runs.sums(runs.layout.index(.output, tool: tool), 0, weeks: weeks)
    return zip(prompts, outputs).map { $0 * Self.prompt + $1 * Self.output }
  }

  /// 600 and 250 tokens, 40,000 and 10,500: 0.37 cents and 18.5, which is 50 times as much.
  @Test func aRequestCostsFiftyTimesAnother() async throws {
    let expected = [600 * Self.prompt + 250 * Self.output, 40_000 * Self.prompt + 10_500 * Self.output]
    #expect(abs(expected[1] / expected[0] - 50) < 1e-9)
    let runs = await WeeklyRuns(try scenario(), trials: 60)
    var costs: [[Double]] = []
    var requests: [[Double]] = []
    for tool in [Self.question, Self.specification] {
      costs.append(cost(runs, tool, weeks: 0..<52))
      requests.append(runs.sums(runs.layout.index(.requests, tool: tool), 0, weeks: 0..<52))
      let each = RatioEstimate(costs[tool], per: requests[tool], level: 0.99)
      #expect(try #require(each.lower) < expected[tool] && #require(each.upper) > expected[tool])
      #expect(try #require(each.halfWidth) < 0.01 * expected[tool])
    }
    // One request in fourteen makes four fifths of the bill: 20 of 280, and 20 · 18.5 of 466.2 cents.
    func share(_ values: [[Double]]) -> RatioEstimate {
      RatioEstimate(values[1], per: zip(values[0], values[1]).map { $0 + $1 }, level: 0.99)
    }
    let (ofRequests, ofBill) = (share(requests), share(costs))
    #expect(try #require(ofRequests.lower) < 1 / 14.0 && #require(ofRequests.upper) > 1 / 14.0)
    #expect(try #require(ofBill.lower) < 370 / 466.2 && #require(ofBill.upper) > 370 / 466.2)
    #expect(try #require(ofBill.halfWidth) < 0.01)
  }

  /// February 2027 is the four weeks 4 to 7: its invoice is their tokens times the prices, each line rounded.
  @Test func anInvoiceIsTokensTimesPrices() async throws {
    let scenario = try scenario()
    let runs = await WeeklyRuns(scenario, trials: 3)
    for trial in 0..<3 {
      let bill = try #require(
        try Replay.bills(Plan(scenario), trial: trial, strategy: 0).first { $0.month == 1 && $0.book == 0 })
      let byHand = [Self.question, Self.specification].flatMap { tool in
        [(MeasureLayout.ToolMeasure.prompt, Self.prompt), (.output, Self.output)].map { measure, price in
          let tokens = runs.sums(runs.layout.index(measure, tool: tool), 0, weeks: 4..<8)[trial]
          return (tokens * price * 100).rounded()
        }
      }
      #expect(bill.lines.map { Double($0.minorUnits) } == byHand)
    }
  }

  /// Twice the specifications lift the bill by the token by four fifths, and the bill by the seat not by a cent.
  @Test func seatsHideWhatTokensShow() async throws {
    func price(_ scenario: Scenario) async throws -> (tokens: ContractCost, seats: ContractCost) {
      let priced = try await PriceExperiment(scenario, strategy: 0, trials: 30, threads: 2).run()
      #expect(priced.contracts.map(\.name) == ["by-token", "by-seat"])
      return (priced.contracts[0], priced.contracts[1])
    }
    let once = try await price(scenario())
    let twice = try await price(scenario([("poisson 20 / week", "poisson 40 / week")]))
    #expect(once.seats.total.halfWidth == 0)
    #expect(once.seats.total.mean == twice.seats.total.mean)
    let rise = twice.tokens.total.mean / once.tokens.total.mean
    #expect(rise > 1.75 && rise < 1.83)
    // From month to month too: one varies, the other is the same.
    #expect(try #require(once.tokens.variation?.lower) > 0.05)
    #expect(once.seats.variation?.mean == 0)
  }
}

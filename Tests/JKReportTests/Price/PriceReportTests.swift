import Foundation
import JKScenario
import JKStatistics
import TestSupport
import Testing

@testable import JKExperiment
@testable import JKReport

/// What is said of contracts follows from what they cost.
struct PriceReportTests {
  /// A desk whose contracts and demand a test may choose.
  static func desk(
    _ contracts: String, demand: String = "every 2 h", people: Int = 1, outcome: String = "",
    trials: Int = 10,
    horizon: String = "26 weeks", tool: String = "training 0 h"
  ) async throws -> PriceComparison {
    let first = contracts.split(separator: " ")[1]
    let scenario = try Scenario(
      text: """
        scenario "Desk"; horizon \(horizon); history 1 weeks; trials \(trials); seed 5; currency AUD; starts 2027-01-04
        uncertain hits = discrete(100%: 80%, 0%: 20%)
        uncertain load = uniform(low: 10 / week, high: 40 / week)
        team desk { people \(people) }
        work letter { arrives \(demand); revenue $30; route { write -> done } }
        step write by desk { effort 0.5 h }
        tool helper on write { tokens prompt 1000k, cached hits, output 1; contract \(first); \(tool) }
        \(outcome)
        \(contracts)
        strategy other { involvement 90%; week 0: integrate helper }
        """)
    return try await PriceExperiment(scenario, strategy: 1, threads: 2).run()
  }

  static let steady = "contract by-use { per-task use { each $1 / use } }"
  /// $0.50 a use in four trials of five, else $4.50.
  static let variable = """
    contract by-token {
      per-token { prompt $4.50 / million tokens; cached $0.50 / million tokens; output $0 / million tokens } }
    """

  // MARK: The answer

  /// Every figure of it is known: 520 uses.
  @Test func theCheapestIsNamed() async throws {
    let dear = "contract dear { per-task use { each $2 / use } }"
    for contracts in ["\(Self.steady)\n\(dear)", "\(dear)\n\(Self.steady)"] {
      let findings = PriceFindings(try await Self.desk(contracts, trials: 100))
      #expect(
        findings.answer
          == "by-use costs least: AUD\u{A0}520 over 26\u{A0}weeks (95\u{A0}% interval AUD\u{A0}520), AUD\u{A0}520 less "
          + "than dear (AUD\u{A0}520), and less in every one of 100\u{A0}trials")
      #expect(
        findings.badFuture
          == "It is the cheapest in a bad future too: AUD\u{A0}520 by the 95th percentile of totals.")
    }
    // Of ten trials none need be as bad as one future in twenty.
    let few = PriceFindings(try await Self.desk("\(Self.steady)\n\(dear)"))
    #expect(
      few.badFuture
        == "It comes out cheapest in a bad future too, though that may be chance: AUD\u{A0}520 by the 95th percentile "
        + "of totals.")
    // The opposite finding, from the opposite prices.
    let opposite = PriceFindings(
      try await Self.desk(
        "\(Self.steady.replacing("$1 /", with: "$3 /"))\n\(dear)"))
    #expect(opposite.answer.hasPrefix("dear costs least: AUD\u{A0}1.04k over"))
  }

  /// What prices tokens is not the cheapest because a tool states none.
  @Test func useWithoutTokensIsNotFree() async throws {
    let scenario = try Scenario(
      text: """
        scenario "Desk"; horizon 26 weeks; history 1 weeks; trials 3
        team desk { people 1 }
        work letter { arrives every 2 h; route { write -> send -> done } }
        step write by desk { effort 0.5 h }
        step send by desk { effort 0.1 h }
        tool helper on write { training 0 h; contract by-ticket }
        tool other on send { training 0 h; tokens prompt 1k, output 10; contract by-ticket }
        contract by-ticket { per-task use { each $1 / use } }
        contract api { per-token { prompt $2 / million tokens; output $10 / million tokens } }
        contract platform { base $5 / month; per-token { prompt $2 / million tokens; output $10 / million tokens } }
        contract flat { base $900 / month }
        strategy both { involvement 90%; week 0: integrate helper; week 0: integrate other }
        strategy one { involvement 90%; week 0: integrate other }
        """)
    let both = try await PriceExperiment(scenario, strategy: 1, threads: 1).run()
    #expect(both.contracts.map(\.name) == ["by-ticket", "flat"])
    #expect(
      both.unbilled == [1, 2].map { UnbilledUse(contract: $0, tools: ["helper"]) })
    #expect(abs(both.contracts[0].total.mean - 1040) < 1e-9)
    #expect(PriceSummary(PriceFindings(both)).text.contains("Not compared: api prices tokens"))
    let one = try await PriceExperiment(scenario, strategy: 2, threads: 1).run()
    #expect(one.contracts.map(\.name) == ["by-ticket", "api", "platform", "flat"] && one.unbilled == [])
  }

  /// 520 uses at $1: what they cost the vendor decides.
  @Test(arguments: [
    (
      "0.25",
      "own leaves its vendor AUD\u{A0}390 beyond its cost in 26\u{A0}weeks (95\u{A0}% interval AUD\u{A0}390)"
    ),
    ("3", "own leaves its vendor AUD\u{A0}1.04k short of its cost in 26\u{A0}weeks"),
  ])
  func theVendorsCashIsSaid(cost: String, sentence: String) async throws {
    let stated = "contract own { per-task use { each $1 / use }; unit-cost { use $\(cost) } }"
    let comparison = try await Self.desk("\(stated)\n\(Self.variable)")
    let findings = PriceFindings(comparison)
    #expect(try #require(findings.vendorCash).hasPrefix(sentence))
    let files = PriceCharts(findings).files(threads: 1).map(\.name)
    #expect(files.contains("vendor-cash.svg"))
    #expect(PriceTable(comparison).file.text.contains("own,6,vendor-cash,AUD,"))
    let none = PriceFindings(try await Self.desk("\(Self.steady)\n\(Self.variable)"))
    #expect(none.vendorCash == nil)
    #expect(!PriceCharts(none).files(threads: 1).map(\.name).contains("vendor-cash.svg"))
  }

  /// A variable bill that is lower on average, or not, and higher in a bad future.
  @Test func aBadFutureHasItsOwnAnswer() async throws {
    let flat = "contract flat { base $180 / month }"
    let comparison = try await Self.desk("\(Self.variable)\n\(flat)", trials: 200)
    let findings = PriceFindings(comparison)
    #expect(comparison.cheapest == 0 && comparison.cheapest(atQuantile: 0.95) == 1)
    let badFuture = try #require(findings.badFuture)
    #expect(findings.answer.hasPrefix("by-token costs least: "))
    #expect(
      badFuture.hasPrefix(
        "In a bad future flat is cheaper: by the 95th percentile of totals it costs"))
    #expect(badFuture.hasSuffix("and by-token AUD\u{A0}2.34k."))
  }

  /// Demand decides, and where it does is said: $1 a use, or $400 in all.
  @Test func theAnswerDependsOnUse() async throws {
    let flat = "contract flat { base $100 / month }"
    let some = PriceFindings(
      try await Self.desk("\(Self.steady)\n\(flat)", demand: "poisson load", trials: 100, horizon: "17 weeks")
    )
    let (uses, costs) = (some.comparison.byUse.uses, some.comparison.byUse.costs)
    let change = try #require(uses.firstIndex { $0 > costs[1][0] })
    #expect(
      zip(uses, uses.dropFirst()).allSatisfy(<) && zip(uses, costs[0]).allSatisfy { abs($0 - $1) < 1e-9 })
    #expect(Set(costs[1]).count == 1 && change > 2 && change < 23)
    let (below, above) = (some.count(uses[change - 1]), some.count(uses[change]))
    #expect(
      some.byUse == "by-use costs least on average up to \(below), flat from \(above) uses over the study")
    #expect(
      PriceSummary(some).text.replacing("\n", with: " ").contains("flat from \(above) uses over the study."))
    let never = PriceFindings(
      try await Self.desk(
        "\(Self.steady)\n\(flat.replacing("100", with: "5"))", demand: "poisson load", horizon: "17 weeks"))
    #expect(try #require(never.byUse).hasPrefix("flat costs least on average at any use from "))
    #expect(PriceFindings(try await Self.desk(Self.steady)).byUse == nil)
  }

  /// All side by side: the cheapest on top, and what a bad future makes of it in the title.
  @Test func contractsStandSideBySide() async throws {
    let flat = "contract flat { base $180 / month }"
    let comparison = try await Self.desk("\(flat)\n\(Self.variable)", trials: 200)
    let findings = PriceFindings(comparison)
    let title = findings.sideBySide
    #expect(title.hasPrefix("by-token costs least on average, AUD"))
    #expect(title.contains("but in a bad future flat does: AUD"))
    #expect(title.hasSuffix("by P95, against AUD\u{A0}2.34k"))
    let chart = try #require(
      PriceCharts(findings).files(threads: 1).first { $0.name == "contracts.svg" }
    ).text
    let places = try ["by-token AUD", "flat AUD"].map { name in
      try #require(chart.range(of: name)?.lowerBound)
    }
    #expect(places[0] < places[1] && chart.contains("P95 of trials"))
    let same = PriceFindings(
      try await Self.desk("\(Self.steady)\ncontract dear { base $900 / month }", trials: 100))
    #expect(same.sideBySide.hasSuffix("and in a bad future too: AUD\u{A0}520 by P95"))
    // One alone, and one trial, have nothing to say about a bad future.
    #expect(PriceFindings(try await Self.desk(Self.steady)).sideBySide.hasPrefix("by-use costs AUD"))
    let one = PriceFindings(try await Self.desk("\(Self.steady)\n\(flat)", trials: 1))
    #expect(one.sideBySide.hasPrefix("In the one trial"))
  }

  @Test func chanceIsNotAFinding() async throws {
    // $1.30 a use on average.
    let flat = "contract flat { per-task use { each $1.30 / use } }"
    let findings = PriceFindings(try await Self.desk("\(Self.variable)\n\(flat)", trials: 12))
    #expect(findings.answer.contains("but cannot be told apart from"))
    #expect(
      findings.answer.contains("with 12\u{A0}trials: the difference is AUD\u{A0}\u{2212}")
        || findings.answer.contains("\u{2212}AUD"))
    let one = PriceFindings(try await Self.desk("\(Self.variable)\n\(flat)", trials: 1))
    #expect(one.answer.hasPrefix("In the one trial ") && one.answer.hasSuffix("that may be chance"))
    #expect(one.badFuture == nil)
  }

  /// A price list is long: the dearer ones are in the table only.
  @Test func manyContractsAreNotAllShown() async throws {
    let list = (1...11).map { "contract c\($0) { per-task use { each $\(max(2, $0)) / use } }" }
    let comparison = try await Self.desk(list.joined(separator: "\n"))
    let findings = PriceFindings(comparison)
    #expect(findings.shown == Array(0..<8))
    #expect(
      findings.answer
        == "c1 costs least, AUD\u{A0}1.04k over 26\u{A0}weeks (95\u{A0}% interval AUD\u{A0}1.04k), and so does c2"
    )
    let report = Report(comparison)
    #expect(report.summary.contains("\nc8 ") && !report.summary.contains("\nc9 "))
    #expect(report.summary.contains("3 dearer contracts in price.csv."))
    #expect(
      try #require(report.files.first { $0.name == "price.csv" }).text.contains("\nc11,,total-mean,AUD,5720"))
  }

  @Test func oneContractIsNotCompared() async throws {
    let comparison = try await Self.desk(Self.steady)
    let findings = PriceFindings(comparison)
    #expect(findings.answer.hasPrefix("by-use costs AUD\u{A0}520 over 26\u{A0}weeks"))
    #expect(findings.badFuture == "In 95\u{A0}% of trials it is at most AUD\u{A0}520.")
    let report = Report(comparison)
    #expect(report.summary.contains("1 contract on the same use") && !report.summary.contains("less than"))
  }

  // MARK: Advice

  @Test func anOutcomeThatIsSeldomContestedIsPaidFor() async throws {
    let rarely = "outcome sent at write { disputed 2% }"
    let often = "outcome sent at write { disputed 40% }"
    let paid = PriceFindings(try await Self.desk(Self.steady, outcome: rarely))
    #expect(paid.advice[0].hasPrefix("A price per outcome suits the use: of `sent` "))
    #expect(paid.advice.last == "No contract of the file is priced so.")
    let contested = PriceFindings(try await Self.desk(Self.steady, outcome: often))
    #expect(contested.advice[0].hasPrefix("A price per seat suits the use: of `sent` "))
    #expect(
      contested.advice.last
        == "No contract of the file is priced so.")
  }

  @Test func useThatVariesIsPaidForAsItComes() async throws {
    let burst = "every 2 h; late { after 2 days; wins times 1 }"
    let steady = PriceFindings(try await Self.desk(Self.steady, demand: burst))
    #expect(steady.advice[0].contains("no outcome is declared, monthly use varies by "))
    #expect(steady.advice[0].hasPrefix("A price per seat"))
    let seasons = "poisson 20 / week; demand { seasons 200%, 20%, 160%, 20% }"
    let varied = PriceFindings(
      try await Self.desk(Self.steady, demand: seasons, people: 2, horizon: "52 weeks"))
    #expect(
      varied.advice[0].hasPrefix("A price per token or per task suits the use: no outcome is declared, and "))
    #expect(varied.advice.last == "Of the file's contracts by-use is priced so.")
  }

  /// One writes, and seven look at every twentieth letter; or all eight write.
  @Test(arguments: [true, false])
  func unevenUseIsPaidForByTask(isUneven: Bool) async throws {
    let scenario = try Scenario(
      text: """
        scenario "Desks"; horizon 26 weeks; history 1 weeks; trials 5; seed 5; starts 2027-01-04
        team writers { people \(isUneven ? 1 : 8) }
        team readers { people 7 }
        work letter { arrives poisson 40 / week; route { write -> read 5%, otherwise done; read -> done } }
        step write by writers { effort 0.5 h }
        step read by readers { effort 0.5 h }
        tool helper on write { training 0 h; contract by-seat }
        tool reader on read { training 0 h; contract by-seat }
        contract by-seat { per-seat $1 / month }
        \(Self.steady)
        strategy other { involvement 90%; week 0: integrate helper\(isUneven ? "; week 0: integrate reader" : "") }
        """)
    let findings = PriceFindings(try await PriceExperiment(scenario, strategy: 1, threads: 2).run())
    #expect(findings.answer.hasPrefix("by-seat costs least: "))
    if isUneven {
      #expect(
        findings.advice[0].hasPrefix("A price per task suits the use: no outcome is declared, monthly use "))
      #expect(findings.advice[0].contains("it does not go with the number of people: light users would pay "))
      #expect(
        findings.advice.last == "Of the file's contracts by-use is priced so; the cheapest, by-seat, is not.")
    } else {
      #expect(
        findings.advice[0].hasPrefix("A price per seat suits the use: no outcome is declared, monthly use "))
      #expect(findings.advice.last == "Of the file's contracts by-seat is priced so.")
    }
  }

  // MARK: Commitments

  @Test func aSizeIsSuggested() async throws {
    let ahead = """
      contract ahead { per-task use { each $1 / use }
        commitment $208 every 12 months { discount 20%; beyond list } }
      """
    let findings = PriceFindings(try await Self.desk(ahead))
    #expect(
      findings.commitments == [
        "With AUD\u{A0}416 every 12\u{A0}months ahead costs least of 17\u{A0}sizes, in every resample of the trials. "
          + "That is AUD\u{A0}416, AUD\u{A0}52 less than with the AUD\u{A0}208 written (AUD\u{A0}52). No other size "
          + "would have been better in any trial."
      ])
    let right = PriceFindings(try await Self.desk(ahead.replacing("$208", with: "$416")))
    #expect(right.commitments[0].contains("That is AUD\u{A0}416, and the amount written costs no more."))
  }

  // MARK: Files

  @Test func filesAndDocument() async throws {
    let ahead = "contract ahead { per-task use { each $1 / use }; commitment $100 every 3 months }"
    let comparison = try await Self.desk("\(ahead)\n\(Self.variable)\ncontract own { per-seat $9 / month }")
    let report = Report(comparison)
    let names = [
      "contracts.svg", "cost.svg", "cost-by-use.svg", "bills-by-token.svg", "bills-ahead.svg",
      "bills-own.svg",
      "commitment-ahead.svg",
      "price.csv", "summary.json",
      "summary.txt",
    ]
    #expect(Set(report.files.map(\.name)) == Set(names) && report.files.count == names.count)
    let rows = report.files[7].text.split(separator: "\n")
    #expect(rows[0] == "contract,month,statistic,unit,value,lower-95,upper-95")
    #expect(rows.allSatisfy { $0.count { $0 == "," } == 6 })
    #expect(
      rows.contains { $0.hasPrefix("own,,total-mean,AUD,") }
        && rows.contains { $0.hasPrefix("ahead,3,bill-p95,AUD,") })
    let object = try JSONSerialization.jsonObject(with: Data(report.json.utf8)) as? [String: Any]
    #expect(object?["schema"] as? String == "jkcurve.price/2" && object?["strategy"] as? String == "other")
    #expect((object?["files"] as? [String])?.last == "price.csv")
    let contracts = object?["contracts"] as? [[String: Any]]
    #expect(contracts?.map { $0["name"] as? String } == ["ahead", "by-token", "own"])
    #expect(contracts?[2]["commitment"] is NSNull && contracts?[2]["vendorCost"] is NSNull)
    #expect((contracts?[0]["commitment"] as? [String: Any])?["written"] as? Double == 100)
    for line in report.summary.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    #expect(report.summary.contains("10 trials are too few for an interval of P95 and P99."))
    #expect(report.next.prefix(3) == ["invoice", "--strategy", "other"])
  }
}

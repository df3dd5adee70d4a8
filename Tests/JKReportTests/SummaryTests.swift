import JKExperiment
import TestSupport
import Testing

@testable import JKReport

struct SummaryTests {
  /// As long as a name may be.
  private static let long = "a-name-nobody-would-give-but-somebody-will-give-all-the-same"

  /// The summary has no no-break space, so that a search finds what it shows.
  private func plain(_ text: String) -> String { text.replacing("\u{A0}", with: " ") }

  private static func strategies(_ names: [String]) -> String {
    names.map { "strategy \($0) { involvement 90%; week 0: integrate drafting }" }.joined(separator: "\n")
  }

  /// What once made, or may make, a line too long or a figure void.
  static let awkward: [(name: String, firm: Firm)] = [
    ("plain", Firm()),
    ("long names", Firm(strategies: strategies([long, "\(long.dropLast(4))else", "short"]))),
    ("long title", Firm(title: String(repeating: "Organisation ", count: 15))),
    ("a title of one word", Firm(title: String(repeating: "x", count: 200))),
    ("many strategies", Firm(strategies: strategies((1...12).map { "strategy-number-\($0)" }))),
    ("one trial", Firm(trials: 1)),
    ("two trials", Firm(trials: 2)),
    ("billions", Firm(cost: "cost $9m / hour", revenue: "revenue lognormal(mean: $2000m, cv: 0.2)")),
    ("no money", Firm(cost: nil, revenue: nil)),
    ("no money and no weeks", Firm(settings: "bucket none", cost: nil, revenue: nil)),
    ("no revenue", Firm(revenue: nil)),
    ("no history", Firm(history: "0 weeks", settings: "")),
    ("a short history", Firm(history: "3 weeks", settings: "")),
    ("no strategies", Firm(strategies: "")),
    ("bucket none", Firm(settings: "bucket none")),
    ("a short horizon", Firm(horizon: "1 week")),
    ("nobody comes", Firm(arrivals: "poisson 1 / year")),
    ("a long horizon", Firm(horizon: "520 weeks", trials: 2)),
  ]

  @Test(arguments: awkward.indices)
  func fitsEightyColumns(index: Int) async throws {
    let (name, firm) = Self.awkward[index]
    var comparisons = [try await firm.comparison()]
    if !firm.strategies.isEmpty { comparisons.append(try await firm.comparison(of: [1])) }
    for comparison in comparisons {
      let text = Summary(comparison).text
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        #expect(line.count <= 80, "\(name): \(line)")
        #expect(line.last != " ", "\(name): \(line)")
      }
      #expect(!text.lowercased().contains("nan") && !text.contains("inf"), "\(name):\n\(text)")
      #expect(!text.contains(" 1 weeks") && !text.contains("\u{A0}"), "\(name):\n\(text)")
    }
  }

  @Test func keepsNamesWhole() async throws {
    let text = Summary(try await Firm(strategies: Self.strategies([Self.long])).comparison()).text
    #expect(text.contains("\n\(Self.long)\n"))
  }

  @Test func oneTrialClaimsNoInterval() async throws {
    let text = Summary(try await Firm(trials: 1).comparison()).text
    #expect(text.contains("In the one trial constraint-first earns most"))
    #expect(text.contains("there are no intervals"))
    #expect(!text.contains("interval AUD"))
  }

  @Test(arguments: [
    (Firm(settings: "bucket none"), "bucket none"), (Firm(history: "0 weeks", settings: ""), "no history"),
  ])
  func saysWhyThereIsNoDip(firm: Firm, reason: String) async throws {
    let comparison = try await firm.comparison()
    let text = Summary(comparison).text
    #expect(comparison.results.allSatisfy { $0.curve == nil })
    #expect(text.contains(reason) && text.contains("margin against") && !text.contains("recovers"))
  }

  /// What status quo falls below its baseline is season or chance: the others are told against it, and it has no dip.
  @Test(arguments: [Firm(trials: 1, people: 1), Firm.fixHelps])
  func statusQuoHasNoDip(firm: Firm) async throws {
    let comparison = try await firm.comparison()
    let curve = try #require(comparison.results[0].curve)
    #expect(curve.dip.value.isNaN && curve.recovery.value.isNaN && !curve.hasDip && curve.lift.value.isFinite)
    let text = Summary(comparison).text
    #expect(text.contains("less status-quo's in the same weeks") && !text.contains("makes status-quo dip"))
  }

  /// Money columns would be void, or cost that looks like loss.
  @Test(arguments: [Firm(revenue: nil), Firm(cost: nil, revenue: nil)])
  func withoutRevenueNothingPays(firm: Firm) async throws {
    let text = Summary(try await firm.comparison()).text
    #expect(!text.contains("pays") && !text.contains("of all") && !text.contains("Common random"))
    #expect(text.contains("recovers") && text.contains("lift"))
  }

  @Test func runsShowOneMargin() async throws {
    let comparison = try await Firm.fixHelps.comparison(of: [2])
    let text = Summary(comparison).text
    #expect(
      text.contains(plain(Figures(comparison.scenario.settings).money(comparison.results[0].margin.mean))))
    #expect(text.contains("wait at answer") && !text.contains("margin against"))
  }

  /// The error of quantiles stands beside the figures, in the summary and below the charts that show them.
  @Test func statesWhatStandsForTrials() async throws {
    let comparison = try await Firm.large()
    let error = Figures(comparison.scenario.settings).atMost(try #require(comparison.spreads.relativeError))
    let text = Summary(comparison).text.replacing("\n", with: " ")
    #expect(text.contains("not kept one by one: intervals come from 10 batches of 15 trials"))
    #expect(text.contains("quantiles within \(plain(error)) of theirs"))
    // The others show means.
    let fans = ["productivity-", "margin-", "advantage-", "outcomes", "break-even"]
    for chart in ComparisonCharts(comparison).files(threads: 2)
    where chart.name != "productivity-comparison.svg" && fans.contains(where: chart.name.hasPrefix) {
      #expect(chart.text.replacing("\u{A0}", with: " ").contains("within \(plain(error))"), "\(chart.name)")
    }
    #expect(!Summary(try await Firm(trials: 20).comparison()).text.contains("one by one"))
  }
}

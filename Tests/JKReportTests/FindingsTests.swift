import JKExperiment
import JKStatistics
import TestSupport
import Testing

@testable import JKReport

/// Sentences against the numbers that they are made from, for firms with opposite outcomes.
struct FindingsTests {
  private static let firms: [(name: String, firm: Firm)] = [
    ("the fix helps", .fixHelps), ("nothing helps", .nothingHelps), ("nothing matters", .nothingMatters),
    ("one trial", Firm(trials: 1)), ("no revenue", Firm(revenue: nil)),
    ("no history", Firm(history: "0 weeks", settings: "")), ("losses", Firm(cost: "cost $600 / hour")),
  ]

  private func money(_ comparison: Comparison, _ value: Double) -> String {
    Figures(comparison.scenario.settings).money(value)
  }

  // MARK: The decision

  @Test func theBestBeatsStatusQuo() async throws {
    let comparison = try await Firm.fixHelps.comparison()
    let best = comparison.results[comparison.ranking[0]]
    let advantage = try #require(best.advantage)
    let lower = try #require(advantage.mean.lower)
    let upper = try #require(advantage.mean.upper)
    #expect(lower > 0)
    let text = Findings(comparison).decision.joined(separator: " ")
    #expect(
      text.hasPrefix(
        "\(best.name) earns \(money(comparison, advantage.mean.mean)) more margin than status-quo"))
    #expect(text.contains("\(money(comparison, lower)) to \(money(comparison, upper))"))
    #expect(text.contains("It is ahead of status-quo in every one of 8\u{A0}trials"))
    // Status quo itself comes second, so a lead over the second would say the same again.
    #expect(comparison.ranking[1] == 0 && !text.contains("lead over"))
  }

  @Test func noStrategyBeatsStatusQuo() async throws {
    let comparison = try await Firm.nothingHelps.comparison()
    let lead = try #require(comparison.lead)
    #expect(comparison.ranking[0] == 0)
    #expect(try #require(lead.mean.lower) > 0)
    let second = comparison.results[comparison.ranking[1]].name
    let text = Findings(comparison).decision.joined(separator: " ")
    #expect(
      text.hasPrefix(
        "No strategy earns more than status-quo: the best of them, \(second), earns "
          + "\(money(comparison, lead.mean.mean)) less"))
  }

  @Test func whatCannotBeToldApartIsNotRanked() async throws {
    let comparison = try await Firm.nothingMatters.comparison()
    for result in comparison.results {
      if let mean = result.advantage?.mean { #expect(try #require(mean.lower) <= 0) }
    }
    let text = Findings(comparison).decision.joined(separator: " ")
    #expect(text.hasPrefix("No strategy is shown to beat status-quo") && text.contains("may be zero"))
  }

  @Test func twinsCannotBeToldApart() async throws {
    let twin = "{ involvement 90%; week 0: fix mess }"
    let comparison = try await Firm(strategies: "strategy one \(twin)\nstrategy two \(twin)").comparison()
    let text = Findings(comparison).decision.joined(separator: " ")
    #expect(text.contains("It cannot be told apart from two with 8\u{A0}trials"))
  }

  @Test func aLeadOverTheSecondIsTold() async throws {
    let firm = Firm(
      strategies: """
        strategy soon { involvement 90%; week 0: fix mess }
        strategy late { involvement 90%; week 12: fix mess }
        """)
    let comparison = try await firm.comparison()
    let lead = try #require(comparison.lead)
    let text = Findings(comparison).decision.joined(separator: " ")
    #expect(text.contains("Its lead over late is \(money(comparison, lead.mean.mean)) ("))
  }

  @Test func withoutRevenueOutputDecides() async throws {
    let comparison = try await Firm(revenue: nil).comparison()
    let text = Findings(comparison).decision.joined(separator: " ")
    let best = try #require(
      comparison.results.max { ($0.curve?.lift.value ?? 0) < ($1.curve?.lift.value ?? 0) })
    #expect(Findings(comparison).contrast.hasPrefix(Findings(comparison).sentence(best.name)))
    #expect(text.contains("margin does not decide") && text.contains("By output \(best.name) ends highest"))
  }

  @Test func aloneThereIsNothingToDecide() async throws {
    #expect(Findings(try await Firm().comparison(of: [1])).decision == [])
    #expect(Findings(try await Firm(strategies: "").comparison()).decision == [])
  }

  // MARK: Curves

  /// Each part of each course says what its number says.
  @Test(arguments: firms.indices)
  func coursesFollowTheirNumbers(index: Int) async throws {
    let comparison = try await Self.firms[index].firm.comparison()
    let (findings, figures) = (Findings(comparison), Figures(comparison.scenario.settings))
    for (strategy, result) in comparison.results.enumerated() {
      let text = findings.course(strategy)
      guard let curve = result.curve else {
        #expect(text == result.name)
        continue
      }
      #expect(text.contains("changes nothing") == (strategy == 0))
      guard strategy > 0 else { continue }
      #expect(text.contains("dips \(figures.points(curve.dip.value))") == curve.hasDip)
      #expect(text.contains("does not dip") == !curve.hasDip)
      let recovers = curve.hasDip && curve.recovery.value.isFinite
      #expect(text.contains("is back in week") == recovers)
      if recovers { #expect(text.contains("is back in week \(figures.week(curve.recovery.value))")) }
      #expect(text.contains("has not recovered") == (curve.hasDip && curve.recovery.value.isInfinite))
      let isKnown = curve.lift.interval.map { !$0.contains(0) } ?? true
      #expect(text.contains("% above status-quo") == (isKnown && curve.lift.value > 0))
      #expect(
        (text.contains("ends level with") || text.contains("may end above or below")) == !isKnown)
    }
  }

  /// Seen in the firms above: both outcomes of each sentence, so that none of them is always said.
  @Test func bothOutcomesOccur() async throws {
    var texts: [String] = []
    for (_, firm) in Self.firms {
      let findings = Findings(try await firm.comparison())
      for strategy in findings.comparison.results.indices {
        texts += [findings.course(strategy), findings.payback(strategy), findings.margin(strategy)]
      }
    }
    for said in [
      " dips ", "does not dip", "is back in week", "has not recovered", "above status-quo",
      "pays for itself by",
      "does not pay for itself", " earns ", " loses ",
    ] {
      #expect(texts.contains { $0.contains(said) }, "never said: \(said)")
    }
  }

  @Test(arguments: firms.indices)
  func paybackFollowsBreakEven(index: Int) async throws {
    let comparison = try await Self.firms[index].firm.comparison()
    let findings = Findings(comparison)
    #expect(findings.payback(0) == "status-quo")
    for (strategy, result) in comparison.results.enumerated().dropFirst() {
      guard let week = result.curve?.breakEven.value else { continue }
      let text = findings.payback(strategy)
      #expect(text.contains("is never behind") == (week == 0))
      #expect(text.contains("pay for itself within 26\u{A0}weeks") == week.isInfinite)
      let interval = result.curve?.breakEven.interval
      let isOpen = interval.map { $0.lowerBound.isFinite && $0.upperBound.isInfinite } ?? false
      #expect((text.contains("may pay") || text.contains("not shown to pay")) == (isOpen && week > 0))
      if week > 0, week.isFinite { #expect(text.contains("by week \(Int(week)) on average")) }
    }
  }

  @Test(arguments: firms.indices)
  func certaintyCountsTrials(index: Int) async throws {
    let comparison = try await Self.firms[index].firm.comparison()
    let findings = Findings(comparison)
    for (strategy, result) in comparison.results.enumerated().dropFirst() {
      let ahead = try #require(result.advantage?.superiority)
      let text = findings.paybackCertainty(strategy)
      #expect(text.contains("in every trial") == (ahead.successes == ahead.count))
      #expect(text.contains("in no trial") == (ahead.successes == 0))
      let hasWeek = result.curve.map { $0.breakEven.value > 0 && $0.breakEven.interval != nil } ?? false
      #expect(text.contains("interval: week") == hasWeek)
    }
  }

  @Test(arguments: firms.indices)
  func titlesOfChartsAreShort(index: Int) async throws {
    let findings = Findings(try await Self.firms[index].firm.comparison())
    #expect(!findings.contrast.isEmpty && findings.contrast.count < 145)
  }

  @Test func theContrastIsBestAgainstWorst() async throws {
    let findings = Findings(try await Firm.fixHelps.comparison())
    #expect(
      findings.contrast.hasPrefix(findings.sentence(findings.course(2)))
        || findings.contrast.hasPrefix(findings.sentence(findings.course(2, .brief))))
    #expect(findings.contrast.hasSuffix(findings.course(1, .second)))
    let opposite = Findings(try await Firm.nothingHelps.comparison())
    #expect(opposite.contrast.hasPrefix("No strategy earns more than status-quo; "))
  }
}

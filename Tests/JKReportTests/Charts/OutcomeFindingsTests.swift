import JKExperiment
import JKStatistics
import TestSupport
import Testing

@testable import JKReport

/// What is said of single trials, of paybacks and of spreads, against results of which the opposite holds.
struct OutcomeFindingsTests {
  private static let mixed = Firm(
    trials: 40,
    strategies: """
      strategy late { involvement 90%; week 8: fix mess }
      strategy never { involvement 90%; week 0: integrate drafting }
      """)

  private func figures(_ comparison: Comparison) -> Figures { Figures(comparison.scenario.settings) }

  // MARK: Losses

  @Test func lossesAreCounted() async throws {
    let helps = try await Firm.fixHelps.comparison()
    let none = helps.losses(2)
    #expect(none.successes == 0)
    let best = Findings(helps).lossContrast
    #expect(
      best.hasPrefix(
        "Constraint-first earns less than status-quo in no trial (95\u{A0}% interval up to "
          + figures(helps).chanceBound(none.interval.upperBound, .up)))
    let nothing = try await Firm.nothingHelps.comparison()
    let every = nothing.losses(1)
    #expect(every.successes == 8)
    #expect(
      Findings(nothing).lossContrast.contains(
        "in every trial (95\u{A0}% interval from \(figures(nothing).chanceBound(every.interval.lowerBound, .down))"
      ))
  }

  /// A fix that costs what it is worth in the middle of all futures loses in about half of them.
  @Test func someTrialsLose() async throws {
    var firm = Firm(trials: 40)
    let worth = try #require(try await firm.comparison().outcomes).gains(2).sorted()[20]
    firm.fix = firm.fix.replacing("costs $5k", with: "costs $\(5_000 + Int(worth))")
    let comparison = try await firm.comparison(of: [0, 2])
    let some = comparison.losses(1)
    #expect((10...30).contains(some.successes))
    #expect(
      Findings(comparison).lossContrast
        == "Constraint-first earns less than status-quo in \(figures(comparison).chance(some)) of trials "
        + "(95\u{A0}% interval \(figures(comparison).chances(some.interval)))")
  }

  /// The count is that of the trials themselves.
  @Test(arguments: [Firm.fixHelps, .nothingHelps, .nothingMatters, Firm(revenue: nil)])
  func lossesAreThoseOfTheTrials(firm: Firm) async throws {
    let comparison = try await firm.comparison()
    let curve: Curve = comparison.earns ? .margin : .output
    for strategy in comparison.results.indices.dropFirst() {
      let (own, first) = (
        comparison.sample.sums(curve, strategy, rows: comparison.studyRows),
        comparison.sample.sums(curve, 0, rows: comparison.studyRows)
      )
      #expect(comparison.losses(strategy).successes == zip(own, first).count { $0 < $1 - 1e-6 })
    }
  }

  @Test func aloneItIsMoneyThatIsLost() async throws {
    let earns = Findings(try await Firm.fixHelps.comparison(of: [0]))
    #expect(earns.lossContrast.hasPrefix("Status-quo loses money in no trial"))
    let loses = Findings(try await Firm(cost: "cost $600 / hour").comparison(of: [0]))
    #expect(loses.lossContrast.hasPrefix("Status-quo loses money in every trial"))
    let works = Findings(try await Firm(revenue: nil).comparison())
    #expect(works.lossContrast.contains("gets less done than status-quo in"))
  }

  // MARK: Payback

  @Test func paybacksAreContrasted() async throws {
    let comparison = try await Self.mixed.comparison()
    let findings = Findings(comparison)
    #expect(comparison.results[1].curve?.breakEven.value.isFinite == true)
    #expect(comparison.results[2].curve?.breakEven.value == .infinity)
    #expect(findings.paybackContrast.hasPrefix("Late pays for itself by week "))
    #expect(findings.paybackContrast.hasSuffix("on average; never does not"))
    #expect(findings.unmarked == "not within 26\u{A0}weeks on average: never")
    let none = Findings(try await Firm.nothingHelps.comparison())
    #expect(none.paybackContrast == "No strategy pays for itself within 26\u{A0}weeks on average")
    let sooner = Findings(
      try await Firm(strategies: "strategy soon { involvement 90%; week 0: fix mess }").comparison())
    #expect(!sooner.paybackContrast.contains("not"))
  }

  @Test func paybacksInSingleTrialsAreCounted() async throws {
    let comparison = try await Self.mixed.comparison()
    let outcomes = try #require(comparison.outcomes)
    for strategy in [1, 2] {
      let weeks = outcomes.breakEvens(strategy)
      // Whoever is not behind at the end has paid back by then.
      #expect(weeks.count { $0 == .infinity } == comparison.losses(strategy).successes)
      #expect(zip(weeks, outcomes.gains(strategy)).allSatisfy { ($0 == .infinity) == ($1 < 0) })
    }
    let half = outcomes.breakEvens(1).sorted()[19]
    #expect(half.isFinite && half > 0)
    let text = Findings(comparison).paidBackContrast
    #expect(text.hasPrefix("Late has paid back by week 26 in "))
    #expect(text.contains(", by week \(figures(comparison).week(half)) in half; never in no trial (up to "))
    let never = Findings(try await Firm.nothingHelps.comparison()).paidBackContrast
    #expect(never.contains("has paid back by week 26 in no trial (95") && !never.contains("half"))
  }

  // MARK: Spread

  @Test func spreadsAreThoseOfTheLastWeek() async throws {
    let comparison = try await Self.mixed.comparison()
    let findings = Findings(comparison)
    let bands = comparison.bands(.productivity, 1)
    let (lower, upper) = (
      try #require(bands.lower[2].last).rounded(), try #require(bands.upper[2].last).rounded()
    )
    #expect(
      findings.productivitySpread.hasPrefix(
        "In week 25 the middle 95\u{A0}% of late's trials lie between \(Int(lower)) and \(Int(upper)), of "
          + "status-quo's between "))
    let money = figures(comparison).money.signed
    let worst = comparison.bands(.advantage, 2)
    #expect(
      findings.advantageSpread.hasSuffix(
        "of never's \(money(try #require(worst.lower[2].last))) to \(money(try #require(worst.upper[2].last)))"
      ))
  }
}

extension Firm: CustomTestStringConvertible {
  var testDescription: String { "\(people) people, \(fix)" }
}

import JKExperiment
import JKScenario
import JKStatistics
import TestSupport
import Testing

@testable import JKReport

/// What is said of bills and of what is spent on AI.
struct SpendFindingsTests {
  private let figures: Figures

  init() throws {
    figures = Figures(try Scenario(text: Firm().text).settings)
  }

  private func bill(_ monthly: [Double], spread: Double = 1, whole: [Int]? = nil) -> BillChart {
    let means = monthly.map { MeanEstimate([$0 - spread, $0, $0 + spread]) }
    return BillChart(
      name: "seats", means: means, p95: monthly,
      dearest: MeanEstimate([monthly.max()! - 1, monthly.max()! + 1]),
      whole: whole ?? Array(monthly.indices), figures: figures)
  }

  @Test func billsRiseFallOrStay() {
    let rises = bill([100, 200, 300]).findings[0]
    #expect(
      rises.hasPrefix(
        "seats rises from AUD\u{A0}100 in month 1 to AUD\u{A0}300 in month 3; its dearest month comes to AUD\u{A0}300"
      ))
    #expect(rises.contains("(95\u{A0}% interval "))
    #expect(
      bill([300, 200, 100]).findings[0].hasPrefix(
        "seats falls from AUD\u{A0}300 in month 1 to AUD\u{A0}100 in month 3;"))
    #expect(
      bill([100, 150, 101], spread: 5).findings[0].hasPrefix(
        "seats stays near AUD\u{A0}101;"))
    // Too wide to tell is not the same as before.
    #expect(
      bill([100, 150, 101], spread: 20).findings[0].hasPrefix(
        "seats is not shown to rise or fall, from AUD\u{A0}100 in month 1 to AUD\u{A0}101 in month 3;"))
    // A month is a tenth longer than another.
    #expect(bill([100, 105, 110], spread: 0.1).findings[0].hasPrefix("seats stays near AUD\u{A0}110;"))
    // A lump that is paid ahead is no course.
    #expect(bill([3_000, 0, 10, 100], whole: [1, 2, 3]).findings.count == 1)
    // Months that are cut tell no trend, nor do those before the first bill.
    let cut = bill([10, 200, 300, 20], whole: [1, 2]).findings[0]
    #expect(cut.hasPrefix("seats rises from AUD\u{A0}200 in month 2 to AUD\u{A0}300 in month 3"))
    #expect(bill([0, 0, 300, 200]).findings[0].hasPrefix("seats falls from AUD\u{A0}300 in month 3"))
    #expect(
      bill([0, 0, 300], whole: [0, 1, 2]).findings[0].hasPrefix(
        "The dearest month of seats comes to AUD\u{A0}300"))
    #expect(bill([100], whole: []).findings[0].hasPrefix("The dearest month of seats"))
  }

  @Test func oneTrialHasNoTrend() {
    let one = BillChart(
      name: "seats", means: [MeanEstimate([1]), MeanEstimate([5])], p95: [1, 5], dearest: MeanEstimate([5]),
      whole: [0, 1], figures: figures)
    #expect(one.findings[0] == "The dearest month of seats comes to AUD\u{A0}5 on average")
  }

  /// A bot that is there today, and what strategies make of its bill.
  @Test(arguments: [
    ("change desk-work.arrives to poisson 4 / week", "less than status-quo"),
    ("change desk-work.arrives to poisson 36 / week", "more than status-quo"),
    ("change answer.effort to 1.01 h", "as much as status-quo as far as can be told"),
  ])
  func spendIsComparedWithTodays(action: String, words: String) async throws {
    let comparison = try await Experiment(
      try Scenario(
        text: """
          scenario "Desk"; horizon 26 weeks; history 13 weeks; warm-up 4 weeks; trials 30; seed 5
          team desk { people 2; cost $30 / hour }
          work desk-work { arrives poisson 12 / week; revenue $200; route { answer -> done } }
          step answer by desk { effort 1 h }
          tool bot on answer { tokens prompt 1000k, output 10k; contract api }
          contract api { per-token { prompt $2 / million tokens; output $10 / million tokens } }
          today { integrate bot }
          strategy act { involvement 100%; week 0: \(action) }
          """), threads: 2
    ).run()
    let findings = Findings(comparison)
    let title = findings.spendTitle(1)
    let spend = comparison.spend(1, lastWeeks: 13)
    let money = Figures(comparison.scenario.settings).money
    #expect(title.hasPrefix("Act spends \(money(spend.mean)) a week on AI at the end ("))
    #expect(title.contains(words), "\(title)")
    let own = findings.spendTitle(0)
    #expect(own.contains("of value added") && !own.contains("than"))
    #expect(comparison.spends(0) && comparison.spends(1))
  }
}

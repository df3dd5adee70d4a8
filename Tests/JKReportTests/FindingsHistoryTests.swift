import JKExperiment
import JKScenario
import TestSupport
import Testing

@testable import JKReport

/// Whether an answer that hangs on the length of the history says so.
struct FindingsHistoryTests {
  private func comparison(_ firm: Firm = Firm(), patience: String = "") async throws -> Comparison {
    let text = firm.text.replacing("patience exponential(mean: 2 weeks)", with: patience)
    return try await Experiment(try Scenario(text: text), threads: 2).run()
  }

  @Test func aQueueWithoutEndIsToldBesideTheAnswer() async throws {
    let comparison = try await comparison()
    let growth = Findings(comparison).growth.joined(separator: " ")
    #expect(growth.contains("the queue of clerks grows all through it, from "))
    #expect(growth.contains("Give what waits patience, or give clerks more capacity; or choose the length"))
    let answer = Summary(comparison).page.brief.split(separator: "\n\n")[1].replacing("\n", with: " ")
    #expect(answer.contains("more margin than status-quo") || answer.contains("No strategy"))
    #expect(answer.contains("Every figure depends on how long the history is"))
    #expect(SummaryDocument(comparison).findings.last?.hasPrefix("Give what waits patience") == true)
    #expect(AnswerPart(comparison).blocks.words.contains { $0.contains("how long the history is") })
  }

  /// The figures in the sentence are the queue's own.
  @Test func theSentenceHasTheQueuesFigures() async throws {
    let comparison = try await comparison(Firm(strategies: ""))
    let queue = try #require(comparison.growingQueues.first)
    let figures = Figures(comparison.scenario.settings)
    let (after, change) = (queue.length.value, queue.growth.value)
    let note = try #require(Summary(comparison).warnings.first)
    #expect(note.contains("from \(figures.precise(after - change)) to \(figures.precise(after)) items"))
  }

  @Test func whatSettlesIsNotTold() async throws {
    for comparison in [
      try await comparison(patience: "patience exponential(mean: 2 weeks)"),
      try await comparison(Firm(arrivals: "poisson 5 / week")),
    ] {
      #expect(Findings(comparison).growth.isEmpty)
      #expect(!Summary(comparison).text.contains("how long the history is"))
    }
  }
}

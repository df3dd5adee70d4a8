import Foundation
import JKExperiment
import JKScenario
import TestSupport
import Testing

@testable import JKReport

struct SummaryDocumentTests {
  private func object(_ comparison: Comparison) throws -> [String: Any] {
    let data = Data(SummaryDocument(comparison).jsonText.utf8)
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  private func strategies(_ comparison: Comparison) throws -> [[String: Any]] {
    try #require(try object(comparison)["strategies"] as? [[String: Any]])
  }

  /// Programs read these names: a change needs a new number in `schema`.
  @Test(arguments: [
    Firm.fixHelps, Firm(trials: 1), Firm(settings: "bucket none"), Firm(revenue: nil), Firm(strategies: ""),
  ])
  func keysArePinned(firm: Firm) async throws {
    let document = try object(try await firm.comparison())
    #expect(document["schema"] as? String == "jkcurve.summary/5")
    #expect(
      document.keys.sorted() == [
        "confidenceLevel", "files", "findings", "schema", "strategies", "study", "trials",
      ])
    let study = try #require(document["study"] as? [String: Any])
    #expect(
      study.keys.sorted() == [
        "assumptions", "currency", "horizonWeeks", "interrupted", "overrides", "scenario", "seed", "version",
      ])
    #expect(study["interrupted"] is NSNull)
    for strategy in try #require(document["strategies"] as? [[String: Any]]) {
      #expect(
        strategy.keys.sorted() == [
          "bindings", "breakEvenWeek", "budget", "dip", "dipArea", "dipWeek", "longRunLift", "margin",
          "marginAgainstFirst",
          "measures",
          "name", "oneFuture", "probabilityAheadOfFirst", "probabilityBest", "recoveryWeek", "regret",
          "varianceReduction",
        ])
      for measure in try #require(strategy["measures"] as? [[String: Any]]) {
        #expect(measure.keys.sorted() == ["interval", "name", "unit", "value"])
      }
      let margin = try #require(strategy["margin"] as? [String: Any])
      #expect(margin.keys.sorted() == ["interval", "value"])
    }
  }

  /// There and nowhere else.
  @Test func whatStandsForTrialsIsSaid() async throws {
    let comparison = try await Firm.large()
    let sampling = try #require(try object(comparison)["sampling"] as? [String: Any])
    #expect(sampling.keys.sorted() == ["batches", "quantileRelativeError", "trialsPerBatch"])
    #expect(sampling["batches"] as? Int == 10 && sampling["trialsPerBatch"] as? Int == 15)
    let error = try #require(sampling["quantileRelativeError"] as? Double)
    #expect(error > 0 && error == comparison.spreads.relativeError)
  }

  @Test func figuresAreTheComparison() async throws {
    let comparison = try await Firm.fixHelps.comparison()
    for (strategy, result) in zip(try strategies(comparison), comparison.results) {
      #expect(strategy["name"] as? String == result.name)
      let margin = try #require(strategy["margin"] as? [String: Any])
      #expect(isSame(margin["value"], result.margin.mean))
      let interval = try #require(margin["interval"] as? [String: Any])
      #expect(
        isSame(interval["lower"], result.margin.lower) && isSame(interval["upper"], result.margin.upper))
      let dip = try #require(strategy["dip"] as? [String: Any])
      if strategy["name"] as? String == "status-quo" {
        #expect(dip["value"] is NSNull)
      } else {
        #expect(isSame(dip["value"], result.curve?.dip.value))
      }
    }
  }

  /// Foundation's reader may be wrong in the last digit.
  private func isSame(_ value: Any?, _ expected: Double?) -> Bool {
    guard let value = value as? Double, let expected else { return false }
    return abs(value - expected) <= 1e-12 * abs(expected)
  }

  /// How far it came is told to people and to machines.
  @Test func aRunThatWasInterruptedSaysSo() async throws {
    let comparison = try await Experiment(Scenario(text: Firm(trials: 300).text), threads: 1).run(
      until: CountedEnd(after: 5).request)
    let share = "\(comparison.sample.trials) of 300 trials"
    let report = Report(comparison)
    #expect(report.partly == share)
    #expect(report.summary.contains("\nInterrupted: what follows is of \(share).\n"))
    let study = try #require(try object(comparison)["study"] as? [String: Any])
    let cut = try #require(study["interrupted"] as? [String: Any])
    #expect(cut["done"] as? Int == comparison.sample.trials && cut["planned"] as? Int == 300)
    #expect(cut["of"] as? String == "trials")
    #expect(Report(try await Firm.fixHelps.comparison()).partly == nil)
  }

  @Test func whatLiesBeyondTheHorizonIsNull() async throws {
    let comparison = try await Firm.nothingHelps.comparison()
    #expect(comparison.results[1].curve?.breakEven.value == .infinity)
    let all = try strategies(comparison)
    let week = try #require(all[1]["breakEvenWeek"] as? [String: Any])
    #expect(week["value"] is NSNull)
    #expect(all[0]["breakEvenWeek"] is NSNull && all[0]["marginAgainstFirst"] is NSNull)
  }

  @Test func oneTrialHasNoIntervals() async throws {
    for strategy in try strategies(try await Firm(trials: 1).comparison()) {
      for key in ["margin", "dip", "longRunLift"] {
        #expect(try #require(strategy[key] as? [String: Any])["interval"] is NSNull)
      }
      for measure in try #require(strategy["measures"] as? [[String: Any]]) {
        #expect(measure["interval"] is NSNull)
      }
    }
  }
}

import JKExperiment
import JKScenario
import TestSupport
import Testing

/// Every published number is met at its tolerance, but for those that are known not to be.
@Suite(.enabled(if: isReleaseBuild, "the studies run on the release build"))
struct LiteratureTests {
  /// What believable parameters do not give; the page and the file say so.
  static let unmet: Set<String> = [
    "Dell'Acqua et al. 2023: solved outside it, default `amplification`"
  ]

  @Test(.tags(.slow), arguments: Study.all) func isMet(study: Study) async throws {
    for row in try await study.reproductions {
      let isUnmet = Self.unmet.contains("\(study.name): \(row.claim)")
      #expect(
        row.isMet != isUnmet,
        "\(study.name): \(row.claim): \(row.measured.text), \(row.tolerance.text(row.measured))")
    }
  }

  /// Commands are about the study's scenario, and set what can be set; what they show by name is there.
  @Test(arguments: Study.all) func commandsAreSound(study: Study) throws {
    #expect(!study.shown.isEmpty)
    for shown in study.shown {
      let command = try #require(ScenarioCommand(shown.command))
      #expect(command.file == study.file)
      let scenario = try ScenarioLibrary.scenario(study.file, setting: command.values)
      let names =
        scenario.sequences.map(\.name) + scenario.measures.map(\.name)
        + [
          "weekly.csv", "revenue", "value-added", "hours.training", "hours.redesign", "makers.queue",
          "clerk.utilisation", "adopts", "--out",
        ]
      for name in shown.figures.matches(of: /`([^`]+)`/) { #expect(names.contains(String(name.1))) }
    }
  }

  /// Without their cause the effects are gone: what stays would have been drawn, not simulated.
  @Test(arguments: [
    ("noy-zhang", "gain 62%", "gain 0%"), ("peng", "gain 70%", "gain 0%"),
  ])
  func withoutGainTimeIsTheSame(file: String, old: String, new: String) async throws {
    let comparison = try await Study.compare(
      "literature/\(file).scenario", changing: [(old, new)], trials: 50)
    let ratio = try #require(comparison.ratio(of: "time", 1))
    #expect(abs(ratio.value - 1) < 1e-12)
  }

  /// METR's experts are slowed down by what nobody has written down.
  @Test func onSoundWorkExpertsAreNotSlower() async throws {
    let comparison = try await Study.compare(
      "literature/metr.scenario", changing: [("starts 30%", "starts 100%")], trials: 50)
    #expect(try #require(comparison.ratio(of: "time", 1)?.upper) < 1)
  }

  /// Without wearing out there is neither trap nor tipping point.
  @Test func withoutErosionNothingTips() async throws {
    let comparison = try await Study.compare(
      "literature/repenning-sterman-tipping.scenario", changing: [("erodes to 30% over 26 weeks", "")],
      trials: 15)
    let after = comparison.ratio(of: .revenue, 4, weeks: 91..<104)
    #expect(try #require(after.lower) > 0.98)
  }
}

struct ToleranceTests {
  @Test(arguments: [
    (Tolerance.exactly(2), 1.99, 2.005, true), (.exactly(2), 1.9, 2.1, false),
    (.exactly(2), 2.001, 2.01, false),
    (.always(0), 0, 0, true), (.always(0), 0, 0.1, false), (.within(1...2), 1.2, 1.9, true),
    (.within(1...2), 0.9, 1.9, false), (.near(10), 9.1, 10.9, true), (.near(10), 9.1, 11.1, false),
    (.above(1), 1.1, 2, true), (.above(1), 0.9, 2, false), (.below(1), 0.5, 0.9, true),
    (.below(1), 0.5, 1, false), (.inside(0...1), 0, 1, true), (.inside(0...1), -0.1, 0.5, false),
    (.published(1...2), 1, 2, true), (.published(1...2), 0.9, 2, false),
    (.twoErrors(of: 26, each: 10, within: 7...45), 7, 8, true),
    (.twoErrors(of: 26, each: 10, within: 7...45), 6.5, 8, false),
  ])
  func theWholeIntervalCounts(tolerance: Tolerance, lower: Double, upper: Double, isMet: Bool) {
    #expect(tolerance.admits(Measured((lower + upper) / 2, lower...upper)) == isMet)
  }

  @Test func withoutAnIntervalNothingIsMet() {
    #expect(!Tolerance.above(0).admits(Measured(1, nil)))
  }

  @Test func fittedAndUnfittedAreNeverMixedUp() {
    #expect(row(.calibrated, 1).verdict == .calibrated)
    #expect(row(.calibrated, -1).verdict == .calibratedAndNotMet)
    #expect(row(.unfitted, -1).verdict == .notReproduced)
    #expect(row(.predicted, 1).verdict == .predicted)
    #expect(row(.predicted, -1).verdict == .notAsPredicted)
  }

  private func row(_ origin: Reproduction.Origin, _ value: Double, _ tolerance: Tolerance = .above(0))
    -> Reproduction
  {
    Reproduction(
      claim: "", published: "", reading: .primary, origin: origin, tolerance: tolerance,
      measured: Measured(value, value...value))
  }

  /// Only a size from data is reproduced: not a sign, not a calculation, not what lies in an interval for nearly anything.
  @Test(arguments: [
    (Tolerance.exactly(1), Verdict.exact), (.always(1), .exact), (.above(0), .direction),
    (.below(2), .direction),
    (.inside(0...2), .direction), (.published(0...2), .reproduced), (.within(0...2), .reproduced),
    (.near(1), .reproduced), (.twoErrors(of: 2, each: 1, within: 0...4), .weak),
  ])
  func whatIsReproducedDependsOnWhatIsAsked(tolerance: Tolerance, verdict: Verdict) {
    #expect(row(.unfitted, 1, tolerance).verdict == verdict)
    #expect(row(.calibrated, 1, tolerance).verdict == .calibrated)
    #expect(tolerance.asksForSize == (verdict == .reproduced || verdict == .weak))
  }

  /// The sentence counts sizes alone, and says that none is reproduced only where none is.
  @Test func whatThePageDoesNotShowIsCounted() {
    let rows = [
      row(.unfitted, 1, .twoErrors(of: 2, each: 1, within: 0...4)), row(.unfitted, 9, .near(1)),
      row(.unfitted, 1, .above(0)), row(.unfitted, 1, .exactly(1)), row(.calibrated, 1, .near(1)),
    ]
    let none = ReproductionsPage.limits(rows)
    #expect(none.contains(": 2, of which 0 reproduced, 1 consistent in a weak test, 1 not reproduced."))
    #expect(none.contains("no size that somebody measured"))
    let one = ReproductionsPage.limits(rows + [row(.unfitted, 1, .near(1))])
    #expect(one.contains(": 3, of which 1 reproduced,") && !one.contains("no size that somebody measured"))
  }

  /// How far off an estimate lies is said in its own errors.
  @Test func standardErrorsAreCounted() {
    let tolerance = Tolerance.twoErrors(of: 26, each: 10, within: 6...46)
    #expect(
      tolerance.text(Measured(8, 7...9, unit: " %")) == "B: 6 % to 46 %, ± 2 standard errors; 1.8 off")
  }

  @Test func figuresAreShownAsTheyAre() {
    #expect(Measured(0.59712, 0.59712...0.59712).text == "0.597 (0.597 to 0.597)")
    #expect(Measured(1.356, halfWidth: nil).asGain.text == "35.6 %")
    #expect(Measured(-0.00001, nil, digits: 2).text == "0.00")
    #expect(
      Measured(0.35, 0.34...0.36).scaled(by: -100, plus: 100, unit: " %").text == "65.0 % (64.0 to 66.0)")
  }
}

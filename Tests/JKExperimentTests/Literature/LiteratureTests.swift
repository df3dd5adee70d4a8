import JKExperiment
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
  ])
  func theWholeIntervalCounts(tolerance: Tolerance, lower: Double, upper: Double, isMet: Bool) {
    #expect(tolerance.admits(Measured((lower + upper) / 2, lower...upper)) == isMet)
  }

  @Test func withoutAnIntervalNothingIsMet() {
    #expect(!Tolerance.above(0).admits(Measured(1, nil)))
  }

  @Test func fittedAndUnfittedAreNeverMixedUp() {
    func verdict(_ origin: Reproduction.Origin, _ value: Double) -> String {
      Reproduction(
        claim: "", published: "", reading: .primary, origin: origin, tolerance: .above(0),
        measured: Measured(value, value...value)
      ).verdict
    }
    #expect(verdict(.calibrated, 1) == "calibrated" && verdict(.reproduced, 1) == "**reproduced**")
    #expect(verdict(.calibrated, -1) == "calibrated, and **not met**")
    #expect(verdict(.reproduced, -1) == "**not reproduced**")
    #expect(verdict(.predicted, -1) == "**not as predicted**")
  }

  @Test func figuresAreShownAsTheyAre() {
    #expect(Measured(0.59712, 0.59712...0.59712).text == "0.597 (0.597 to 0.597)")
    #expect(Measured(1.356, halfWidth: nil).asGain.text == "35.6 %")
    #expect(Measured(-0.00001, nil, digits: 2).text == "0.00")
    #expect(
      Measured(0.35, 0.34...0.36).scaled(by: -100, plus: 100, unit: " %").text == "65.0 % (64.0 to 66.0)")
  }
}

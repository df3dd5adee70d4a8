import JKScenario
import JKStatistics
import Testing

@testable import JKExperiment

/// Figures of a population whose organisations are written down.
struct PopulationComparisonTests {
  /// An organisation with these gains under fix-first, tools-first and fix-late, each surely so within a point.
  private static func organisation(_ gains: Double...) -> OrganisationResult {
    OrganisationResult(
      values: [], revenue: 100,
      gains: ([0] + gains).map { gain in
        .init(gain == 0 ? [0, 0] : [100 * gain - 0.01, 100 * gain + 0.01], per: [100, 100])
      })
  }

  /// Ten: under fix-first eight compound, one is flat, one loses; under tools-first two, five, three; under fix-late
  /// the same as under fix-first but for one more.
  private static let ten =
    [organisation(0.2, 0.1, 0.2), organisation(0.1, -0.1, 0.1), organisation(0.03, 0.06, 0.06)]
    + Array(repeating: organisation(0.3, 0.04, 0.3), count: 5) + [organisation(0.1, -0.2, 0.1)]
    + [organisation(-0.2, -0.3, -0.2)]

  private static func comparison(
    _ organisations: [OrganisationResult] = ten,
    follow: String = "follow fix-first 10%, tools-first 60%, fix-late 10%, status-quo 20%"
  ) throws -> PopulationComparison {
    let scenario = try Desks.scenario("", follow: follow)
    let population = try #require(scenario.population)
    return PopulationComparison(
      scenario, population, seed: 1, trials: 2,
      sequences: [0] + population.followed.map(\.sequence).filter { $0 != 0 }, organisations)
  }

  @Test func classesAreCounted() throws {
    let comparison = try Self.comparison()
    #expect(comparison.sequences.map(\.name) == ["status-quo", "fix-first", "tools-first", "fix-late"])
    #expect(
      comparison.sequences.map { $0.classes.map(\.successes) } == [
        [0, 10, 0], [1, 1, 8], [3, 5, 2], [1, 0, 9],
      ])
    #expect(comparison.sequences[1].classes[2] == Proportion(successes: 8, of: 10))
    #expect(comparison.sequences.map(\.share) == [0.2, 0.1, 0.6, 0.1])
    #expect(comparison.sequences[1].median.value == 0.2 || comparison.sequences[1].median.value == 0.3)
  }

  /// The boundary itself is flat, and nothing is not negative.
  @Test(arguments: [
    (-1e-12, OrganisationClass.negative), (0, .flat), (0.05, .flat), (0.0500001, .compounding),
    (-3, .negative),
  ])
  func boundaries(gain: Double, kind: OrganisationClass) {
    #expect(OrganisationClass(gain: gain) == kind)
  }

  /// A class is sure when the organisation's own interval lies in it.
  @Test func unsureClasses() throws {
    let wide = OrganisationResult.Gain([-10, 30], per: [100, 100])
    #expect(wide.kind == .compounding && !wide.isSure)
    let narrow = OrganisationResult.Gain([9.9, 10.1], per: [100, 100])
    #expect(narrow.kind == .compounding && narrow.isSure)
    var some = Self.ten
    some[0] = OrganisationResult(values: [], revenue: 100, gains: [narrow, wide, narrow, wide])
    #expect(try Self.comparison(some).sequences.map(\.unsure) == [0, 1, 0, 1])
    #expect(try Self.comparison().sequences.map(\.unsure) == [0, 0, 0, 0])
  }

  /// Seven compound under fix-first alone, one under tools-first alone.
  @Test func differencesArePaired() throws {
    let comparison = try Self.comparison()
    let difference = comparison.difference(1, 2)
    #expect(difference == PairedProportions(firstOnly: 7, secondOnly: 1, of: 10))
    #expect(difference.estimate == 0.6)
    #expect(comparison.difference(1, 1).estimate == 0)
    #expect(comparison.best == 3 && comparison.usual == 2)
  }

  @Test func theMixtureIsWeighed() throws {
    let comparison = try Self.comparison()
    // By hand: shares times the proportions.
    let expected = [
      0.1 * 0.1 + 0.6 * 0.3 + 0.1 * 0.1, 0.2 + 0.1 * 0.1 + 0.6 * 0.5, 0.1 * 0.8 + 0.6 * 0.2 + 0.1 * 0.9,
    ]
    for (estimate, value) in zip(comparison.mixture, expected) { #expect(abs(estimate.mean - value) < 1e-12) }
    #expect(abs(comparison.mixture.reduce(0) { $0 + $1.mean } - 1) < 1e-12)
    // The first organisation compounds under all three, the second under two of them, …
    let weights = [0.8, 0.2, 0.7, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2, 0]
    #expect(
      abs(comparison.mixture[2].interval.upperBound - ShareEstimate(weights).interval.upperBound) < 1e-12)
  }

  /// The others keep their proportion: 60 to 10 to 20.
  @Test func theFixFirstShareGoesUp() throws {
    let points = try Self.comparison().fixFirst
    #expect(points.map(\.share) == [0, 0.05, 0.2, 0.5, 1])
    let others = (0.6 * 0.2 + 0.1 * 0.9) / 0.9
    for point in points {
      #expect(abs(point.compounding.mean - (point.share * 0.8 + (1 - point.share) * others)) < 1e-12)
      #expect(point.compounding.interval.contains(point.compounding.mean))
    }
  }

  /// Where nobody does anything else the others do nothing, and where no one fixes first there is nothing to show.
  @Test func oneSideAlone() throws {
    let ten = Self.ten.map { OrganisationResult(values: [], revenue: 100, gains: Array($0.gains.prefix(2))) }
    let fixes = try Self.comparison(ten, follow: "follow fix-first 100%")
    for point in fixes.fixFirst { #expect(abs(point.compounding.mean - 0.8 * point.share) < 1e-12) }
    #expect(fixes.usual == nil && fixes.best == 1)
    #expect(try Self.comparison(ten, follow: "follow tools-first 100%").fixFirst.isEmpty)
  }

  /// What starts first counts, not what is written first.
  @Test func whoFixesFirst() throws {
    let comparison = try Self.comparison()
    #expect(comparison.sequences.map(\.isFixFirst) == [false, true, false, false])
  }
}

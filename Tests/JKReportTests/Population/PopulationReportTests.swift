import Foundation
import JKScenario
import JKStatistics
import TestSupport
import Testing

@testable import JKExperiment
@testable import JKReport

/// What is said of a population follows from its organisations.
struct PopulationReportTests {
  private static let text = """
    scenario "Desks"; horizon 52 weeks; history 26 weeks; warm-up 4 weeks; seed 3; currency EUR
    team desk { people 3; cost $60 / hour }
    work order { arrives poisson 14 / week; revenue $900; route { answer -> done } }
    step answer by desk { effort lognormal(mean: 7 h, cv: 0.3) }
    constraint mess on answer { structure 30%; effort times 1.5; fix { takes 2 weeks; uses 1 people from desk } }
    tool drafts on answer { training 2 h }
    strategy fix-first { involvement 90%; week 0: fix mess; then integrate drafts }
    strategy tools-first { involvement 90%; week 0: integrate drafts }
    strategy fix-late { involvement 90%; week 0: integrate drafts; week 20: fix mess }
    population desks {
      vary mess.structure = beta(mean: 40%, sd: 20%)
      vary mess.fix.takes = uniform(1 week, 3 weeks)
      FOLLOW
    }
    """

  /// A gain and its half-width.
  static func gain(_ value: Double, _ halfWidth: Double = 0.001) -> OrganisationResult.Gain {
    // Student's quantile for one degree of freedom is 12.7062.
    let spread = 100 * halfWidth / 12.7062047361747
    return .init([100 * value - spread, 100 * value + spread], per: [100, 100])
  }

  /// - Parameter gains: of each organisation, by sequence beside status quo.
  static func comparison(
    _ gains: [[OrganisationResult.Gain]],
    follow: String = "follow fix-first 5%, tools-first 75%, otherwise status-quo"
  ) throws -> PopulationComparison {
    let scenario = try Scenario(text: text.replacing("FOLLOW", with: follow))
    let population = try #require(scenario.population)
    return PopulationComparison(
      scenario, population, seed: 3, trials: 50,
      sequences: [0] + population.followed.map(\.sequence).filter { $0 != 0 },
      gains.enumerated().map { index, gains in
        OrganisationResult(
          values: [0.1 + 0.01 * Double(index), 60], revenue: 1000 + Double(index), gains: [gain(0, 0)] + gains
        )
      })
  }

  /// Forty organisations: 36 compound under fix-first, four of them under tools-first as well, where six lose.
  private static func forty() throws -> PopulationComparison {
    try comparison(
      (0..<40).map { index -> [OrganisationResult.Gain] in
        let first: Double = index < 36 ? 0.2 + 0.01 * Double(index) : 0.01
        let tools: Double = index < 34 ? 0.02 : -0.03
        return [gain(first), index < 4 ? gain(0.06, 0.02) : gain(tools)]
      })
  }

  private func findings(_ comparison: PopulationComparison) -> PopulationFindings {
    PopulationFindings(comparison: comparison, figures: Figures(comparison.scenario.settings))
  }

  @Test func theAnswerIsTheDifference() throws {
    let findings = findings(try Self.forty())
    #expect(
      findings.answer.replacing("\u{A0}", with: " ")
        == "On the same 40 organisations, fix-first makes 90 % compound and tools-first 10 %: the sequence makes 80 points of difference (95 % interval 51 to 93)"
    )
    #expect(
      findings.details.map { $0.replacing("\u{A0}", with: " ") } == [
        "As organisations follow them (fix-first 5 %, tools-first 75 %, status-quo 20 %), 12 % compound (6.2 % to 25.1 %) and 88 % are flat or negative."
      ])
    #expect(
      findings.sharesTitle.replacing("\u{A0}", with: " ")
        == "7.9 % of organisations compound when none fixes first, and 90 % when all do")
  }

  /// What chance may have made is not called a difference of the sequence.
  @Test func chanceIsNamed() throws {
    let gains = (0..<20).map { index -> [OrganisationResult.Gain] in
      [Self.gain(index < 3 ? 0.2 : 0.01), Self.gain(index < 2 ? 0.2 : 0.01)]
    }
    let findings = findings(try Self.comparison(gains))
    #expect(
      findings.answer.replacing("\u{A0}", with: " ").hasSuffix(
        "fix-first makes 15 % compound and tools-first 10 %: a difference of 5 points that may be chance (95 % interval \u{2212}20 to 28)"
      ), "\(findings.answer)")
  }

  @Test func oneSequenceAlone() throws {
    let gains = (0..<20).map { _ -> [OrganisationResult.Gain] in [Self.gain(0.2)] }
    let findings = findings(try Self.comparison(gains, follow: "follow fix-first 40%, otherwise status-quo"))
    #expect(
      findings.answer.replacing("\u{A0}", with: " ")
        == "fix-first makes all 20 organisations compound (95 % interval 83.1 % to 100 %)")
  }

  /// Sequences that the answer leaves out are named after it.
  @Test func othersAreCompared() throws {
    let gains = (0..<40).map { index -> [OrganisationResult.Gain] in
      [Self.gain(0.2), Self.gain(0.01), Self.gain(index < 38 ? 0.2 : 0.02)]
    }
    let comparison = try Self.comparison(
      gains, follow: "follow fix-first 5%, tools-first 75%, fix-late 0%, status-quo 20%")
    #expect(
      findings(comparison).details[0].replacing("\u{A0}", with: " ")
        == "Under fix-late it is 95 %, a difference of 5 points (\u{2212}10 to 19) that may be chance.")
  }

  @Test func theSummary() throws {
    let summary = Report(try Self.forty()).details
    #expect(
      summary == """
        Desks
        desks: 40 organisations, 50 trials each, weeks 0 to 51 after 26 weeks of
        history, seed 3

        On the same 40 organisations, fix-first makes 90 % compound and tools-first
        10 %: the sequence makes 80 points of difference (95 % interval 51 to 93). As
        organisations follow them (fix-first 5 %, tools-first 75 %, status-quo 20 %),
        12 % compound (6.2 % to 25.1 %) and 88 % are flat or negative.

        organisations    follow  negative       flat  compounding   median   class
        under                it                                       gain  unsure
        status-quo         20 %   < 8.9 %   > 91.1 %      < 8.9 %      0 %     0 %
          95 % interval             0…8.9   91.1…100        0…8.9      0…0
        fix-first           5 %   < 8.9 %       10 %         90 %    +35 %     0 %
          95 % interval             0…8.9   2.7…23.7    76.3…97.3  +29…+42
        tools-first        75 %      15 %       75 %         10 %     +2 %    10 %
          95 % interval          5.7…29.9  58.8…87.4     2.7…23.7    +2…+2

        when so many fix first       0 %       5 %       20 %       50 %      100 %
        these compound             7.9 %      12 %     24.3 %     48.9 %       90 %
          95 % interval         1.9…21.7  6.2…25.1  18.9…34.2  41.8…55.1  72.5…97.6

        A gain is the margin of weeks 0 to 51 less that of status quo in the same
        trials, over a year's revenue before week 0: a mean over 50 trials. Above 5 % an
        organisation compounds, below 0 it is negative. A class is unsure where the
        organisation's own interval reaches into another.
        Intervals are over organisations, each of which is tried under every sequence.
        Drawn for each organisation: mess.structure beta(mean: 40%, sd: 20%);
        mess.fix.takes uniform(1 week, 3 weeks).

        Assumed, without field data: drafts.workarounds 30%, drafts.longer 25%,
        drafts.friction 25%, drafts.learning 40 uses, drafts.fading 26 weeks.

        """)
    for line in summary.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
  }

  /// Every share can be counted again in the table alone.
  @Test func theTableSaysTheSame() throws {
    let comparison = try Self.forty()
    let report = Report(comparison)
    let table = try #require(report.files.first { $0.name == "population.csv" }).text
    let rows = table.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    #expect(
      rows[0].joined(separator: ",")
        == "organisation,mess.structure,mess.fix.takes (h),revenue-a-year (EUR),sequence,gain,lower-95,upper-95,class,sure"
    )
    #expect(rows.count == 1 + 40 * 3)
    for (index, sequence) in comparison.sequences.enumerated() {
      let own = rows.dropFirst().filter { $0[4] == sequence.name }
      #expect(own.count == 40)
      for kind in OrganisationClass.allCases {
        #expect(own.count { $0[8] == "\(kind)" } == sequence.classes[kind.rawValue].successes)
      }
      #expect(own.count { $0[9] == "no" } == sequence.unsure)
      let organisation = try #require(own.dropFirst(7).first)
      #expect(
        organisation[0] == "7" && Double(organisation[1]) == 0.1 + 0.01 * 7 && organisation[2] == "60.0")
      #expect(Double(organisation[5]) == comparison.organisations[7].gains[index].estimate.value)
    }
  }

  @Test func filesAndDocument() throws {
    let report = Report(try Self.forty())
    #expect(
      report.files.map(\.name) == [
        "population-gains.svg", "population-shares.svg", "population.csv", "summary.txt", "summary.json",
      ])
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(report.json.utf8)) as? [String: Any])
    #expect(object["schema"] as? String == "jkcurve.population/2")
    #expect(object["organisations"] as? Int == 40 && object["trialsEach"] as? Int == 50)
    #expect(
      (object["sequences"] as? [[String: Any]])?.map { $0["name"] as? String } == [
        "status-quo", "fix-first", "tools-first",
      ])
    let differences = try #require(object["differences"] as? [[String: Any]])
    #expect(
      differences.count == 1 && (differences[0]["compounding"] as? [String: Any])?["value"] as? Double == 0.8)
    #expect(
      (object["fixFirst"] as? [[String: Any]])?.map { $0["share"] as? Double } == [0, 0.05, 0.2, 0.5, 1])
    let priors = try #require(object["priors"] as? [[String: String]])
    #expect(priors[1] == ["path": "mess.fix.takes", "distribution": "uniform(1 week, 3 weeks)", "unit": "h"])
    #expect(
      object["files"] as? [String] == ["population-gains.svg", "population-shares.svg", "population.csv"])
  }

  /// Without a strategy that fixes first there is nothing to show by its share.
  @Test func withoutFixFirst() throws {
    let gains = (0..<20).map { _ -> [OrganisationResult.Gain] in [Self.gain(0.02)] }
    let report = Report(try Self.comparison(gains, follow: "follow tools-first 40%, otherwise status-quo"))
    #expect(!report.files.contains { $0.name == "population-shares.svg" })
    #expect(!report.summary.contains("fix first"))
  }

  /// The pictures mark the boundary and name the sequences; each stands alone.
  @Test func charts() throws {
    let report = Report(try Self.forty())
    let gains = try #require(report.files.first { $0.name == "population-gains.svg" }).text
    for words in ["compounding", "fix-first", "tools-first", "as status quo", "share of organisations"] {
      #expect(gains.contains(words), "\(words)")
    }
    let shares = try #require(report.files.first { $0.name == "population-shares.svg" }).text
    #expect(shares.contains("organisations that fix first") && shares.contains("over organisations"))
  }
}

import JKExperiment
import JKScenario
import TestSupport
import Testing

@testable import JKReport

/// Titles of what sweeps, populations, contracts and diagnoses draw, worked out again from their tables alone.
struct PlanTitleTests {
  // MARK: Contracts

  private static let flat = "contract flat { base $180 / month }"
  private static let ahead = """
    contract ahead { per-task use { each $1 / use }
      commitment $208 every 12 months { discount 20%; beyond list } }
    """

  private static func own(_ cost: String) -> String {
    "contract own { per-task use { each $1 / use }; unit-cost { use $\(cost) } }"
  }

  @Test func contracts() async throws {
    typealias Desk = PriceReportTests
    let dear = "contract dear { per-task use { each $2 / use } }"
    let cases: [(comparison: PriceComparison, trials: Int, weeks: Int)] = [
      (try await Desk.desk("\(Desk.steady)\n\(dear)"), 10, 26),
      (try await Desk.desk("\(Desk.steady.replacing("$1 /", with: "$3 /"))\n\(dear)"), 10, 26),
      (try await Desk.desk("\(Desk.variable)\n\(Self.flat)", trials: 60), 60, 26),
      (
        try await Desk.desk(
          "\(Desk.variable)\ncontract flat { per-task use { each $1.30 / use } }", trials: 12), 12, 26
      ),
      (try await Desk.desk("\(Desk.variable)\n\(Self.flat)", trials: 1), 1, 26),
      (try await Desk.desk("\(dear)\n\(dear.replacing("dear", with: "twin"))"), 10, 26),
      (try await Desk.desk(Desk.steady), 10, 26),
      (
        try await Desk.desk(
          "\(Desk.steady)\ncontract flat { base $100 / month }", demand: "poisson load", trials: 40,
          horizon: "17 weeks"),
        40, 17
      ),
      (
        try await Desk.desk(
          "\(Desk.steady)\ncontract flat { base $5 / month }", demand: "poisson load", horizon: "17 weeks"),
        10, 17
      ),
      (try await Desk.desk("\(Self.own("0.25"))\n\(Desk.variable)"), 10, 26),
      (try await Desk.desk("\(Self.own("3"))\n\(Desk.variable)"), 10, 26),
      (try await Desk.desk(Self.ahead), 10, 26),
      (
        try await Desk.desk(Self.ahead.replacing("20%; beyond", with: "0%; beyond"), demand: "poisson load"),
        10, 26
      ),
      // Half as much to do from one quarter of the year to the next, and twice as much.
      (
        try await Desk.desk(
          Desk.steady, demand: "poisson 19 / week; demand { seasons 211%, 63%, 63%, 63% }",
          horizon: "26 weeks"), 10, 26
      ),
      (
        try await Desk.desk(
          Desk.steady, demand: "poisson 33 / week; demand { seasons 36%, 121%, 122%, 121% }",
          horizon: "26 weeks"), 10, 26
      ),
    ]
    var titles: [(chart: String, title: String)] = []
    for (index, study) in cases.enumerated() {
      let report = Report(study.comparison, ReportOptions(threads: 2))
      let told = PriceTitles(tables: report.tables, trials: study.trials, weeks: study.weeks)
      titles += report.expectTitles("contracts \(index)", told.title)
    }
    for opposite in [
      Opposites(
        "contracts", "by-use costs least", "dear costs least", "and in a bad future too",
        "but in a bad future", "which may be chance"),
      Opposites("cost", "costs least: ", "cannot be told apart", "In the one trial", "and so does"),
      Opposites("cost-by-use", "costs least on average up to", "costs least on average at any use"),
      Opposites("vendor-cash", "beyond its cost", "short of its cost"),
      Opposites("bills-", " rises from ", " falls from ", "stays near"),
      Opposites("commitment-", "With AUD", "Without a commitment"),
    ] { opposite.expectAll(in: titles) }
  }

  // MARK: Sweeps

  private static let queue = """
    scenario "Queue"; horizon 4000 h; history 100 h; bucket none; trials 4; seed 1
    team clerks { people 1 }
    work customer { arrives poisson 0.5 / h; route { serve -> done } }
    step serve by clerks { effort exponential(mean: 1 h) }
    """

  @Test func sweeps() async throws {
    typealias Desk = SweepReportTests
    let one = Desk.desk.split(separator: "\n").filter { !$0.hasPrefix("strategy") }.joined(separator: "\n")
      .replacing("costs price", with: "costs $5k").replacing("parameter price = $5k", with: "")
    let unpaid = one.replacing("revenue $900; ", with: "")
    // Two people have no time for more, nine have.
    let growing = unpaid.replacing("14 / week;", with: "14 / week; demand { grows 8% / month };")
    let cases: [(line: String, base: String, earns: Bool)] = [
      ("sweep price = $0, $10k, $1m, $2m", Desk.desk, true), ("sweep price = $2m, $0", Desk.desk, true),
      ("sweep price = $0, $10k", Desk.desk, true),
      ("sweep price = $0, $1m, $2m; sweep desk.people = 3, 4", Desk.desk, true),
      ("sweep desk.people = 2, 3, 4", one, true), ("sweep desk.people = 2, 3", unpaid, false),
      ("sweep desk.people = 2, 9", growing, false),
      ("sweep customer.arrives = poisson 0.2 / h, poisson 0.8 / h", Self.queue, false),
      ("sweep customer.arrives = poisson 0.8 / h, poisson 0.2 / h", Self.queue, false),
    ]
    var titles: [(chart: String, title: String)] = []
    for study in cases {
      let report = Report(try await Desk.sweep(study.line, base: study.base), ReportOptions(threads: 2))
      let told = SweepTitle(tables: report.tables, earns: study.earns)
      titles += report.expectTitles(study.line) { $0 == "sweep" ? told.title : nil }
    }
    Opposites(
      "sweep", "fix from $0 to $10k, status-quo from $1m to $2m", "status-quo at $2m, fix at $0",
      "fix comes out highest",
      "depends on the values: ", "Margin goes from", "Long-run lift of output goes from",
      "Long-run lift of output is not shown to change",
      "(at poisson 0.2 / h) to"
    ).expectAll(in: titles)
  }

  // MARK: Populations

  @Test func populations() throws {
    typealias Firms = PopulationReportTests
    func gains(_ counts: [Int]) -> [[OrganisationResult.Gain]] {
      (0..<20).map { index in counts.map { Firms.gain(index < $0 ? 0.2 : 0.01) } }
    }
    let usual = "follow fix-first 5%, tools-first 75%, otherwise status-quo"
    let three = "follow fix-first 5%, tools-first 75%, fix-late 0%, status-quo 20%"
    let cases: [(follow: String, gains: [Int], followed: [String: Double])] = [
      (usual, [18, 2], ["fix-first": 0.05, "tools-first": 0.75]),
      (usual, [2, 18], ["fix-first": 0.05, "tools-first": 0.75]),
      (usual, [20, 0], ["fix-first": 0.05, "tools-first": 0.75]),
      (usual, [7, 7], ["fix-first": 0.05, "tools-first": 0.75]),
      (three, [20, 1, 19], ["fix-first": 0.05, "tools-first": 0.75, "status-quo": 0.2]),
      ("follow fix-first 40%, otherwise status-quo", [11], ["fix-first": 0.4, "status-quo": 0.6]),
      ("follow tools-first 40%, otherwise status-quo", [0], ["tools-first": 0.4, "status-quo": 0.6]),
    ]
    var titles: [(chart: String, title: String)] = []
    for study in cases {
      let report = Report(try Firms.comparison(gains(study.gains), follow: study.follow))
      let followed = study.followed.merging(["status-quo": 0.2]) { given, _ in given }
      let told = PopulationTitles(report.tables, followed: followed, fixFirst: ["fix-first"])
      titles += report.expectTitles("\(study.gains)", told.title)
    }
    for opposite in [
      Opposites(
        "population-gains", "Under fix-first", "Under tools-first", "all 20 organisations", "none of 20"),
      Opposites(
        "population-shares", "none fixes first, and 90\u{A0}% when all",
        "none fixes first, and 10\u{A0}% when all"),
    ] { opposite.expectAll(in: titles) }
  }

  // MARK: Diagnoses

  @Test func diagnoses() async throws {
    typealias Desk = DiagnosisReportTests
    let cases: [(findings: DiagnosisFindings, trials: Int)] = [
      (try await Desk.desk(), 12), (try await Desk.desk(people: 15), 12),
      (try await Desk.desk(constraint: nil, tool: nil, cost: "cost $5 / hour"), 12),
      (try await Desk.desk(trials: 1), 1), (try await Desk.desk(revenue: ""), 12),
      (
        try await Desk.desk(people: 15, demand: "poisson 0.2 / week", constraint: nil, tool: nil, trials: 3),
        3
      ),
    ]
    var titles: [(chart: String, title: String)] = []
    for (findings, trials) in cases {
      let report = Report(findings.diagnosis, ReportOptions(threads: 2))
      let told = DiagnosisTitle(
        tables: report.tables, trials: trials, step: "answer", team: "desk", currency: "AUD")
      titles += report.expectTitles("diagnosis") { $0 == "what-ifs" ? told.title : nil }
    }
    Opposites(
      "what-ifs", "The constraint is mess", "The constraint is demand", "The constraint is desk",
      "One trial tells",
      "more margin a week", "more items a week"
    ).expectAll(in: titles)
  }
}

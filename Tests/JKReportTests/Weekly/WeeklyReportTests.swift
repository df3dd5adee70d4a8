import JKExperiment
import JKScenario
import TestSupport
import Testing

@testable import JKReport

/// What is told of weekly measures, against results of which the opposite holds.
struct WeeklyReportTests {
  static let desk = """
    scenario "Desk"; horizon 30 weeks; history 20 weeks; warm-up 4 weeks; trials 60; seed 5
    team desk { people 2; cost $30 / hour }
    work job high-value { arrives poisson 8 / week; patience 2 weeks; revenue $1000; route { build -> done } }
    work note low-value { arrives poisson 12 / week; route { write -> done } }
    step build by desk { effort exponential(mean: 6 h) }
    step write by desk { effort 3 h }
    """

  func comparison(_ strategy: String, _ desk: String = desk) async throws -> Comparison {
    let text = desk + "\nstrategy act { involvement 100%; week 0: \(strategy) }"
    return try await Experiment(try Scenario(text: text), threads: 2).run()
  }

  private func kFinding(_ comparison: Comparison) throws -> String {
    try #require(KChart(comparison, 1)).finding(Figures(comparison.scenario.settings))
  }

  /// Without its notes a desk that had too little time for jobs does more of them; with three times the notes fewer.
  @Test func theKIsToldAsItIs() async throws {
    let eliminated = try await comparison("eliminate write")
    let open = try kFinding(eliminated)
    #expect(open.hasPrefix("act opens a K: high-value output ends") && open.contains("above"))
    // No notes, and so no hours, against as many as status quo has in the same weeks.
    let low = try #require(KBranches(eliminated)).low
    let hours = (0...1).map { eliminated.ending(low, $0).value }
    #expect(hours[1] < 0.5)
    let fewer = Figures(eliminated.scenario.settings).points(hours[0] - hours[1])
    #expect(open.contains("low-value hours \(fewer) below"))
    // More jobs and more notes: high-value output climbs and low-value hours do too, which is no K.
    let both = try kFinding(
      try await comparison("hire 2 desk; week 0: change note.arrives to poisson 18 / week"))
    #expect(!both.contains("opens a K:"))
    let turned = try kFinding(try await comparison("change note.arrives to poisson 24 / week"))
    #expect(turned.hasPrefix("act turns the K round") && turned.contains("below"))
    // With time to spare for all jobs, they gain nothing from it.
    let calm = Self.desk.replacing("8 / week", with: "3 / week")
    let half = try kFinding(try await comparison("eliminate write", calm))
    #expect(half.hasPrefix("act opens the K's lower branch: "))
    let same = try kFinding(try await comparison("change write.effort to 3 h"))
    #expect(!same.contains(" K"))
    let one = Self.desk.replacing("low-value", with: "")
    #expect(KChart(try await comparison("change write.effort to 3 h", one), 1) == nil)
  }

  @Test func theShiftIsToldAsItIs() async throws {
    let less = try await comparison("eliminate write")
    let finding = ShiftChart(less, 1).finding(Figures(less.scenario.settings))
    // The jobs that now get done, or the hours without a use: whichever moves most.
    #expect(finding.hasPrefix("act: ") && finding.contains("% of people's hours"))
    // With time to spare nothing piles up, and what chance moves is not told as a move.
    let calm = Self.desk.replacing("8 / week", with: "4 / week")
    let same = try await comparison("change write.effort to 3 h", calm)
    let told = ShiftChart(same, 0).finding(Figures(same.scenario.settings))
    #expect(told.contains("by less than") || told.contains("is not shown to move"), "\(told)")
  }

  @Test func whatBindsIsToldAsItIs() async throws {
    let hired = try await comparison("hire 4 desk")
    let findings = Findings(hired)
    #expect(findings.binding(0).hasPrefix("status-quo is bound "))
    #expect(findings.binding(0).hasSuffix("by desk, throughout"))
    let moves = findings.binding(1)
    #expect(
      moves.hasPrefix("act is bound ") && moves.contains("by desk, from week") && moves.hasSuffix("by demand")
    )
    #expect(Summary(hired).text.contains("Status-quo is bound "))
    #expect(findings.bindingThroughout == nil)
    let same = try await comparison("change write.effort to 3.1 h")
    let told = try #require(Findings(same).bindingThroughout)
    #expect(told.hasPrefix("Whatever is done, the constraint is desk throughout, in "))
    #expect(Summary(same).text.contains("Whatever is done, the constraint is desk"))
  }

  /// Every value of the table is the comparison's own.
  @Test func theTableHasEveryMeasure() async throws {
    let comparison = try await comparison("eliminate write")
    let file = try #require(WeeklyTable(comparison).file(threads: 2))
    let lines = file.text.split(separator: "\n")
    let measures = comparison.weeklyMeasures.all
    #expect(lines[0] == "strategy,week,measure,unit,statistic,value")
    let bindings = comparison.scenario.bindings.count
    // Twenty weeks of history are all there are.
    #expect(lines.count - 1 == 2 * 3 * (measures.count * 50 + bindings * 31))
    let course = comparison.course(try #require(measures.first { $0.name == "desk.utilisation" }), 1)
    let row = comparison.studyRows.lowerBound + 12
    #expect(lines.contains("act,12,desk.utilisation,1,mean,\(course[row].value)"))
    #expect(lines.contains("act,12,desk.utilisation,1,lower-95,\(course[row].lower!)"))
    #expect(lines.allSatisfy { $0.count { $0 == "," } == 5 })
  }

  /// Regret and the spread of futures stand in the summary, within its width.
  @Test func oneFutureIsShown() async throws {
    let comparison = try await comparison("eliminate write")
    let text = Summary(comparison).text
    let figures = Figures(comparison.scenario.settings)
    #expect(text.contains("falls short of the"))
    #expect(text.contains(figures.money(comparison.results[0].regret.mean)))
    let (still, act) = (
      try #require(comparison.results[0].trials?.dip), try #require(comparison.results[1].trials?.dip)
    )
    #expect(text.contains(figures.points(act.median).replacing("\u{A0}", with: " ")))
    // Status quo's own is in the note: it is no difference to itself.
    let chance = figures.points(still.median).replacing("\u{A0}", with: " ")
    #expect(text.replacing("\n", with: " ").contains("status-quo falls \(chance) below its baseline"))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test(arguments: [(0.05, 100_000, "is met with"), (0.001, 50, "is not met with 50 trials")])
  func precisionIsTold(goal: Double, most: Int, words: String) async throws {
    let scenario = try Scenario(
      text: Self.desk + "\nstrategy act { involvement 100%; week 0: eliminate write }")
    let comparison = try await PrecisionExperiment(scenario, precision: goal, most: most, threads: 2).run()
    let text = Summary(comparison).text.replacing("\n", with: " ")
    #expect(text.contains(words))
    #expect(text.contains("the widest interval, of the"))
    let json = SummaryDocument(comparison).jsonText
    #expect(json.contains("\"isMet\" : \(words.hasPrefix("is met"))"))
  }
}

import JKExperiment
import JKKernel
import JKScenario
import JKStatistics
import TestSupport
import Testing

/// Measures by week against what the same trials' records say, and by hand.
struct WeeklyMeasuresTests {
  private func compare(_ text: String, trials: Int = 40, threads: Int = 1) async throws -> Comparison {
    try await Experiment(try Scenario(text: text), trials: trials, threads: threads).run()
  }

  private func course(_ name: String, _ comparison: Comparison, _ strategy: Int = 0) throws
    -> [JackknifeEstimate]
  {
    let measure = try #require(comparison.weeklyMeasures.all.first { $0.name == name }, "\(name)")
    return comparison.course(measure, strategy)
  }

  private static let office = """
    scenario "Office"; horizon 12 weeks; history 12 weeks; warm-up 4 weeks; seed 5
    team desk { people 2; cost $30 / hour; absence 10% }
    work job high-value { arrives poisson 6 / week; revenue $1000; direct 40% of revenue; route { build -> done } }
    work note low-value { arrives poisson 10 / week; route { write -> done } }
    step build by desk { effort exponential(mean: 6 h) }
    step write by desk { effort 2 h }
    tool helper on build { tokens prompt 2k, output 1k; contract api }
    contract api { per-token { prompt $20 / million tokens; output $50 / million tokens } }
    strategy tools { involvement 80%; week 0: integrate helper }
    strategy cut { involvement 100%; week 0: eliminate write }
    """

  /// Forty trials are forty blocks: a mean is that of the records, its interval Student's on them.
  @Test func meansAndIntervalsAreThoseOfTheRecords() async throws {
    let comparison = try await compare(Self.office)
    let plan = comparison.plan
    var worker = Worker(plan)
    let (row, measure) = (18, plan.layout.index(.ai))
    let values = (0..<40).map { trial in
      worker.run(trial: trial, strategy: 1)
      return worker.record.sum(measure, rows: row - 3..<row + 1) / 4
    }
    let shown = try course("ai-spend", comparison, 1)[row]
    let student = MeanEstimate(values)
    #expect(abs(shown.value - student.mean) < 1e-9)
    #expect(abs(try #require(shown.halfWidth) - student.halfWidth!) < 1e-9)
  }

  /// Of 5,000 trials in a hundred blocks means are as of all, and intervals nearly as wide as the trials' own.
  @Test func blocksAreAsGoodAsTrials() async throws {
    let text = """
      scenario "Clerk"; horizon 4 weeks; history 0 h; seed 8
      team desk { people 1 }
      work note { arrives poisson 15 / week; route { write -> done } }
      step write by desk { effort exponential(mean: 2 h) }
      """
    let comparison = try await compare(text, trials: 5_000)
    let shown = try course("desk.queue", comparison)[3]
    var worker = Worker(comparison.plan)
    let queued = comparison.plan.layout.index(.queued, team: 0)
    let values = (0..<5_000).map { trial in
      worker.run(trial: trial, strategy: 0)
      return worker.record.sum(queued, rows: 0..<4) / 160
    }
    let student = MeanEstimate(values)
    #expect(abs(shown.value - student.mean) < 1e-9)
    // The width from 99 degrees of freedom is known to 7 %, a standard error: three of them.
    #expect(abs(try #require(shown.halfWidth) / student.halfWidth! - 1) < 0.22)
  }

  /// Every hour present has a kind.
  @Test func theWorkShiftIsWhole() async throws {
    let comparison = try await compare(Self.office)
    for strategy in 0..<3 {
      let courses = comparison.weeklyMeasures.workShift.map { comparison.course($0, strategy) }
      for row in 0..<comparison.sample.rows {
        let whole = courses.reduce(0) { $0 + $1[row].value }
        #expect(abs(whole - 1) < 1e-9)
        #expect(courses.allSatisfy { $0[row].value > -1e-9 })
      }
    }
    let slack = try course("hours.slack", comparison, 2)
    #expect(slack[14].value > 0.02 && slack[5].value == 0)
  }

  /// The branches go apart when low-value work is given up, and only then: its hours go to nothing, so the index
  /// goes up by a whole one at least.
  @Test func theKOpensWhenLowValueWorkGoes() async throws {
    let comparison = try await compare(Self.office, trials: 100)
    let (stays, cut) = (try course("k-index", comparison, 0), try course("k-index", comparison, 2))
    let last = comparison.sample.rows - 1
    #expect(abs(stays[last].value) < 0.2)
    #expect(try #require(cut[last].lower) > 0.8)
    #expect(try course("low-value.hours", comparison, 2)[last].value == 0)
    #expect(try course("low-value.share-of-hours", comparison, 2)[last].value == 0)
    // In the baseline itself both branches stand at 100, whichever weeks they are read in.
    let high = try course("high-value.output", comparison)
    let mean = (4..<12).map { high[$0].value }.reduce(0, +) / 8
    #expect(abs(mean - 100) < 12)
  }

  /// Ten letters a week of 4 h, of which the tool saves 40 %, at $30 an hour, for a use of $2: $24 of time for each $1.
  @Test func whatAIAtAStepGives() async throws {
    let text = """
      scenario "Letters"; horizon 8 weeks; history 0 h
      team desk { people 2; cost $30 / hour }
      work letter { arrives every 4 h; revenue $100; route { write -> done } }
      step write by desk { effort 4 h; phases framing 0%, producing 100%, verifying 0% }
      tool helper on write { gain 40%; friction 0%; training 40 h; learning 0.01 uses; workarounds 0%; contract own }
      contract own { per-task use { each $2 / use } }
      measure letters-each-hour = completed(write) / worked-hours(desk)
      measure cost = labour + ai
      today { integrate helper }
      """
    let comparison = try await compare(text, trials: 2)
    #expect(abs(try course("write.ai-return", comparison)[7].value - 24) < 1e-9)
    #expect(abs(try course("write.time-saved", comparison)[7].value - 16) < 1e-9)
    #expect(abs(try course("own.billed", comparison)[7].value - 20) < 1e-9)
    // What the scenario asks for is by week too: at 2.4 h a letter, and 80 h of $30 and ten uses of $2 a week.
    #expect(abs(try course("letters-each-hour", comparison)[7].value - 1 / 2.4) < 1e-9)
    #expect(abs(try course("cost", comparison)[7].value - 2_420) < 1e-9)
    #expect(abs(try course("value-added-per-ai-spend", comparison)[7].value - 50) < 1e-9)
  }

  @Test func threadsDoNotMatter() async throws {
    let one = try await compare(Self.office, trials: 250, threads: 1)
    let two = try await compare(Self.office, trials: 250, threads: 2)
    for measure in one.weeklyMeasures.all {
      for strategy in 0..<3 {
        let (a, b) = (one.course(measure, strategy), two.course(measure, strategy))
        #expect(a.map(\.value.bitPattern) == b.map(\.value.bitPattern), "\(measure.name)")
        #expect(a.map { $0.halfWidth?.bitPattern } == b.map { $0.halfWidth?.bitPattern })
      }
    }
    #expect(one.bindings.map(\.entries) == two.bindings.map(\.entries))
  }
}

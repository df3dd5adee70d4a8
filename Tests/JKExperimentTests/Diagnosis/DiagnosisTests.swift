import JKKernel
import JKScenario
import JKStatistics
import Synchronization
import TestSupport
import Testing

@testable import JKExperiment

/// What a diagnosis finds, in organisations of which one knows what holds them back.
struct DiagnosisTests {
  // MARK: The constraint

  /// The cladding contractor: the inputs of estimating are the constraint, the gangs are not, and drafting by AI is
  /// worth more once they are in order.
  @Test func estimatingIsTheBottleneck() async throws {
    let scenario = try ScenarioLibrary.scenario("estimating-bottleneck.scenario")
    let diagnosis = try await DiagnosisExperiment(scenario, trials: 40, threads: 2).run()
    let results = diagnosis.results
    let (estimators, gangs) = (0, 1)
    #expect(results.leader?.whatIf == .lifted(constraint: 0))
    #expect(try #require(results.rival).isDecided)
    #expect(results.bindingResource?.whatIf == .capacity(team: estimators))
    // Week by week the backlogs say the same.
    #expect(diagnosis.comparison.bindings[0].entries.first?.binding == .team(estimators))
    let idle = try #require(results.ranked.first { $0.whatIf == .capacity(team: gangs) })
    #expect(try #require(idle.late?.lower) <= 0 && #require(idle.late?.upper) >= 0)
    #expect(idle.worth.mean < 0.01 * results.ranked[0].worth.mean)

    let (today, after) = (
      try #require(results.ranked.first { $0.whatIf == .tool(0) }),
      try #require(diagnosis.tools.first { $0.tool == 0 })
    )
    #expect(try #require(after.worth.lower) > #require(today.worth.upper))
    // With the people who do the work, the tool need not wait: they are trained while the inputs are put in order.
    guard case .option(let index) = diagnosis.action,
      case .fixWith(0, let tool) = diagnosis.options[index].option
    else {
      Issue.record("\(diagnosis.action)")
      return
    }
    #expect(tool == 0)
    #expect(try #require(diagnosis.order?.upper) < 0)

    #expect(diagnosis.focus == [0])
    let step = try #require(diagnosis.readiness.first)
    #expect(step.missing == [.good] && step.reasons == [.structure, .unstated])
    #expect(step.structure.mean == 0.3 && abs(step.escaped.mean - 0.24 * 0.4) < 1e-12)

    let output = try #require(diagnosis.outcomes.first)
    #expect(output.kind == .output(step: 0) && output.isVisible == true)
    #expect(diagnosis.window == 13..<26 && !diagnosis.stretches.areOfStudy)
  }

  @Test func theConstraintOfAnOverloadedDesk() async throws {
    let diagnosis = try await Office.overloaded.diagnosis()
    #expect(diagnosis.results.leader?.whatIf == .lifted(constraint: 0))
    #expect(diagnosis.results.bindingResource?.whatIf == .capacity(team: Office.desk))
    #expect(diagnosis.results.rivalConstraint == nil)
    #expect(diagnosis.focus == [Office.answer])
  }

  /// People enough: demand binds, and nobody's capacity.
  @Test func demandBindsWherePeopleAreIdle() async throws {
    let diagnosis = try await Office.idle.diagnosis(trials: 60)
    #expect(diagnosis.results.leader?.whatIf == .demand)
    #expect(diagnosis.action == .demand)
    #expect(diagnosis.comparison.bindings[0].entries.first?.binding == .demand)
    #expect(try #require(diagnosis.results.rival).isDecided)
    // 0.75 of 7.5 orders a week at $2000, in the second half.
    let worth = try #require(diagnosis.results.leader?.late)
    #expect(try #require(worth.lower) < 1_500 && #require(worth.upper) > 1_500)
    for result in diagnosis.results.ranked {
      guard case .capacity = result.whatIf else { continue }
      #expect(try #require(result.late?.lower) <= 0 && #require(result.late?.upper) >= 0)
    }
  }

  /// Money that is booked over the first step does not wait for the second: how quick that is changes nothing.
  @Test func whatChangesNothingIsExactlyNothing() async throws {
    var office = Office.overloaded
    office.work = "revenue $2000; recognised over answer"
    let diagnosis = try await office.diagnosis(trials: 5)
    let rear = try #require(diagnosis.results.ranked.first { $0.whatIf == .capacity(team: Office.rear) })
    #expect(rear.isNothing && rear.late?.mean == 0)
    #expect(diagnosis.results.leader?.isNothing == false)
  }

  /// Two teams alike, one behind the other: which of them binds takes more trials than there are.
  @Test func whatIsNotDecidedIsSaidToBe() async throws {
    let twins = try Scenario(
      text: """
        scenario "Twins"; horizon 26 weeks; history 26 weeks; trials 12; seed 4
        team left { people 1; cost $10 / hour }
        team right { people 1; cost $10 / hour }
        work order { arrives poisson 60 / week; patience exponential(mean: 1 week); revenue $100; route { one -> done } }
        work other { arrives poisson 60 / week; patience exponential(mean: 1 week); revenue $100; route { two -> done } }
        step one by left { effort exponential(mean: 1 h) }
        step two by right { effort exponential(mean: 1 h) }
        """)
    let diagnosis = try await DiagnosisExperiment(twins, threads: 2).run()
    let lead = try #require(diagnosis.results.rival)
    #expect(!lead.isDecided)
    let needed = try #require(lead.trialsToDecide)
    let share = try #require(lead.difference.halfWidth) / lead.difference.mean
    #expect(needed == (12 * share * share).rounded(.up) && needed > 12)
  }

  // MARK: The next action

  @Test(arguments: [
    ("cost $5 / hour", NextAction.capacity(team: 0)), ("cost $400 / hour", NextAction.nothing),
  ])
  func capacityHasToPay(team: String, action: NextAction) async throws {
    var office = Office.overloaded
    (office.team, office.constraint, office.tool) = (team, nil, nil)
    let diagnosis = try await office.diagnosis(trials: 12)
    #expect(diagnosis.results.leader?.whatIf == .capacity(team: Office.desk))
    #expect(diagnosis.action == action && diagnosis.options.isEmpty)
  }

  @Test func aConstraintWithoutAFixHasToFindOne() async throws {
    var office = Office.overloaded
    office.constraint = "structure 40%; effort times 1.3"
    let diagnosis = try await office.diagnosis(trials: 12)
    #expect(diagnosis.results.leader?.whatIf == .lifted(constraint: 0))
    #expect(diagnosis.action == .findFix(constraint: 0))
    #expect(diagnosis.results.leader?.cost == nil && diagnosis.results.leader?.payback == nil)
  }

  /// A fix that costs more than it brings is not done.
  @Test func aFixHasToPay() async throws {
    var office = Office.overloaded
    office.tool = nil
    office.constraint = office.constraint?.replacing("costs $2k", with: "costs $900k")
    let diagnosis = try await office.diagnosis(trials: 12)
    #expect(diagnosis.results.leader?.whatIf == .lifted(constraint: 0))
    #expect(diagnosis.action == .nothing)
    #expect(diagnosis.options.map(\.option) == [.fix(constraint: 0)] && !diagnosis.options[0].isShown)
  }

  /// Most tools lose nothing by an early start, beside the fix. One that multiplies the defects of a step without structure,
  /// for which nobody pays, waits for it.
  @Test func theOrderIsThatWhichIsShownToBeBetter() async throws {
    let atOnce = try await Office.overloaded.diagnosis(trials: 12)
    #expect(atOnce.chosenOption == .fixWith(constraint: 0, tool: 0))
    #expect(try #require(atOnce.order?.upper) < 0)

    var office = Office.overloaded
    office.step += "; defects 20%, caught 50%, rework 60%; escaped { value times 0 }"
    office.constraint =
      "structure 0%; effort times 1.3; fix { takes 12 weeks; uses 0.5 people from desk; costs $2k; leaves structure 100% }"
    office.tool =
      "gain 60%; unstructured-gain 0%; amplification 4; workarounds 0%; learning 10 uses; training 4 h; contract api"
    let waiting = try await office.diagnosis(trials: 12)
    #expect(waiting.chosenOption == .fixThen(constraint: 0, tool: 0))
    #expect(try #require(waiting.order?.lower) > 0)
  }

  /// Of both orders alike, the fix comes first.
  @Test func theOrderOfEqualsIsNotDecided() async throws {
    var office = Office.overloaded
    office.constraint = office.constraint?.replacing("takes 4 weeks", with: "takes 0 weeks")
    let diagnosis = try await office.diagnosis(trials: 12)
    #expect(diagnosis.chosenOption == .fixThen(constraint: 0, tool: 0))
    #expect(diagnosis.order?.lower == 0 && diagnosis.order?.upper == 0)
  }

  /// The best by its mean is advised; what cannot be told apart from it, and is worth something, is named beside.
  @Test(
    arguments: [
      // Not to be told apart.
      ([10, 12, 11, 13], [9.9, 12.2, 10.7, 13.1], [1]),
      // Surely worse.
      ([10, 12, 11, 13], [5, 7, 6, 8.1], []),
      // Not shown to be worth anything.
      ([10, 12, 11, 13], [-30, 40, -20, 45], []),
      // One trial tells nothing of chance.
      ([10], [9], []),
    ] as [([Double], [Double], [Int])])
  func theBestToolIsAdvisedWithItsEquals(best: [Double], other: [Double], ties: [Int]) throws {
    let choice = try #require(ToolChoice([(tool: 0, worths: best), (tool: 1, worths: other)]))
    #expect(choice.tool == 0 && choice.ties == ties)
  }

  /// A tool that would be worth most at another step than its own is tried, and advised, where it is offered: nobody sells
  /// it elsewhere.
  @Test func aToolStaysAtTheStepThatItIsFor() async throws {
    var office = Office.overloaded
    office.tool = nil
    office.rest = "tool bot on file { gain 80%; learning 10 uses; training 4 h }"
    let diagnosis = try await office.diagnosis(trials: 6)
    let tools = diagnosis.results.ranked.map(\.whatIf).filter { !$0.isCause }
    #expect(tools == [.tool(0)])
    #expect(diagnosis.comparison.scenario.tools.map(\.step) == [Office.file])
    #expect(diagnosis.comparison.results.map(\.name).allSatisfy { !$0.contains("bot-at") })
    #expect(!diagnosis.options.contains { $0.option.tool != nil && $0.isShown })
  }

  /// Where a tool alone does, what is not written down comes first.
  @Test(arguments: [
    (#"inputs "a"; criteria "b"; good "c""#, [StepReadiness.Text]()), (#"criteria "b""#, [.inputs, .good]),
  ])
  func aToolWaitsForWhatIsNotWrittenDown(texts: String, missing: [StepReadiness.Text]) async throws {
    var office = Office.overloaded
    office.constraint = nil
    office.step = "effort exponential(mean: 20 h); \(texts)"
    let diagnosis = try await office.diagnosis(trials: 12)
    let index = try #require(
      diagnosis.options.firstIndex { $0.option == .integrate(tool: 0) })
    #expect(
      diagnosis.action
        == (missing.isEmpty ? .option(index) : .state(missing, step: Office.answer, then: index)))
    #expect(diagnosis.readiness[0].isSound == missing.isEmpty)
  }

  /// A tool that adds nothing behind the fix is not part of it.
  @Test func theSimplestOfEqualsIsDone() async throws {
    var office = Office.overloaded
    office.tool = "gain 0%; friction 0%; verifying 0%; training 0 h; amplification 0"
    let diagnosis = try await office.diagnosis(trials: 12)
    guard case .option(let index) = diagnosis.action else {
      Issue.record("\(diagnosis.action)")
      return
    }
    #expect(diagnosis.options[index].option == .fix(constraint: 0))
  }

  // MARK: What to measure

  /// What leaves an M/M/1 is a Poisson process (Burke): a week's mean of 13 has the variance λ / 13.
  @Test func theNoiseOfAQueueIsWhatTheorySays() throws {
    let plan = Plan(
      try Scenario(
        text: """
          scenario "Queue"; horizon 13 weeks; history 520 weeks; trials 160; seed 8
          team desk { people 1 }
          work letter { arrives poisson 24 / week; revenue $10; route { write -> done } }
          step write by desk { effort exponential(mean: 1 h) }
          """))
    let sample = DiagnosisSample(plan, runs: 1, trials: 160)
    var worker = Worker(plan)
    for trial in 0..<160 {
      worker.run(trial: trial, strategy: 0)
      try sample.takeStanding(worker, trial: trial)
    }
    let deviation = (24.0 / 13).squareRoot()
    let letters = try #require(MeasuredOutcome(.output(step: 0), sample, stretches: 3..<40))
    #expect(sample.historyStretches == 40 && sample.stretches.count == 41)
    // The estimate's own standard error is 1.1 %.
    #expect(abs(letters.visible.deviation / deviation - 1) < 0.03)
    #expect(abs(letters.visible.smallest / ((1.95996 + 0.84162) * 2.0.squareRoot() * deviation) - 1) < 0.03)
    #expect(try #require(letters.baseline.lower) < 24 && #require(letters.baseline.upper) > 24)
    // Money is the letters' ten dollars.
    let margin = try #require(MeasuredOutcome(.margin, sample, stretches: 3..<40))
    #expect(abs(margin.visible.deviation / letters.visible.deviation - 10) < 1e-9)
  }

  /// What firms differ by is no noise of one: an uncertain demand widens the baseline's interval alone.
  @Test func futuresDoNotCountAsNoise() async throws {
    func outcome(_ demand: String) async throws -> MeasuredOutcome {
      var office = Office.idle
      office.settings = "uncertain rate = uniform(low: 2 / week, high: 13 / week)\n" + office.settings
      office.demand = demand
      return try #require(try await office.diagnosis(trials: 20).outcomes.first)
    }
    let (known, uncertain) = (try await outcome("poisson 7.5 / week"), try await outcome("poisson rate"))
    #expect(abs(uncertain.visible.deviation / known.visible.deviation - 1) < 0.3)
    #expect(try #require(uncertain.baseline.halfWidth) > 3 * #require(known.baseline.halfWidth))
  }

  @Test func ownMeasuresAreMeasured() async throws {
    var office = Office.overloaded
    office.rest = """
      measure answers = completed(answer)
      measure touch = worked-hours(desk) / completed(answer)
      measure uses-of-it = uses(helper)
      """
    let diagnosis = try await office.diagnosis(trials: 10)
    let own = diagnosis.outcomes.filter { if case .own = $0.kind { true } else { false } }
    // What begins with the study is nothing before it.
    #expect(own.map(\.kind) == [.own(0), .own(1)])
    let output = try #require(diagnosis.outcomes.first { $0.kind == .output(step: Office.answer) })
    #expect(own[0].baseline == output.baseline && own[0].visible == output.visible)
    #expect(abs(own[1].baseline.mean / 26 - 1) < 0.1)
  }

  @Test(arguments: [
    ("history 52 weeks; warm-up 13 weeks", 3, false), ("history 52 weeks; warm-up 27 weeks", 4, true),
    ("history 0 h", 4, true),
  ])
  func stretchesComeFromTheHistoryIfTheyCan(history: String, count: Int, areOfStudy: Bool) async throws {
    var office = Office.overloaded
    office.settings = "horizon 52 weeks; \(history); trials 3; seed 5"
    let diagnosis = try await office.diagnosis()
    #expect(diagnosis.stretches.count == count && diagnosis.stretches.areOfStudy == areOfStudy)
    #expect(diagnosis.outcomes.count == 2)
  }

  @Test(arguments: ["horizon 20 weeks; history 20 weeks", "horizon 52 weeks; history 52 weeks; bucket none"])
  func tooShortAStudyMeasuresNothing(settings: String) async throws {
    var office = Office.overloaded
    office.settings = "\(settings); trials 6; seed 5"
    let diagnosis = try await office.diagnosis()
    #expect(diagnosis.outcomes.isEmpty && diagnosis.results.leader?.whatIf == .lifted(constraint: 0))
  }

  // MARK: All the same

  /// Without revenue what counts is output.
  @Test func withoutMoneyOutputDecides() async throws {
    var office = Office.overloaded
    office.work = "patience exponential(mean: 2 weeks)"
    let diagnosis = try await office.diagnosis(trials: 12)
    #expect(!diagnosis.earns && diagnosis.results.leader?.whatIf == .lifted(constraint: 0))
    // 120 h a week for 20 h each rather than 26 h.
    let worth = try #require(diagnosis.results.leader?.late)
    let items = 120.0 / 20 - 120.0 / 26
    #expect(try #require(worth.lower) < items && #require(worth.upper) > items)
    #expect(diagnosis.outcomes.map(\.kind) == [.output(step: Office.answer)])
  }

  @Test func threadsChangeNothing() async throws {
    let (one, two) = (
      try await Office.overloaded.diagnosis(trials: 9, threads: 1),
      try await Office.overloaded.diagnosis(trials: 9, threads: 3)
    )
    #expect(one.results.ranked.map(\.worth) == two.results.ranked.map(\.worth))
    #expect(one.results.ranked.map(\.whatIf) == two.results.ranked.map(\.whatIf))
    #expect(one.tools.map(\.worth) == two.tools.map(\.worth))
    #expect(one.options.map(\.net) == two.options.map(\.net) && one.action == two.action)
    #expect(one.outcomes.map(\.visible) == two.outcomes.map(\.visible))
  }

  @Test func oneTrialTellsNothing() async throws {
    let diagnosis = try await Office.overloaded.diagnosis(trials: 1)
    #expect(diagnosis.results.leader == nil && diagnosis.action == .nothing)
    #expect(diagnosis.results.ranked.count == 5)
  }

  @Test func progressReachesTheEnd() async throws {
    let scenario = try Scenario(text: Office.overloaded.text)
    let most = Most()
    let experiment = DiagnosisExperiment(scenario, trials: 7, threads: 2)
    _ = try await experiment.run { most.see($0) }
    #expect(most.value == 7 * DiagnosisExperiment.passes)
  }

  @Test func aCancelledDiagnosisEnds() async throws {
    let scenario = try Scenario(text: Office.overloaded.text)
    let task = Task { try await DiagnosisExperiment(scenario, trials: 100_000, threads: 2).run() }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
  }
}

extension Diagnosis {
  fileprivate var chosenOption: Option? {
    if case .option(let index) = action { options[index].option } else { nil }
  }
}

private final class Most: Sendable {
  private let most = Mutex(0)

  func see(_ value: Int) { most.withLock { $0 = max($0, value) } }

  var value: Int { most.withLock { $0 } }
}

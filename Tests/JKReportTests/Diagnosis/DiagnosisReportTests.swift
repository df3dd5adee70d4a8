import Foundation
import JKScenario
import JKStatistics
import TestSupport
import Testing

@testable import JKExperiment
@testable import JKReport

/// What is said of a diagnosis follows from its figures: opposite findings, opposite sentences.
struct DiagnosisReportTests {
  /// A desk whose parts a test may choose.
  static func desk(
    people: Int = 3, demand: String = "poisson 10 / week", revenue: String = "revenue $2000",
    texts: String = #"inputs "a"; criteria "b"; good "c""#,
    constraint: String? =
      "structure 40%; effort times 1.3; fix { takes 4 weeks; uses 0.5 people from desk; costs $2k; leaves structure 90% }",
    tool: String? = "gain 40%; learning 10 uses; training 4 h", cost: String = "cost $40 / hour",
    rest: String = "", trials: Int = 12, settings: String = ""
  ) async throws -> DiagnosisFindings {
    let scenario = try Scenario(
      text: """
        scenario "Desk"; horizon 52 weeks; history 52 weeks; warm-up 13 weeks; trials \(trials); seed 5; currency AUD
        \(settings)
        team desk { people \(people); \(cost) }
        work order { arrives \(demand); patience exponential(mean: 2 weeks); \(revenue); route { answer -> done } }
        step answer by desk { effort exponential(mean: 20 h); \(texts) }
        \(constraint.map { "constraint mess on answer { \($0) }" } ?? "")
        \(tool.map { "tool helper on answer { \($0) }" } ?? "")
        \(rest)
        """)
    return DiagnosisFindings(try await DiagnosisExperiment(scenario, threads: 2).run())
  }

  private func plain(_ text: String) -> String { text.replacing("\u{A0}", with: " ") }

  /// Figures that the findings are computed from, for what a sentence must say.
  private func money(_ value: Double, _ findings: DiagnosisFindings) -> String {
    plain(findings.figures.money(value))
  }

  // MARK: The constraint

  @Test func theConstraintIsNamedWithItsWorthAndItsLead() async throws {
    let findings = try await Self.desk()
    let results = findings.results
    let leader = try #require(results.leader)
    let text = plain(findings.constraint)
    #expect(
      text.hasPrefix(
        "The constraint is mess at answer (desk, 100 % busy): lifted at once and for free it would be worth "
          + "\(money(leader.worth.mean, findings)) more margin a week (95 % interval "))
    let lead = try #require(results.rival)
    #expect(
      plain(try #require(findings.certainty)).hasPrefix(
        "Its lead over the best of what lies elsewhere, 10 % more demand, is "
          + "\(money(lead.difference.mean, findings)) a week ("))
    #expect(try #require(findings.binding).contains("desk bind"))
    #expect(findings.certaintyAmongConstraints == nil && findings.idle == nil)
    #expect(
      try #require(findings.log).hasPrefix(
        "Week by week the longest backlog, or the want of one, says the same: desk (in"))
  }

  @Test func demandIsNamed() async throws {
    let findings = try await Self.desk(people: 15)
    #expect(
      plain(findings.constraint).hasPrefix("The constraint is demand: 10 % more of it would be worth AUD "))
    // A tool is shown to bring a little, so it is not said to bring nothing.
    #expect(findings.diagnosis.options.contains { $0.isShown && $0.option.tool != nil })
    #expect(findings.next.hasPrefix("Find more work first: demand binds"))
    let late = try #require(
      findings.results.ranked.first { $0.whatIf == .capacity(team: 0) }?.late?.interval)
    #expect(
      findings.idle
        == "In the second half, 10\u{A0}% more of desk is worth "
        + "\(findings.figures.range(late, findings.signed)) a week: nothing that lasts is shown.")
    #expect(plain(findings.measuring[0]).contains(") of 10 % more in the second half: "))
    #expect(findings.binding == nil)
    #expect(try #require(findings.log).contains("says the same: demand (in"))
    let margin = try #require(findings.diagnosis.outcomes.first { $0.kind == .margin })
    #expect(margin.expected == findings.results.leader?.late && margin.early == nil)
  }

  @Test func aTeamIsNamed() async throws {
    let findings = try await Self.desk(constraint: nil, tool: nil, cost: "cost $5 / hour")
    let text = plain(findings.constraint)
    #expect(text.hasPrefix("The constraint is desk ("))
    #expect(text.contains(" % busy): 10 % more of their capacity for the same pay would be worth AUD "))
    #expect(findings.next.hasPrefix("Give desk more capacity"))
    #expect(
      plain(findings.worth.joined(separator: " ")).contains(
        "Of people, 10 % would cost AUD 60 a week."))
    let dear = try await Self.desk(constraint: nil, tool: nil, cost: "cost $900 / hour")
    #expect(dear.next.hasPrefix("Do nothing now: nothing that was tried is shown to pay"))
  }

  @Test func whatIsNotDecidedSaysHowManyTrialsWould() async throws {
    let second = """
      team back { people 3; cost $40 / hour }
      work bill { arrives poisson 10 / week; patience exponential(mean: 2 weeks); revenue $2000; route { send -> done } }
      step send by back { effort exponential(mean: 20 h) }
      constraint muddle on send { effort times 1.3; fix { takes 4 weeks; uses 0.5 people from back } }
      """
    let findings = try await Self.desk(tool: nil, rest: second, trials: 5)
    let lead = try #require(findings.results.rival)
    #expect(!lead.isDecided)
    let text = plain(try #require(findings.certainty))
    #expect(text.hasPrefix("It is not decided between it and the best of what lies elsewhere, "))
    #expect(
      text.contains(" with 5 trials; some ")
        && text.hasSuffix("trials would decide it, if it stays as it is."))
  }

  @Test func oneTrialIsNoFinding() async throws {
    let findings = try await Self.desk(trials: 1)
    #expect(
      findings.constraint == "One trial tells nothing of chance, so it tells no constraint: run more trials")
    #expect(
      DiagnosisSummary(findings).text.contains("One trial tells nothing of chance: there are no intervals."))
    #expect(findings.next == "Run more trials: one says nothing of what pays")
  }

  /// Where results are not kept by week there is no second half.
  @Test func whereThereIsNoSecondHalfNoneIsNamed() async throws {
    let findings = try await Self.desk(people: 15, trials: 2, settings: "bucket none")
    let capacity = try #require(findings.results.ranked.first { $0.whatIf == .capacity(team: 0) })
    #expect(capacity.late == nil)
    #expect(
      findings.idle
        == "Over the study, 10\u{A0}% more of desk is worth \(findings.signedTold(capacity.worth).ends ?? "") a week: nothing is "
        + "shown.")
  }

  // MARK: What to do

  @Test func theNextActionIsTheFixAndTheTool() async throws {
    let findings = try await Self.desk()
    #expect(
      plain(findings.next) == "Fix mess with desk, in 4 weeks, and meanwhile integrate helper at answer")
    let worth = plain(findings.worth.joined(separator: " "))
    #expect(worth.hasPrefix("With all that it costs it brings "))
    let payback = try #require(findings.results.leader?.payback).value
    #expect(
      worth.contains(
        "The fix takes 80 h of desk and comes to AUD 5.2k in all, which is "
          + "\(findings.figures.count((payback * 10).rounded() / 10)) weeks ("))
    #expect(worth.hasSuffix(" of what it is worth once done."))
    #expect(worth.contains("and has paid back for good after week "))
    let ai = plain(try #require(findings.ai))
    #expect(ai.hasPrefix("All the same, integrated today, helper is worth +AUD "))
    #expect(ai.contains("; once mess is lifted it adds +AUD "))
    #expect(
      ai.contains(
        " It pays either way, and adds more once mess is lifted. It need not wait until the fix is done: "))
  }

  /// A tool that spoils what a step without structure makes comes only then; where no difference is shown, that is said.
  @Test func onlyThenIsSaidWhereItIsShown() async throws {
    let waiting = try await Self.desk(
      texts:
        #"inputs "a"; criteria "b"; good "c"; defects 20%, caught 50%, rework 60%; escaped { value times 0 }"#,
      constraint:
        "structure 0%; effort times 1.3; fix { takes 12 weeks; uses 0.5 people from desk; costs $2k; leaves structure 100% }",
      tool: "gain 60%; unstructured-gain 0%; amplification 4; workarounds 0%; learning 10 uses; training 4 h")
    #expect(plain(waiting.next) == "Fix mess with desk, in 12 weeks; only then integrate helper at answer")
    let ai = plain(try #require(waiting.ai))
    #expect(ai.hasPrefix("Integrated today, helper is worth −AUD "))
    let order = try #require(waiting.diagnosis.order)
    #expect(
      ai.contains(
        " It needs the fix. It is worth waiting for: fix and then tool bring \(money(order.mean, waiting)) a week more "
          + "than both at once ("))

    let tie = try await Self.desk(constraint: Self.shortFix)
    #expect(
      plain(tie.next)
        == "Fix mess with desk, in 1 week, and integrate helper at answer; waiting for the fix is not shown to "
        + "bring more or less")
    #expect(plain(tie.worth[0]).hasPrefix("One after the other, with all that it costs, it brings AUD "))
    #expect(
      try #require(tie.ai).contains(
        " Waiting until the fix is done is not shown to bring more or less ("))
  }

  /// Both are for the same step, and one comes out a little better.
  @Test func toolsThatCannotBeToldApartAreBothNamed() async throws {
    let rest = "tool twin on answer { gain 41%; learning 10 uses; training 4 h }"
    let findings = try await Self.desk(rest: rest)
    #expect(findings.diagnosis.tools.first?.tool == 1)
    #expect(
      plain(findings.next).hasPrefix(
        "Fix mess with desk, in 4 weeks, and meanwhile integrate twin or helper at answer")
    )
    #expect(
      findings.worth.contains(
        "The figures are those of twin at answer; helper at answer cannot be told apart from it."
      ))
    #expect(try #require(findings.ai).contains(" today, twin is worth "))
    let better = try await Self.desk(rest: rest.replacing("gain 41%", with: "gain 80%"))
    #expect(plain(better.next).contains("integrate twin at answer"))
    #expect(!better.worth.joined().contains("told apart"))
  }

  /// What both at once cost in the first weeks is said beside what they bring.
  @Test func theDeeperDipOfBothAtOnceIsSaid() async throws {
    let findings = try await Self.desk(tool: "gain 40%; learning 10 uses; training 24 h")
    #expect(plain(findings.next).contains(", and meanwhile integrate helper"))
    let options = findings.diagnosis.options
    let waiting = try #require(options[2].curve)
    #expect(try #require(options[3].curve).dip.value > waiting.dip.value + 1)
    #expect(
      try #require(findings.first).contains(
        ". One after the other, it would dip by \(findings.figures.points(waiting.dip.value)) ("))
    #expect(try #require(findings.first).contains(", until it recovers in week "))
    let tie = try await Self.desk(constraint: Self.shortFix)
    let both = try #require(tie.diagnosis.options[3].curve)
    #expect(
      try #require(tie.first).contains(
        ". Both at once, it would dip by \(tie.figures.points(both.dip.value)) ("))
    let fix = try await Self.desk(tool: nil)
    #expect(fix.first?.contains("One after the other") != true)
  }

  /// Without a constraint there is nothing to wait for.
  @Test(arguments: [
    ("gain 40%; learning 10 uses; training 4 h", "The best that a tool does today is +AUD "),
    (
      "gain 10%; friction 100%; learning 60 uses; training 40 h",
      "No tool is shown to bring anything today: the best, helper at answer, comes out at −AUD "
    ),
  ])
  func aToolTodayIsWorthWhatIsShown(tool: String, opening: String) async throws {
    let findings = try await Self.desk(constraint: nil, tool: tool)
    #expect(plain(try #require(findings.ai)).hasPrefix(opening))
  }

  @Test func aToolThatNothingComesToChangesNothing() async throws {
    let findings = try await Self.desk(
      demand: "poisson 0.0001 / week", constraint: nil, trials: 2)
    #expect(
      findings.ai
        == "No tool is shown to bring anything today: the best, helper at answer, changes nothing in any trial."
    )
  }

  /// Of many, some are named.
  @Test func notAllOfManyToolsAreNamed() async throws {
    let twins = "abcde".map { "tool twin-\($0) on answer { gain 41%; learning 10 uses; training 4 h }" }
    let findings = try await Self.desk(rest: twins.joined(separator: "\n"))
    #expect(plain(findings.next).contains(" integrate twin-a, twin-b or twin-c at answer"))
    #expect(
      plain(findings.worth.joined()).contains(
        "; twin-b at answer, twin-c at answer, twin-d at answer and 2 others cannot be told apart from it."))
  }

  private static let shortFix =
    "structure 40%; effort times 1.3; fix { takes 1 week; uses 0.5 people from desk; costs $2k; leaves structure 90% }"

  private static let dearFix =
    "structure 40%; effort times 1.3; fix { takes 4 weeks; uses 0.5 people from desk; costs $900k; leaves structure 90% }"

  /// What is done for free in a what-if is not said to be done where it does not pay.
  @Test func aFixThatLosesMoneyIsNotAdvised() async throws {
    let findings = try await Self.desk(constraint: Self.dearFix)
    #expect(findings.next.hasPrefix("Integrate helper at answer"))
    let ai = plain(try #require(findings.ai))
    #expect(ai.contains("; with mess lifted for free it would add +AUD "))
    #expect(
      ai.hasSuffix(
        "), but its own fix costs more than it brings. It pays either way, and adds more with mess out of the way."
      ))
    #expect(!ai.contains("fixed"))
  }

  @Test func nothingIsAdvisedWhereDemandBindsAndNothingPays() async throws {
    let findings = try await Self.desk(
      people: 15, constraint: Self.dearFix, tool: "gain 10%; verifying 300%; learning 10 uses; training 40 h")
    #expect(findings.next.hasPrefix("Find more work, and do nothing about AI now: demand binds"))
    #expect(findings.worth == ["None of the fixes and tools that were tried is shown to pay."])
    #expect(
      try #require(findings.ai).hasSuffix(
        "its own fix costs more than it brings. Neither the fix nor the tool is shown to pay while demand binds."
      ))
  }

  @Test func whereAToolIsWorthMoreIsSaid() async throws {
    // The constraint is not what the tool suffers from; behind it there is nothing left to gain.
    let findings = try await Self.desk(
      demand: "poisson 6 / week",
      constraint:
        "structure 100%; effort times 1.3; fix { takes 4 weeks; uses 0.5 people from desk; costs $2k }")
    #expect(try #require(findings.ai).hasPrefix("Integrated today, helper is worth +"))
    #expect(try #require(findings.ai).contains(" It pays either way, and adds less once mess is lifted."))
    let opposite = try await Self.desk(
      constraint:
        "structure 0%; effort times 1.3; fix { takes 4 weeks; uses 0.5 people from desk; costs $2k }",
      tool: "gain 60%; unstructured-gain 0%; learning 10 uses; training 4 h")
    #expect(try #require(opposite.ai).contains(" It needs the fix."))
  }

  @Test func whatIsNotWrittenDownComesFirst() async throws {
    let findings = try await Self.desk(texts: #"inputs "a""#, constraint: nil)
    #expect(
      findings.next.hasPrefix(
        "Write down, for answer, by what it is done (`criteria`) and what good output is (`good`); nobody has. Then "
          + "integrate helper at answer"))
    #expect(
      findings.readiness == [
        "answer is not sound enough for AI: nobody has written down by what it is done (`criteria`) and what good "
          + "output is (`good`)."
      ])
    let stated = try await Self.desk(constraint: nil)
    #expect(stated.next.hasPrefix("Integrate helper at answer"))
    #expect(stated.readiness[0].hasPrefix("answer is sound enough for AI: its structure is 100\u{A0}%"))
  }

  @Test func aFixThatNobodyStatesIsToBeFound() async throws {
    let findings = try await Self.desk(constraint: "structure 40%; effort times 1.3")
    #expect(findings.next == "Find out what it takes to fix mess: no fix is stated")
    #expect(plain(findings.worth[0]).hasPrefix("Whatever costs less than AUD "))
  }

  // MARK: What to measure

  @Test func whatIsTooSmallToSeeIsSaidToBe() async throws {
    let clear = try await Self.desk()
    #expect(clear.measuring[0].hasSuffix("in weeks 13–25: it will be seen."))
    #expect(clear.measuring[0].hasPrefix("Items through answer are "))
    // Revenue varies so much that margin shows nothing.
    let noisy = try await Self.desk(revenue: "revenue lognormal(mean: $2000, cv: 12)")
    let margin = try #require(noisy.measuring.first { $0.hasPrefix("Margin is ") })
    #expect(plain(margin).hasSuffix(": that cannot be seen within the study's 52 weeks."))
    let outcome = try #require(noisy.diagnosis.outcomes.first { $0.kind == .margin })
    #expect(outcome.isVisible == false)
    let weeks = try #require(outcome.weeksToSee)
    #expect(weeks > 52)
    #expect(
      abs(weeks / 13 - pow(outcome.visible.smallest / (try #require(outcome.expected?.mean)), 2)) < 1e-9)
  }

  // MARK: What is shown

  @Test(arguments: [3, 15])
  func everyLineFits(people: Int) async throws {
    let findings = try await Self.desk(
      people: people, rest: "measure touch-time-of-an-answer = worked-hours(desk) / completed(answer)")
    let text = DiagnosisSummary(findings).text
    for line in text.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    for title in ["\nwhat-if  ", "once lifted, for free", "included"] { #expect(text.contains(title)) }
    #expect(text.contains("(an involvement of"))
    for title in ["NEXT", "THE CONSTRAINT", "AI", "WHAT TO MEASURE"] {
      #expect(text.contains("\n\(title)\n"))
    }
    #expect(text.contains("touch-time-of-an-answer is 2"))
    #expect(text.contains("Assumed, without field data: helper.workarounds 30%"))
    #expect(text.hasPrefix("Desk\n12 trials, 52 weeks after 52 weeks of history, seed 5; 4 what-ifs against"))
  }

  @Test func theBriefIsAPage() async throws {
    let findings = try await Self.desk()
    let brief = DiagnosisBrief(findings).file
    #expect(brief.name == "brief.md" && brief.text.hasPrefix("# Desk\n\n12 trials, "))
    let heads = brief.text.split(separator: "\n").filter { $0.hasPrefix("## ") }
    #expect(heads == ["## Next", "## The constraint", "## AI", "## What to measure"])
    #expect(
      brief.text.contains(
        "## Next\n\nFix mess with desk, in 4 weeks, and meanwhile integrate helper at answer. ")
    )
    #expect(
      brief.text.contains(
        "Fixes and tools are done with the people who do the work: an involvement of 100 %."))
    // A page holds some 60 lines of 100 characters.
    let lines = brief.text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.reduce(0) { $0 + 1 + $1.count / 100 } < 60)
  }

  @Test func theFilesAgree() async throws {
    let findings = try await Self.desk()
    let report = Report(findings.diagnosis)
    #expect(
      report.files.map(\.name) == [
        "what-ifs.svg", "brief.md", "diagnosis.csv", "summary.txt", "summary.json",
      ])
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(report.json.utf8)) as? [String: Any])
    #expect(object["schema"] as? String == "jkcurve.diagnosis/3")
    #expect(object["constraint"] as? String == "mess lifted" && object["nextAction"] as? String == "option")
    #expect(object["nextOption"] as? String == "fix mess and integrate helper")
    let order = try #require(object["fixFirstOverBothAtOnce"] as? [String: Any])
    #expect(try #require(order["value"] as? Double) < 0)
    let whatIfs = try #require(object["whatIfs"] as? [[String: Any]])
    let table = report.files[2].text.split(separator: "\n").map(csvFields)
    #expect(table.contains { $0[1] == "fix mess, then integrate helper" })
    #expect(table.allSatisfy { $0.count == 7 } && whatIfs.count == 4)
    for whatIf in whatIfs {
      let worth = try #require(whatIf["worth"] as? [String: Any])
      let name = try #require(whatIf["name"] as? String)
      let row = try #require(table.first { $0[1] == name && $0[2] == "worth" })
      let (written, value) = (try #require(Double(row[4])), try #require(worth["value"] as? Double))
      #expect(abs(written - value) <= 1e-12 * abs(value) && row[3] == "AUD / week")
    }
    for part in ["what-if", "after-fix", "option", "step", "outcome"] {
      #expect(table.contains { $0[0] == part }, "\(part)")
    }
  }

  @Test func theChartNamesEachWhatIf() async throws {
    let findings = try await Self.desk()
    let chart = DiagnosisChart(findings).file
    #expect(chart.name == "what-ifs.svg")
    for result in findings.shown {
      #expect(chart.text.contains(findings.name(result.whatIf)))
    }
  }

  @Test func withoutMoneyItemsAreCounted() async throws {
    let findings = try await Self.desk(revenue: "")
    #expect(plain(findings.constraint).contains(" items a week (95 % interval "))
    #expect(!findings.constraint.contains("margin") && !findings.constraint.contains("  "))
    let text = DiagnosisSummary(findings).text
    for line in text.split(separator: "\n") { #expect(line.count <= 80) }
    // Nothing is paid back where nothing earns.
    #expect(!text.contains("pays in week") && !text.contains("> 52"))
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(Report(findings.diagnosis).json.utf8)) as? [String: Any])
    let options = try #require(object["options"] as? [[String: Any]])
    #expect(!options.isEmpty && options.allSatisfy { $0["breakEvenWeek"] is NSNull })
    let earning = DiagnosisSummary(try await Self.desk()).text.split(separator: "\n")
    #expect(earning.contains { $0.hasSuffix("pays in week") })
    #expect(earning.first { $0.hasPrefix("fix mess ") }?.last?.isNumber ?? false)
  }
}

import JKExperiment
import JKScenario
import TestSupport
import Testing

@testable import JKReport

/// Every title of a comparison's charts and its answer, worked out again from the tables alone, for results whose
/// findings are each other's opposite.
struct ComparisonTitleTests {
  private struct Study: Sendable {
    let name: String
    var isDemandSteady = true
    let run: @Sendable () async throws -> Comparison

    init(_ name: String, _ firm: Firm, of sequences: [Int]? = nil) {
      (self.name, run) = (name, { try await firm.comparison(of: sequences) })
    }

    init(_ name: String, _ run: @escaping @Sendable () async throws -> Comparison) {
      (self.name, self.run) = (name, run)
    }
  }

  private static func with(_ firm: Firm, _ change: (inout Firm) -> Void) -> Firm {
    var firm = firm
    change(&firm)
    return firm
  }

  /// A fix that costs about what it brings.
  private static func even(_ name: String, _ share: Double) -> Study {
    Study(name) {
      let firm = Firm(trials: 40)
      let worth = try await firm.comparison().results[2].advantage?.mean.mean ?? 0
      let price = "costs $\(5_000 + Int(share * worth))"
      return try await with(firm) { $0.fix = $0.fix.replacing("costs $5k", with: price) }.comparison(of: [
        0, 2,
      ])
    }
  }

  private static func none(_ firm: Firm) -> Firm {
    with(firm) { ($0.history, $0.settings) = ("0 weeks", "") }
  }

  private static let firms: [Study] = {
    let late = Firm(
      trials: 40,
      strategies: """
        strategy late { involvement 90%; week 8: fix mess }
        strategy never { involvement 90%; week 0: integrate drafting }
        """)
    let soon = Firm(
      strategies: """
        strategy soon { involvement 90%; week 0: fix mess }
        strategy later { involvement 90%; week 12: fix mess }
        """)
    let tools = Firm(
      fix: "takes 6 weeks; uses 2 people from clerks; costs $500k; leaves structure 30%",
      burden: "effort times 1.3", tool: "gain 50%; friction 0%; learning 5 uses; training 1 h; verifying 0%")
    let twin = "{ involvement 90%; week 0: fix mess }"
    // Quarters three and four are the history; the last thirteen weeks of the study are quarter two.
    let seasons: [Study] = [
      ("seasons", "150%, 50%, 150%, 50%", 60), ("a low season last", "100%, 40%, 130%, 130%", 125),
      ("a high season last", "40%, 280%, 40%, 40%", 125),
    ].map { name, shares, cost in
      var study = Study(
        name,
        Firm(cost: "cost $\(cost) / hour", arrivals: "poisson 14 / week; demand { seasons \(shares) }"))
      study.isDemandSteady = false
      return study
    }
    let steady: [Study] = [
      Study("the fix helps", .fixHelps), Study("nothing helps", .nothingHelps),
      Study("nothing matters", .nothingMatters), Study("one trial", Firm(trials: 1)),
      Study("no revenue", Firm(revenue: nil)),
      Study("no revenue, nothing helps", with(.nothingHelps) { $0.revenue = nil }),
      Study("no history", none(.fixHelps)), Study("no history, nothing helps", none(.nothingHelps)),
      Study("no history, nothing matters", none(.nothingMatters)),
      Study("losses", Firm(cost: "cost $600 / hour")), Study("billed", .drafted),
      Study("out of a loss", Firm(cost: "cost $170 / hour")),
      Study("into a loss", with(.nothingHelps) { $0.cost = "cost $200 / hour" }),
      Study("late and never", late), Study("soon and later", soon),
      Study("twins", Firm(strategies: "strategy one \(twin)\nstrategy two \(twin)")),
      Study("tools help", tools), even("hardly pays", 0.995), even("hardly fails", 1.005),
      Study("alone", .fixHelps, of: [1]), Study("status quo alone", .fixHelps, of: [0]),
      Study("status quo loses alone", Firm(cost: "cost $600 / hour"), of: [0]),
    ]
    return steady + seasons
  }()

  private static let desks: [Study] =
    [
      "eliminate write", "hire 4 desk", "change note.arrives to poisson 24 / week",
      "change write.effort to 3 h",
    ].map { action in Study(action) { try await WeeklyReportTests().comparison(action) } } + [
      Study("time to spare") {
        try await WeeklyReportTests().comparison(
          "eliminate write", WeeklyReportTests.desk.replacing("8 / week", with: "3 / week"))
      }
    ]

  /// A bot that is there today, and twelve weeks on more, less or as much to do.
  private static let bots: [Study] = [
    ("36 / week", 30), ("3 / week", 30), ("12 / week", 30), ("12.1 / week", 3),
  ].map {
    demand, trials in
    Study("a bot at \(demand)") {
      let scenario = try Scenario(
        text: """
          scenario "Desk"; horizon 26 weeks; history 13 weeks; warm-up 4 weeks; trials \(trials); seed 5; currency EUR
          team desk { people 2; cost $30 / hour }
          work desk-work { arrives poisson 12 / week; revenue $200; route { answer -> done } }
          step answer by desk { effort 1 h }
          tool bot on answer { tokens prompt 1000k, output 10k; contract api }
          contract api { per-token { prompt $2 / million tokens; output $10 / million tokens } }
          today { integrate bot }
          strategy act { involvement 100%; week 8: change desk-work.arrives to poisson \(demand) }
          """)
      return try await Experiment(scenario, threads: 2).run()
    }
  }

  private static let opposites = [
    Opposites("productivity-", " dips ", "does not dip"),
    Opposites("productivity-", "is back in week", "has not recovered"),
    Opposites("productivity-", "above status-quo", "below status-quo", "level with status-quo"),
    Opposites("productivity-", "changes nothing, yet it ends", "changes nothing"),
    Opposites(
      "productivity-comparison", "No strategy earns more", "No strategy is shown to earn more",
      "; tools-first"),
    Opposites("productivity-comparison", "Constraint-first ", "Tools-first "),
    Opposites("productivity-multiples", "constraint-first's trials lie between", "late's trials lie between"),
    Opposites("margin-", " earns ", " loses "),
    Opposites("margin-", "after losing", "after AUD", "after earning"),
    Opposites(
      "advantage-", "pays for itself by week", "may pay for itself", "does not pay for itself",
      "is not shown to pay"),
    Opposites("advantage-", "earns more than", "earns less than", "is not shown to earn more or less"),
    Opposites("advantage-multiples", "are +", "are \u{2212}"),
    Opposites(
      "cumulative-margin", "pays for itself by week", "No strategy pays for itself", "never does not"),
    Opposites(
      "outcomes", "earns less than status-quo in no trial", "earns less than status-quo in every trial"),
    Opposites("outcomes", "gets less done than", "loses money in no trial", "loses money in every trial"),
    Opposites("break-even", "in every trial", "in no trial", "in half"),
    Opposites(
      "k-", "opens a K:", "opens the K's upper", "opens the K's lower", "turns the K round", "where it began",
      "level with status-quo's", "above status-quo's", "changes nothing: "),
    Opposites("ai-bill-", " rises from ", " falls from ", "is not shown to rise or fall"),
    Opposites("ai-spend-", "more than status-quo", "less than status-quo", "as much as status-quo"),
    Opposites("margin-", " more than status-quo", " less than status-quo", "as much as status-quo"),
    Opposites(
      "work-shift-", " goes from ", "by less than a percentage point", " takes ", "% under status-quo"),
    Opposites("utilisation-", "throughout", "from week", "bound by", "bound mostly by", "demand"),
  ]

  private static let answers = [
    "more margin than status-quo", "No strategy earns more than status-quo",
    "No strategy is shown to beat status-quo",
    "In the one trial", "It cannot be told apart", "Its lead over", "margin does not decide. By output",
    "No strategy is shown to end with more output", "It is ahead of status-quo in every one",
    "In one realised future it is ahead", "constraint-first earns", "tools-first earns",
  ]

  private static let costs = [
    "is at no time behind", "One future may be kinder or harsher: after those", "That is made up for by week",
    "It does not make that up", "are missing", " more than status-quo over ",
  ]

  @Test func everyTitleAndAnswerFollowsFromTheTables() async throws {
    var titles: [(chart: String, title: String)] = []
    var answers: [String] = []
    var paragraphs: [String] = []
    for study in Self.firms + Self.desks + Self.bots {
      let comparison = try await study.run()
      let report = Report(comparison, ReportOptions(threads: 2))
      let told = ComparisonTitles(report.tables, isDemandSteady: study.isDemandSteady)
      titles += report.expectTitles(study.name, told.title)
      let blocks = report.summary.split(separator: "\n\n").map { String($0).replacing("\n", with: " ") }
      if let answer = told.answer {
        answers.append(answer)
        let (said, worked) = (blocks.dropFirst().first ?? "", answer.replacing("\u{A0}", with: " "))
        // That the length of the history matters may follow: FindingsHistoryTests has it.
        #expect(
          said == worked || said.hasPrefix(worked + " Every figure depends on how long"),
          "\(study.name)")
      } else {
        #expect(told.names.count == 1)
      }
      let paragraph = AnswerPart(comparison).blocks.compactMap { block in
        if case .paragraph(let text) = block { text } else { nil }
      }.first
      if let worked = told.answerParagraph {
        paragraphs.append(worked)
        #expect(paragraph == worked, "\(study.name)")
      }
    }
    for opposite in Self.opposites { opposite.expectAll(in: titles) }
    for said in Self.costs {
      #expect(paragraphs.contains { $0.contains(said) }, "never said of cost: \(said)")
    }
    for said in Self.answers { #expect(answers.contains { $0.contains(said) }, "never answered: \(said)") }
  }
}

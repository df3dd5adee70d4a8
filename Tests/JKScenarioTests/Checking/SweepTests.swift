import JKLanguage
import Testing

@testable import JKScenario

/// Values to be tried in place of the scenario's own.
struct SweepTests {
  private func read(_ lines: String) -> Findings {
    Findings(
      Host.text.replacing("week 0: fix", with: "week fix-week: fix")
        + "\nparameter fix-week = 13 weeks in 0 weeks .. 52 weeks\n\(lines)")
  }

  private func sweep(_ lines: String) throws -> Sweep {
    let found = read(lines)
    #expect(found.all == [])
    return try #require(found.scenario?.sweep)
  }

  @Test func aListOfValues() throws {
    let sweep = try sweep("sweep estimators.people = 3, 4 people, 6")
    #expect(sweep.axes.map(\.path) == ["estimators.people"] && sweep.points.count == 3)
    #expect(sweep.axes[0].values.map(\.text) == ["3", "4 people", "6"])
    #expect(sweep.points.map { $0.scenario.teams[0].people } == [3, 4, 6])
  }

  @Test(arguments: [
    (
      "sweep fix-week = 0 weeks .. 52 weeks by 13 weeks",
      ["0 weeks", "13 weeks", "26 weeks", "39 weeks", "52 weeks"]
    ),
    ("sweep fix-week", ["0 weeks", "13 weeks", "26 weeks", "39 weeks", "52 weeks"]),
    ("sweep fix-week = 0 weeks .. 30 weeks by 13 weeks", ["0 weeks", "13 weeks", "26 weeks"]),
    ("sweep estimate.caught = 50% .. 80% by 10%", ["50%", "60%", "70%", "80%"]),
    ("sweep enquiry.revenue = $80k .. $120k by $20k", ["$80000", "$100000", "$120000"]),
    ("sweep drafting.amplification = 1 .. 1.3 by 0.1", ["1", "1.1", "1.2", "1.3"]),
    (
      "sweep seed = 9007199254740993 .. 9007199254740999 by 2",
      ["9007199254740993", "9007199254740995", "9007199254740997", "9007199254740999"]
    ),
  ])
  func steps(line: String, texts: [String]) throws {
    #expect(try sweep(line).axes[0].values.map(\.text) == texts)
  }

  /// Seeds that a Double cannot tell apart are tried as they are written, and have no places of their own on an axis.
  @Test func seedsAreExact() throws {
    let sweep = try sweep("sweep seed = 9007199254740992, 9007199254740993, 18446744073709551615")
    #expect(
      sweep.points.map(\.scenario.settings.seed) == [9_007_199_254_740_992, 9_007_199_254_740_993, .max])
    #expect(sweep.axes[0].kind == nil && sweep.axes[0].values.map(\.number) == [nil, nil, nil])
  }

  @Test func numbersAreOfOneKind() throws {
    let weeks = try sweep("sweep fix-week = 0 weeks, 1 week, 80 h").axes[0]
    #expect(weeks.kind == .duration && weeks.values.map(\.number) == [0, 40, 80])
    #expect(try sweep("sweep estimate.caught = 50%, 60%").axes[0].kind == .share)
    let efforts = try sweep("sweep estimate.effort = 9 h, lognormal(mean: 9 h, cv: 1), 2 to 9 h").axes[0]
    #expect(efforts.kind == nil && efforts.values.map(\.number) == [nil, nil, nil])
    #expect(efforts.values.map(\.text) == ["9 h", "lognormal(mean: 9 h, cv: 1)", "2 to 9 h"])
  }

  /// All combinations, the last axis fastest; strategies and their changes are those of the scenario.
  @Test func aGrid() throws {
    let sweep = try sweep(
      """
      sweep estimators.people = 3, 4
      sweep fix-week = 0 weeks, 13 weeks, 26 weeks
      strategy later { involvement 50%; week 9: change estimate.effort to 8 h }
      """)
    #expect(sweep.points.map(\.indices) == [[0, 0], [0, 1], [0, 2], [1, 0], [1, 1], [1, 2]])
    #expect(sweep.values(sweep.points[4]).map(\.text) == ["4", "13 weeks"])
    for point in sweep.points {
      #expect(point.scenario.changes.count == 1 && point.scenario.strategies.count == 3)
      #expect(
        point.scenario.teams[0].people
          == Formula.constant(point.indices[0] == 0 ? 3 : 4).constant.map { Int($0) })
      #expect(point.scenario.sweep == nil)
    }
  }

  @Test func strategiesToCompare() throws {
    #expect(try #require(read("").scenario).compared == [0, 1, 2])
    #expect(try #require(read("compare fix-first").scenario).compared == [0, 2])
    #expect(try #require(read("compare status-quo, fix-first, tools-first").scenario).compared == [0, 2, 1])
    #expect(read("compare fix-frist").codes == ["JK0205"])
    #expect(read("compare").codes == ["JK0215"])
  }

  static let mistakes: [(line: String, code: String, message: String)] = [
    ("sweep compare = tools-first", "JK0293", "every point of a sweep compares the same strategies"),
    (
      "sweep estimators.people = 3, 4\nsweep estimators.people = 5", "JK0294",
      "`estimators.people` is swept over twice"
    ),
    (
      "sweep fix-week = 9 weeks .. 1 week by 1 week", "JK0295",
      "steps go up from a number to a greater one of the same unit"
    ),
    (
      "sweep fix-week = 1 h .. 9 weeks by 1 week", "JK0295",
      "steps go up from a number to a greater one of the same unit"
    ),
    ("sweep estimators.people", "JK0296", "which values of `estimators.people`?"),
    (
      "sweep fix-week = 0 h .. 2000 h by 1 h", "JK0297",
      "a sweep has at most 400 points, and this one 2001"
    ),
    (
      "sweep fix-week = 0 h .. 99 h by 1 h; sweep estimators.people = 1 .. 50 by 1", "JK0297",
      "a sweep has at most 400 points, and this one 100 x 50"
    ),
    ("sweep fix-week = 60 weeks, 90 weeks", "JK0290", "`fix-week` is 60 weeks, outside 0 h .. 52 weeks"),
    ("sweep estimaters.people = 3", "JK0270", "`estimaters.people` leads to no value"),
    ("sweep estimators.people = 3 weeks", "JK0214", "expected a number of people, found a duration"),
    ("sweep estimators.people = ", "JK0121", "a value is missing after `=`"),
    ("sweep estimators.people = 3,, 4", "JK0121", "expected a value after `,`, found `,`"),
  ]

  /// Axes said beside the text, which take the place of its own.
  static let besideMistakes: [(axis: String, code: String, message: String)] = [
    ("", "JK0298", "expected a path and its values"),
    ("fix-week; estimators.people", "JK0298", "expected a path and its values"),
    ("3, 4", "JK0120", "a statement starts with a word, found `3`"),
    ("estimators.people", "JK0296", "which values of `estimators.people`?"),
  ]

  private func read(over axes: [String]) -> Findings {
    let text = Host.text + "\nsweep estimators.people = 1, 2, 3"
    return Findings(
      ScenarioReading(
        SourceFile(name: "case.scenario", text: text), files: Host.files, sweeping: axes))
  }

  @Test func axesBesideTheText() throws {
    let found = read(over: ["estimate.caught = 10%, 20%", "gangs.people = 5, 6"])
    #expect(found.all == [])
    #expect(found.scenario?.sweep?.axes.map(\.path) == ["estimate.caught", "gangs.people"])
    #expect(found.scenario?.sweep?.points.count == 4)
  }

  @Test(arguments: besideMistakes)
  func saysWhatIsWrongBesideTheText(axis: String, code: String, message: String) throws {
    let first = try #require(read(over: [axis]).all.first)
    #expect("\(first.code) \(first.message)" == "\(code) \(message)")
  }

  @Test(arguments: mistakes)
  func saysWhatIsWrong(line: String, code: String, message: String) throws {
    let found = read(line)
    #expect(found.scenario == nil)
    let first = try #require(found.all.first { $0.severity == .error })
    #expect("\(first.code) \(first.message)" == "\(code) \(message)")
  }
}

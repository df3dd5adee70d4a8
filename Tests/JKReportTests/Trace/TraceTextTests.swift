import Foundation
import JKKernel
import JKScenario
import TestSupport
import Testing

@testable import JKReport

struct TraceTextTests {
  @Test func everyLineOfATinyScenario() throws {
    // Worked out by hand. Week 0 begins on a Friday; what ends after eight hours is on Monday.
    #expect(
      try TinyFirm.trace().text(.text) == """
        Tiny & <exact>
        Strategy clean, trial 0 (trials count from 0), seed 7, jkcurve \(Version.current).
        Weeks and days of working time count from 0 at the decision, 2027-01-08 09:00:00 UTC+10:00.

        week day  date and time        event          who      item or change  step            EUR
           0   0  2027-01-08 09:00:00  fix mess starts
           0   0  2027-01-08 09:00:00  arrives                 letter 0
           0   0  2027-01-08 09:00:00  waits                   letter 0        answer
           0   0  2027-01-08 09:00:00  block starts   clerk 1  mess            answer
           0   0  2027-01-08 10:00:00  arrives                 letter 1
           0   0  2027-01-08 10:00:00  waits                   letter 1        answer
           0   0  2027-01-08 13:00:00  block ends     clerk 1  mess            answer       −90.00
           0   0  2027-01-08 13:00:00  fix mess ends
           0   0  2027-01-08 13:00:00  integrate drafts starts
           0   0  2027-01-08 13:00:00  block starts   clerk 1  drafts          answer
           0   0  2027-01-08 15:00:00  block ends     clerk 1  drafts          answer
           0   0  2027-01-08 15:00:00  integrate drafts ends
           0   0  2027-01-08 15:00:00  starts         clerk 1  letter 0        answer
           0   1  2027-01-11 09:00:00  ends           clerk 1  letter 0        answer
           0   1  2027-01-11 09:00:00  done                    letter 0        answer        1,300
           0   1  2027-01-11 09:00:00  starts         clerk 1  letter 1        answer
           0   1  2027-01-11 11:00:00  ends           clerk 1  letter 1        answer
           0   1  2027-01-11 11:00:00  done                    letter 1        answer        1,300
           1   0  2027-01-15 09:00:00  study ends

        """)
  }

  @Test func theSameBytesTwice() throws {
    let scenario = try Scenario(text: Firm().text)
    for format in [Trace.Format.text, .csv, .xes] {
      let texts = try (0..<2).map { _ in try Trace(scenario, strategy: 2, trial: 4).text(format) }
      #expect(texts[0] == texts[1] && texts[0].count > 10_000)
    }
  }

  /// Trial K is the experiment's trial K.
  @Test(arguments: 0..<3, [0, 5])
  func countsAreTheRecords(strategy: Int, trial: Int) throws {
    let scenario = try Scenario(text: Firm().text)
    let text = try Trace(scenario, strategy: strategy, trial: trial, scope: TraceScope(from: -26)).text(.text)
    let lines = text.split(separator: "\n")
    let plan = Plan(scenario)
    var worker = Worker(plan)
    worker.run(trial: trial, strategy: strategy)
    let measures: [(String, MeasureLayout.WorkMeasure)] = [
      ("arrives", .arrived), ("done", .done), ("lost", .lost), ("reneges", .reneged), ("balks", .balked),
    ]
    for (event, measure) in measures {
      let sum = worker.record.sum(plan.layout.index(measure, work: 0), rows: 0..<plan.timetable.rows)
      #expect(lines.count { $0.contains("  \(event)  ") } == Int(sum), "\(event)")
    }
    #expect(lines.allSatisfy { $0.count <= 100 })
  }

  @Test func weeksAreIncluded() throws {
    let scenario = try Scenario(text: Firm().text)
    let all = try Trace(scenario, strategy: 0, trial: 0, scope: TraceScope(from: -26)).text(.text)
    let some = try Trace(scenario, strategy: 0, trial: 0, scope: TraceScope(from: 3, to: 4)).text(.text)
    let rows = some.split(separator: "\n").dropFirst(4)
    #expect(!rows.isEmpty)
    #expect(Set(rows.map { $0.prefix(4) }) == ["   3", "   4"])
    #expect(rows.count == all.split(separator: "\n").count { $0.hasPrefix("   3 ") || $0.hasPrefix("   4 ") })
    #expect(all.contains("\n \u{2212}26 "))
  }

  @Test func oneItemOrStep() throws {
    let one = try TinyFirm.trace(scope: TraceScope(item: ItemNumber(1))).text(.text)
    #expect(one.split(separator: "\n").dropFirst(4).allSatisfy { $0.contains("letter 1") })
    #expect(one.split(separator: "\n").count == 4 + 5)
    let step = try TinyFirm.trace(scope: TraceScope(step: 0)).text(.text)
    #expect(!step.contains("arrives") && !step.contains("study ends") && step.contains("block starts"))
    let other = try TinyFirm.trace(scope: TraceScope(item: ItemNumber(1), work: 1)).text(.text)
    #expect(other.split(separator: "\n").count == 4)
  }

  /// Names are shortened to the width, numbers are not.
  @Test func longNamesKeepTheWidth() throws {
    let long = String(repeating: "long-", count: 10) + "x"
    var text = TinyFirm.text
    for word in ["clerk", "letter", "answer", "mess", "drafts"] {
      text = text.replacingOccurrences(of: "\(word)\\b", with: word + long, options: .regularExpression)
    }
    let lines = try Trace(Scenario(text: text), strategy: 1, trial: 0).text(.text).split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 100 })
    #expect(lines.contains { $0.contains("… 1 ") })
  }

  /// A team that begins with nobody, or gets its tenth person, has room for its name and number.
  @Test(arguments: [
    ("people 0", "week 0: hire 1 rex", "rex 1"), ("people 9", "week 0: hire 3 rex", "rex 12"),
    ("people 0", "week 0: hire 1 rex; week 0: hire 11 rex", "rex 12"),
  ])
  func whoeverIsHiredHasTheirName(people: String, strategy: String, who: String) throws {
    let scenario = try Scenario(
      text: """
        scenario "Hiring"; horizon 2 weeks; history 0 h
        team rex { \(people) }
        work job { arrives every 1 h; route { do -> done } }
        step do by rex { effort 40 h }
        strategy plan { involvement 100%; \(strategy) }
        """)
    let text = try Trace(scenario, strategy: 1, trial: 0).text(.text)
    #expect(text.contains("  \(who)  job "), "\(text)")
    #expect(!text.contains("…"))
    let resources = try Trace(scenario, strategy: 1, trial: 0).text(.csv)
    #expect(resources.contains(",\(who.trimmingCharacters(in: .whitespaces)),"))
  }

  /// Letters of East Asia take two columns: what stands behind them is aligned all the same.
  @Test func wideLettersKeepTheColumns() throws {
    let scenario = try Scenario(text: TinyFirm.text.replacingOccurrences(of: "clerk", with: "客服"))
    let lines = try Trace(scenario, strategy: 1, trial: 0).text(.text).split(separator: "\n")
    let wide = try #require(lines.first { $0.contains("客服 1  letter 0") })
    let plain = try #require(lines.first { $0.contains("waits") })
    func column(_ line: Substring) -> Int? {
      line.range(of: "letter").map { line[..<$0.lowerBound].reduce(0) { $0 + ($1.isASCII ? 1 : 2) } }
    }
    #expect(column(wide) == column(plain))
  }

  @Test func anErrorOfWritingIsThrown() throws {
    struct Full: Error {}
    #expect(throws: Full.self) { try TinyFirm.trace().write(as: .text) { _ in throw Full() } }
  }
}

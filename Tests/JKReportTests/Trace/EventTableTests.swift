import JKScenario
import TestSupport
import Testing

@testable import JKReport

struct EventTableTests {
  @Test func everyRowOfATinyScenario() throws {
    #expect(
      try TinyFirm.trace().text(.csv) == """
        case,activity,resource,start,complete,work-type,rework,strategy,trial
        letter 0,arrived,,2027-01-08T09:00:00.000+10:00,2027-01-08T09:00:00.000+10:00,letter,0,clean,0
        letter 1,arrived,,2027-01-08T10:00:00.000+10:00,2027-01-08T10:00:00.000+10:00,letter,0,clean,0
        fix mess,fix mess,clerk 1,2027-01-08T09:00:00.000+10:00,2027-01-08T13:00:00.000+10:00,fix,0,clean,0
        training drafts,training drafts,clerk 1,2027-01-08T13:00:00.000+10:00,2027-01-08T15:00:00.000+10:00,training,0,clean,0
        letter 0,answer,clerk 1,2027-01-08T15:00:00.000+10:00,2027-01-11T09:00:00.000+10:00,letter,0,clean,0
        letter 0,done,,2027-01-11T09:00:00.000+10:00,2027-01-11T09:00:00.000+10:00,letter,0,clean,0
        letter 1,answer,clerk 1,2027-01-11T09:00:00.000+10:00,2027-01-11T11:00:00.000+10:00,letter,0,clean,0
        letter 1,done,,2027-01-11T11:00:00.000+10:00,2027-01-11T11:00:00.000+10:00,letter,0,clean,0

        """)
  }

  /// Nobody does two things at once, on one case or on several.
  @Test(arguments: 0..<3)
  func rowsDoNotOverlap(strategy: Int) throws {
    let text = try Trace(Scenario(text: Firm().text), strategy: strategy, trial: 1).text(.csv)
    let rows = text.split(separator: "\n").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    #expect(rows.count > 500 && rows.allSatisfy { $0.count == 9 })
    for column in [0, 2] {
      var ends: [String: String] = [:]
      for row in rows where !row[2].isEmpty && (column == 2 || row[0].hasPrefix("order")) {
        // ISO 8601 with one offset sorts as text.
        #expect(ends[row[column], default: ""] <= row[3])
        #expect(row[4].isEmpty || row[3] <= row[4])
        ends[row[column]] = row[4].isEmpty ? "9" : row[4]
      }
    }
    #expect(rows.contains { $0[1] == "reneged" && $0[2].isEmpty && $0[3] == $0[4] })
    #expect(strategy == 0 || rows.contains { $0[0] == "training drafting" })
  }

  @Test func reworkIsNamedAndNumbered() throws {
    let scenario = try Scenario(text: try ScenarioLibrary.text("estimating-bottleneck.scenario"))
    let rows = try Trace(scenario, strategy: 0, trial: 0).text(.csv).split(separator: "\n").dropFirst()
    let reworks = rows.filter { $0.contains(",rework of estimate,") }
    #expect(!reworks.isEmpty && reworks.allSatisfy { !$0.contains(",enquiry,0,") })
    #expect(rows.filter { $0.contains(",estimate,") }.allSatisfy { $0.contains(",enquiry,0,status-quo,0") })
    #expect(rows.allSatisfy { $0.contains("+10:00") })
  }
}

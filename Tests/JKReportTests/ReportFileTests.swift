import Foundation
import Testing

@testable import JKReport

struct ReportFileTests {
  /// Only what is wanted is made, and the summary lists no more than that.
  @Test(arguments: [
    ["": ["summary.json"]], ["txt": ["summary.txt", "summary.json"]],
    ["csv,json": ["numbers.csv", "curves.csv", "weekly.csv", "outcomes.csv", "summary.json"]],
  ])
  func formats(wanted: [String: [String]]) async throws {
    let (kinds, names) = try #require(wanted.first)
    let formats = Set(kinds.split(separator: ",").compactMap { ReportOptions.Format(rawValue: String($0)) })
    let report = Report(try await Firm.fixHelps.comparison(), ReportOptions(formats: formats))
    #expect(report.files.map(\.name) == names)
    let object = try JSONSerialization.jsonObject(with: Data(report.json.utf8)) as? [String: Any]
    #expect(object?["files"] as? [String] == names.filter { !$0.hasPrefix("summary") })
  }
}

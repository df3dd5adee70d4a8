import Foundation
import Testing

@testable import JKReport

struct ReportFileTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "jkcurve-\(UUID().uuidString)")

  @Test func writesWholeFilesIntoANewFolder() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let inner = folder.appending(path: "a/b")
    let files = [ReportFile(name: "one.txt", text: "1\n"), ReportFile(name: "zwei.csv", text: "größe\n")]
    try files.write(to: inner)
    try [ReportFile(name: "one.txt", text: "new\n")].write(to: inner)
    #expect(try String(contentsOf: inner.appending(path: "one.txt"), encoding: .utf8) == "new\n")
    #expect(try String(contentsOf: inner.appending(path: "zwei.csv"), encoding: .utf8) == "größe\n")
    // No temporary name is left.
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: inner.path).sorted() == ["one.txt", "zwei.csv"])
  }

  /// A file is where the folder should be; permissions would not stop the superuser.
  @Test func anUnwritableFolderThrows() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data("in the way".utf8).write(to: folder)
    #expect(throws: (any Error).self) {
      try [ReportFile(name: "one.txt", text: "1")].write(to: folder.appending(path: "results"))
    }
    #expect(try String(contentsOf: folder, encoding: .utf8) == "in the way")
  }

  /// Charts of an earlier run, which its summary lists, go; other people's files stay.
  @Test func staleFilesGo() async throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let comparison = try await Firm.fixHelps.comparison()
    try Report(comparison).files.write(to: folder)
    try Data("mine".utf8).write(to: folder.appending(path: "mine.svg"))
    let alone = try await Firm(strategies: "").comparison()
    let files = Report(alone).files
    try files.write(to: folder)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        == (files.map(\.name) + ["mine.svg"]).sorted())
  }

  /// Only what is wanted is made, and the summary lists no more than that.
  @Test(arguments: [
    ["": ["summary.json"]], ["txt": ["summary.json", "summary.txt"]],
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

  /// What cannot be replaced stays as it was.
  @Test func aFailedFileLeavesTheOldOne() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let taken = folder.appending(path: "taken")
    try FileManager.default.createDirectory(at: taken.appending(path: "x"), withIntermediateDirectories: true)
    #expect(throws: (any Error).self) { try [ReportFile(name: "taken", text: "1")].write(to: folder) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["taken"])
  }
}

import Foundation
import JKCurve
import Testing

/// A scenario reads what stands beside it or below, and nothing else.
struct ScenarioFilesFolderTests {
  /// `firm/firm.scenario` reads; `outside.csv` stands beside the folder, and `firm/link.csv` leads there.
  private func withFirm(_ body: (URL) throws -> Void) throws {
    let manager = FileManager.default
    let root = manager.temporaryDirectory.appendingPathComponent("jkcurve-\(UUID().uuidString)")
    defer { try? manager.removeItem(at: root) }
    let firm = root.appendingPathComponent("firm")
    try manager.createDirectory(
      at: firm.appendingPathComponent("data/empty"), withIntermediateDirectories: true)
    let table = Data("hours\n1\n2\n3\n".utf8)
    try table.write(to: root.appendingPathComponent("outside.csv"))
    try table.write(to: firm.appendingPathComponent("times.csv"))
    try table.write(to: firm.appendingPathComponent("data/times.csv"))
    try Data([0x68, 0xFF, 0x0A]).write(to: firm.appendingPathComponent("latin.csv"))
    try manager.createSymbolicLink(
      at: firm.appendingPathComponent("link.csv"),
      withDestinationURL: root.appendingPathComponent("outside.csv"))
    try body(firm)
  }

  private func check(_ path: String, in folder: URL?) -> ScenarioCheck {
    let text = """
      scenario "Queue"; horizon 2 weeks; history 0 h; trials 2
      team clerk { people 1 }
      work letter { arrives poisson 3 / week; route { answer -> done } }
      step answer by clerk { effort empirical("\(path)", column: "hours", unit: h) }
      """
    return ScenarioCheck(Array(text.utf8), name: "firm.scenario", folder: folder)
  }

  @Test(arguments: ["times.csv", "data/times.csv", "./times.csv", "data/../times.csv"])
  func readsBesideAndBelow(path: String) throws {
    try withFirm { #expect(check(path, in: $0).messages() == "") }
  }

  @Test(arguments: [
    ("../outside.csv", "outside"), ("data/../../outside.csv", "outside"), ("link.csv", "outside"),
    ("/etc/hostname", "outside"), ("~/times.csv", "outside"), ("", "outside"), (".", "outside"),
    ("time.csv", "no such file"), ("data/empty", "a folder"), ("latin.csv", "UTF-8"),
  ])
  func readsNothingElse(path: String, reason: String) throws {
    try withFirm { folder in
      let check = check(path, in: folder)
      #expect(check.scenario == nil)
      #expect(check.messages().contains("JK0255") && check.messages().contains(reason), "\(check.messages())")
    }
  }

  @Test func aTextWithoutAFolderReadsNothing() {
    #expect(check("times.csv", in: nil).messages().contains("no folder"))
  }
}

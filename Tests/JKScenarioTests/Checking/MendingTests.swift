import Foundation
import JKLanguage
import Testing

@testable import JKScenario

/// What `check --fix` does to every mistake that has a sample.
struct MendingTests {
  typealias Case = ScenarioDiagnosticsTests.Case

  /// Samples whose finding offers a fix.
  static let mendable = ScenarioDiagnosticsTests.cases.filter { sample in
    Findings(sample.text).all.contains { $0.fix != nil }
  }

  /// The mended files, as the lines that differ. `Fixtures/fixes.txt` holds all of them.
  static let expected: [String: String] = {
    let text = (try? Fixtures.text("fixes.txt")) ?? ""
    let sections = text.components(separatedBy: "## ").dropFirst().map { section in
      let lines = section.split(separator: "\n", maxSplits: 1).map(String.init)
      return (lines[0], lines.count > 1 ? lines[1].trimmingCharacters(in: .newlines) : "")
    }
    return Dictionary(sections) { first, _ in first }
  }()

  /// `JKCURVE_RECORD=1` writes the file anew, to be read before it is kept; that run fails all the same.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["JKCURVE_RECORD"] != nil))
  func record() throws {
    let sections = Self.mendable.map { "## \($0.testDescription)\n\(Mended(Findings($0.text)).changes)\n" }
    let file = Fixtures.folder.appendingPathComponent("fixes.txt")
    try Data(sections.joined(separator: "\n").utf8).write(to: file)
    Issue.record("recorded")
  }

  @Test func thereAreMany() {
    #expect(Self.mendable.count >= 60)
    #expect(Set(Self.expected.keys) == Set(Self.mendable.map(\.testDescription)))
  }

  @Test(arguments: mendable)
  func theFixedFileIsSound(_ sample: Case) {
    let mended = Mended(Findings(sample.text))
    #expect(mended.changes == Self.expected[sample.testDescription])
    #expect(Findings(mended.text).errors == [])
  }

  /// Over everything that there is: never more mistakes, and none of a kind that was not there.
  @Test(arguments: ScenarioDiagnosticsTests.cases)
  func nothingGetsWorse(_ sample: Case) {
    let before = Findings(sample.text)
    let after = Findings(Mended(before).text)
    #expect(after.errors.count <= before.errors.count)
    #expect(Set(after.errors).isSubset(of: before.errors))
    if before.errors.isEmpty { #expect(Set(after.codes).isSubset(of: before.codes)) }
  }

  /// Mending what has been mended changes nothing.
  @Test(arguments: mendable)
  func onceIsEnough(_ sample: Case) {
    let once = Mended(Findings(sample.text)).text
    #expect(Mended(Findings(once)).text == once)
  }
}

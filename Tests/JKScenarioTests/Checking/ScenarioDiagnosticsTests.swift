import Foundation
import JKLanguage
import Testing

@testable import JKScenario

/// Every mistake with the one message it gets.
struct ScenarioDiagnosticsTests {
  /// A sound scenario with one stretch of its text replaced.
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String
    let expected: String

    init(_ description: String, _ sound: String, _ unsound: String, _ expected: String) {
      testDescription = description
      text = Host.text(replacing: sound, with: unsound)
      self.expected = expected
    }
  }

  static let cases =
    names + quantities + distributions + flow + people + parameters + populations + contracts + habits
    + firstHabits

  @Test(arguments: cases)
  func saysItOnce(_ sample: Case) {
    #expect(sample.text != Host.text)
    #expect(Findings(sample.text).rendered == sample.expected)
  }

  /// A finding with a fix is gone once the fix is made.
  @Test(arguments: cases)
  func fixesMend(_ sample: Case) {
    let findings = Findings(sample.text)
    guard let fix = findings.all.compactMap(\.fix).first else { return }
    var bytes = findings.sources.main.bytes
    bytes.replaceSubrange(fix.range.lower..<fix.range.upper, with: fix.replacement.utf8)
    #expect(Findings(String(decoding: bytes, as: UTF8.self)).errors == [])
  }

  /// What a message suggests, by an edit or in words, leaves no mistake where it was: whoever follows it is not sent on
  /// to the next message.
  @Test(arguments: cases)
  func whatIsSuggestedChecks(_ sample: Case) {
    let findings = Findings(sample.text)
    for finding in findings.all {
      for edit in edits(of: finding) {
        var bytes = Array(findings.sources.main.bytes)
        bytes.replaceSubrange(edit.range.lower..<edit.range.upper, with: edit.replacement.utf8)
        let lower = min(edit.range.lower, finding.primary.range.lower)
        let upper = lower + max(edit.replacement.utf8.count, finding.primary.range.upper - lower, 1)
        let left = Findings(String(decoding: bytes, as: UTF8.self)).all.filter {
          $0.severity == .error && $0.primary.range.lower < upper && $0.primary.range.upper > lower
        }
        #expect(left.map(\.message) == [], "\(finding.message): \(edit.replacement)")
      }
    }
  }

  /// The edit that a finding offers; where it offers none and says what to write, that in the place of what it marks.
  private func edits(of finding: Diagnostic) -> [Diagnostic.Fix] {
    if let fix = finding.fix { return [fix] }
    guard let help = finding.help, let start = help.firstRange(of: "write `"),
      // A part of it only, or one thing among others.
      !finding.message.hasPrefix("people"), !help.contains("currency"), finding.code != "JK0334"
    else { return [] }
    return help[start.lowerBound...].matches(of: #/`([^`]+)`/#).map(\.1).filter { !$0.contains("…") }.map {
      Diagnostic.Fix(finding.primary.range, String($0))
    }
  }

  /// No message without its sample here.
  @Test func everyCodeHasASample() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let folder = root.appendingPathComponent("Sources/JKScenario")
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    let texts = try files.filter { $0.hasSuffix("Diagnostics.swift") }.map {
      try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8)
    }
    let written = texts.joined().matches(of: #/"(JK\d{4})"/#)
    let shown = Self.cases.compactMap { $0.expected.firstMatch(of: #/\[(JK\d{4})\]/#).map { String($0.1) } }
    let beside =
      OverrideTests.messages.map(\.code) + ImportTests.mistakes.map(\.code)
      + MeasureTests.mistakes.map(\.code) + ContractTests.mistakes.map(\.code)
      + ContractTests.mistakesBeside.map(\.code)
      + PopulationTests.mistakes.map(\.code) + SweepTests.mistakes.map(\.code)
      + SweepTests.besideMistakes.map(\.code) + AdviceTests.codes + SizeTests.refused.map(\.code)
      + [SeasonsTests.code]
    #expect(Set(written.map { String($0.1) }).subtracting(shown + beside).sorted() == [])
  }

  /// What follows from a mistake is not reported: the rest of a block without its brace, the uses of a
  /// name whose declaration was not understood, the rest of a line that could not be read.
  @Test(arguments: [
    ("step estimate by estimators {", "step estimate by estimators", ["JK0213", "JK0131"]),
    ("team estimators {", "estimators {", ["JK0210"]), ("team estimators {", "team {", ["JK0201"]),
    ("uncertain saving =", "uncertain =", ["JK0201"]), ("triangular(low", "triangular low", ["JK0124"]),
    ("work enquiry {", "wrok enquiry {", ["JK0210"]), ("revenue", "revenu", ["JK0210"]),
  ])
  func whatFollowsIsNotReported(sound: String, unsound: String, codes: [String]) {
    #expect(Findings(Host.text(replacing: sound, with: unsound)).codes.sorted() == codes.sorted())
  }

  @Test func allMistakesAreReportedTogether() {
    var text = Host.text
    for (sound, unsound) in [
      ("72%", "172%"), ("$75 / hour", "$75"), ("gain", "gian"), ("12 h", "12 hrs"), ("6 weeks", "weeks(6)"),
      ("by gangs", "by gagns"), ("producing 65%", "producing 75%"), ("$10 / million tokens", "$10"),
      ("30%, otherwise", "130%, otherwise"),
    ] {
      text = text.replacing(sound, with: unsound, maxReplacements: 1)
    }
    #expect(
      Findings(text).codes == [
        "JK0214", "JK0221", "JK0221", "JK0208", "JK0229", "JK0205", "JK0228", "JK0210", "JK0230",
      ])
  }
}

import Foundation
import JKLanguage
import TestSupport
import Testing

@testable import JKScenario

/// Each code has its page, and the page's examples are what they say.
struct ExplanationTests {
  @Test func everyCodeHasOnePage() throws {
    let sources = URL(fileURLWithPath: ScenarioLibrary.root + "Sources")
    let names = FileManager.default.enumerator(atPath: sources.path)?.compactMap { $0 as? String } ?? []
    let texts = try names.filter { $0.hasSuffix("Diagnostics.swift") }.map {
      try String(contentsOf: sources.appendingPathComponent($0), encoding: .utf8)
    }
    let emitted = Set(texts.joined().matches(of: #/"(JK\d{4})"/#).map { String($0.1) })
    #expect(emitted.count > 120)
    #expect(Explanation.all.map(\.code) == emitted.sorted())
  }

  @Test func theBaseIsSound() {
    #expect(Example("").findings.map(\.message) == [])
  }

  /// The wrong example gives the code before all others. Only what comes after a thousand others cannot.
  @Test(arguments: Explanation.all.map(\.code))
  func theWrongExampleIsWrong(code: String) throws {
    let page = try #require(Explanation.page(code))
    let findings = page.wrong.findings.map(\.code)
    #expect((code == "JK0142" ? findings.last : findings.first) == code, "\(findings.prefix(5))")
  }

  @Test(arguments: Explanation.all.map(\.code))
  func theRightExampleIsRight(code: String) throws {
    let page = try #require(Explanation.page(code))
    #expect(page.right.findings.map { "\($0.code): \($0.message)" } == [])
  }

  /// Texts are sentences: a title that makes sense alone, and up to a dozen sentences of reason.
  @Test(arguments: Explanation.all.map(\.code))
  func thePageReadsWell(code: String) throws {
    let page = try #require(Explanation.page(code))
    #expect(page.title.first?.isUppercase == true || page.title.first == "`")
    #expect(page.title.last != "." && page.title.count <= 80)
    #expect(page.reason.hasSuffix(".") && page.reason.count >= 40)
    #expect(
      page.text().split(separator: "\n").filter { !$0.hasPrefix("    ") }.allSatisfy { $0.count <= 100 })
  }

  @Test func thePageOfAllIsUpToDate() throws {
    let written = try String(contentsOfFile: ScenarioLibrary.root + "docs/diagnostics.md", encoding: .utf8)
    let made = Explanation.document
    for (old, new) in zip(written.split(separator: "\n"), made.split(separator: "\n")) where old != new {
      Issue.record("\(old)\n\(new)")
      break
    }
    #expect(written.count == made.count, "make docs")
  }

  @Test(arguments: ["JK0214", "jk0214", "0214", "214", "jk214"])
  func codesMayBeWrittenShort(code: String) {
    #expect(Explanation.page(code)?.code == "JK0214")
  }

  @Test(arguments: ["", "JK", "JK9999", "effort", "XY0214", "0214x", "JK02140000"])
  func otherWordsHaveNoPage(code: String) {
    #expect(Explanation.page(code) == nil)
  }

  @Test(arguments: [("JK0235", "JK0234"), ("JK0899", nil as String?)])
  func theNextCodeIsSuggested(code: String, near: String?) {
    let suggestion = Explanation.suggestion(for: code)
    #expect(suggestion != nil)
    if let near { #expect(suggestion.map { $0.prefix(5) } == near.prefix(5)) }
  }
}

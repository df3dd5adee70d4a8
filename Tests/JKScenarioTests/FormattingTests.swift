import Foundation
import TestSupport
import Testing

/// The project's own texts stand in the house layout, and what the formatter promises holds for all of them.
struct FormattingTests {
  @Test(arguments: ScenarioLibrary.filePaths)
  func filesAreFormatted(file: String) throws {
    let text = try String(contentsOfFile: ScenarioLibrary.root + file, encoding: .utf8)
    #expect(FormattedText(text).text == text, "jkcurve format \(file)")
    #expect(FormattedText(text).complaints == [])
  }

  /// Every fenced `scenario` block of the README and the docs.
  @Test(arguments: ScenarioLibrary.pages)
  func examplesOfPagesAreFormatted(page: String) throws {
    for example in try ScenarioLibrary.examples(in: page) {
      #expect(FormattedText(example).text == example, "\(page)")
      #expect(FormattedText(example).complaints == [])
    }
  }

  /// Other code of the pages: fragments, some in no language of ours.
  @Test(arguments: ScenarioLibrary.pages)
  func fragmentsOfPages(page: String) throws {
    let text = try String(contentsOfFile: ScenarioLibrary.root + page, encoding: .utf8)
    for fragment in text.matches(of: #/```[a-z]*\n([^`]+)```|`([^`\n]+)`/#) {
      #expect(FormattedText(String(fragment.1 ?? fragment.2 ?? "")).complaints == [])
    }
  }

  /// Texts with mistakes in their meaning are formatted like others.
  @Test(arguments: ScenarioDiagnosticsTests.cases)
  func unsoundTexts(_ sample: ScenarioDiagnosticsTests.Case) {
    #expect(FormattedText(sample.text).complaints == [])
  }

  @Test func thereAreTexts() throws {
    #expect(ScenarioLibrary.filePaths.count > 10 && ScenarioLibrary.pages.count > 4)
    #expect(try ScenarioLibrary.examples(in: "docs/language.md").count >= 1)
    #expect(ScenarioDiagnosticsTests.cases.count { FormattedText($0.text).text != nil } > 100)
  }
}

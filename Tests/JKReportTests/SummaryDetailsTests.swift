import JKExperiment
import TestSupport
import Testing

@testable import JKReport

/// What a terminal shows, and what is behind `--details`.
struct SummaryDetailsTests {
  private func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  @Test func theAnswerHasOneTable() async throws {
    let page = Summary(try await Firm.drafted.comparison()).page
    let brief = lines(page.brief)
    #expect(brief.count <= 40 && brief.allSatisfy { $0.count <= SummaryPage.width })
    #expect(page.brief.contains("margin against") && page.brief.contains("Assumed, without field data"))
    #expect(!page.brief.contains("one future: median") && !page.brief.contains("Common random numbers"))
    #expect(
      page.brief.replacing("\n", with: " ")
        .contains("More with `--details`: single trials, how to read the figures."))
    // The last line alone is not among all there is.
    let all = lines(page.text)
    #expect(brief.filter { !all.contains($0) }.allSatisfy { $0.contains("--details") })
    #expect(page.text.contains("one future: median") && page.text.contains("so the two differ"))
    #expect(!page.text.contains("--details"))
  }

  @Test func whereNothingIsBehindNothingIsPromised() {
    let page = SummaryPage(
      title: "t", size: "s", interruption: nil, sections: [.always(["a"]), .detail("b", [])])
    #expect(page.brief == "t\ns\n\na\n" && page.text == page.brief)
  }

  @Test func aReportKeepsAllThereIs() async throws {
    let report = Report(try await Firm.fixHelps.comparison(), ReportOptions(formats: [.txt]))
    #expect(report.files.first { $0.name == "summary.txt" }?.text == report.details)
    #expect(lines(report.summary).count < lines(report.details).count)
  }
}

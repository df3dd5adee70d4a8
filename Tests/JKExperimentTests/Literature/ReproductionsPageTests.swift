import Foundation
import TestSupport
import Testing

@Suite(.enabled(if: isReleaseBuild, "the studies run on the release build"))
struct ReproductionsPageTests {
  /// The page is what the program says. `JKCURVE_RECORD=1` writes it anew (`make docs`), to be read before it is kept.
  @Test(.tags(.slow)) func isWhatCameOut() async throws {
    let file = ScenarioLibrary.root + "docs/reproductions.md"
    let text = try await ReproductionsPage.text()
    if ProcessInfo.processInfo.environment["JKCURVE_RECORD"] != nil {
      try text.write(toFile: file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOfFile: file, encoding: .utf8) == text)
  }

  /// Every scenario of the literature is on the page.
  @Test func hasEveryFile() {
    let files = ScenarioLibrary.names.filter { $0.hasPrefix("literature/") }
    #expect(!files.isEmpty)
    #expect(Set(files).isSubset(of: Study.all.map(\.file)))
  }
}

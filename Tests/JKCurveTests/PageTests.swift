import Foundation
import JKCurve
import Synchronization
import Testing

/// A comparison with a page, by the library.
struct PageTests {
  private static let text = """
    scenario "Firm"; horizon 20 weeks; history 20 weeks; warm-up 4 weeks; seed 5
    team clerks { people 3; cost $60 / hour }
    work order { arrives poisson 16 / week; revenue $2k; route { answer -> done } }
    step answer by clerks { effort lognormal(mean: 7 h, cv: 0.3) }
    constraint mess on answer { effort times 1.8; fix { takes 2 weeks; uses 1 people from clerks } }
    strategy clean { involvement 90%; week 0: fix mess }
    """

  /// - Parameter end: asked with the trials done so far, whether to end.
  private func page(endingAfter end: Int = .max) async throws -> (
    html: String, progress: [Int], results: Results
  ) {
    let scenario = try #require(ScenarioCheck(Array(Self.text.utf8), name: "firm.scenario").scenario)
    let done = Mutex([0])
    var options = RunOptions(trials: 10)
    options.shouldEnd = { done.withLock { $0[$0.count - 1] >= end } }
    let results = try await scenario.compare(options, page: PageOptions(command: "again")) { count, _ in
      done.withLock { $0.append(count) }
    }
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("jkcurve-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try results.write(to: folder)
    let html = try String(contentsOf: folder.appendingPathComponent("report.html"), encoding: .utf8)
    return (html, done.withLock { $0 }, results)
  }

  /// Three passes over ten trials follow the ten of the comparison.
  @Test func theDiagnosisIsPartOfTheProgress() async throws {
    let (html, progress, results) = try await page()
    #expect(html.contains("id=\"diagnosis\"") && html.contains("again"))
    #expect(progress == Array(0...40) && results.partly == nil)
    #expect(results.fileNames.contains("study.md"))
  }

  /// A diagnosis is whole or not at all; the comparison is there, and whole.
  @Test func aDiagnosisThatIsEndedIsLeftOut() async throws {
    let (html, progress, results) = try await page(endingAfter: 14)
    #expect(!html.contains("id=\"diagnosis\"") && html.contains("id=\"answer\""))
    #expect(progress.count < 40 && results.partly == nil)
  }
}

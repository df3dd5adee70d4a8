import Foundation
import JKCurve
import TestSupport
import Testing

/// What the README shows is what the program says.
struct ReadmeTests {
  private static let root = URL(fileURLWithPath: ScenarioLibrary.path(""))
    .deletingLastPathComponent()

  @Test func theFirstScenarioAnswersAsShown() async throws {
    let file = ScenarioLibrary.path("estimating-bottleneck.scenario")
    let bytes = try Array(Data(contentsOf: URL(fileURLWithPath: file)))
    let scenario = try #require(ScenarioCheck(bytes, name: file).scenario)
    let results = try await scenario.compare(RunOptions(threads: 2))
    let readme = try String(contentsOf: Self.root.appendingPathComponent("README.md"), encoding: .utf8)
    #expect(readme.contains("```text\n\(results.summary)```\n"))

    // Tests/Outputs holds this folder to what the program writes.
    let chart = "results/reference/estimating-bottleneck/productivity-comparison.svg"
    #expect(readme.contains("](\(chart))"))
    #expect(FileManager.default.fileExists(atPath: Self.root.appendingPathComponent(chart).path))
  }

  @Test func itIsShort() throws {
    let readme = try String(contentsOf: Self.root.appendingPathComponent("README.md"), encoding: .utf8)
    #expect(readme.split(separator: "\n", omittingEmptySubsequences: false).count < 200)
  }
}

import JKLanguage
import JKScenario
import TestSupport
import Testing

/// Every scenario that the project ships is sound, and gives no advice but what it means to show.
struct ScenarioLibraryTests {
  private static let flagship = [
    "the work asks for 268 % of what `estimators` can do",
    "`estimate` gets AI, and does not state `good`",
    "`drafting` comes to `estimate` before `scattered-inputs` is fixed (in `tools-first`, `tools-then-fix`)",
  ]

  /// The firms are in trouble on purpose. Exercises in theory stay silent.
  static let advice = [
    "estimating-bottleneck.scenario": flagship,
    "when-to-fix.scenario": flagship,
    "support-desk.scenario": [
      "`sort` gets AI, and does not state `inputs`, `criteria` and `good`",
      "`copilot` comes to `answer` before `no-handbook` is fixed (in `copilot-first`)",
    ],
  ]

  @Test(arguments: ScenarioLibrary.names)
  func isSound(name: String) throws {
    let source = SourceFile(name: name, text: try ScenarioLibrary.text(name))
    let reading = ScenarioReading(source, files: ScenarioLibrary.files)
    #expect(reading.diagnostics.map(\.message) == Self.advice[name] ?? [])
    #expect(reading.scenario != nil)
  }
}

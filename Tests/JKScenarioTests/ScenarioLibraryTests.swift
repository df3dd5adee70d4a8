import JKLanguage
import JKScenario
import TestSupport
import Testing

/// Every scenario that the project ships is sound and gives no warning.
struct ScenarioLibraryTests {
  @Test(arguments: ScenarioLibrary.names)
  func isSound(name: String) throws {
    let parsed = Parser.parse(SourceFile(name: name, text: try ScenarioLibrary.text(name)))
    let checked = Checker.check(parsed.syntax)
    #expect((parsed.diagnostics + checked.diagnostics).map(\.message) == [])
    #expect(checked.scenario != nil)
  }
}

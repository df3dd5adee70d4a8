import JKLanguage
import JKScenario
import TestSupport
import Testing

/// Every scenario that the project ships is sound and gives no warning.
struct ScenarioLibraryTests {
  @Test(arguments: ScenarioLibrary.names)
  func isSound(name: String) throws {
    let source = SourceFile(name: name, text: try ScenarioLibrary.text(name))
    let reading = ScenarioReading(source, files: ScenarioLibrary.files)
    #expect(reading.diagnostics.map(\.message) == [])
    #expect(reading.scenario != nil)
  }
}

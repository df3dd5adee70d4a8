import Foundation
import JKCurve
import Testing

/// The scenarios in `docs/language.md` are scenarios.
struct LanguagePageTests {
  static let scenarios: [String] = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let page = try? String(contentsOf: root.appendingPathComponent("docs/language.md"), encoding: .utf8)
    return (page ?? "").components(separatedBy: "```scenario\n").dropFirst().compactMap {
      $0.components(separatedBy: "\n```").first
    }
  }()

  @Test func thereAreSome() {
    #expect(Self.scenarios.count >= 1)
  }

  @Test(arguments: scenarios)
  func areSound(text: String) {
    #expect(ScenarioCheck(Array(text.utf8), name: "language.md").scenario != nil)
  }
}

import JKLanguage
import TestSupport
import Testing

@testable import JKScenario

/// Lengths that are bounded by what a text is for.
struct TextLengthTests {
  private func codes(
    _ text: String, files: ScenarioFiles = .none, setting values: [String] = [], sweeping axes: [String] = []
  ) -> [String] {
    ScenarioReading(
      SourceFile(name: "test", text: text), files: files, setting: values, sweeping: axes
    ).diagnostics.filter { $0.severity == .error }.map(\.code)
  }

  private static func desk(title: String = "Desk", effort: String = "4 h") -> String {
    """
    scenario "\(title)"; horizon 4 weeks
    team clerks { people 2 }
    work letter { arrives poisson 1 / week; route { answer -> done } }
    step answer by clerks { effort \(effort) }
    """
  }

  @Test(arguments: [(200, []), (201, ["JK0143"])])
  func titlesHaveAtMost200Characters(count: Int, codes: [String]) {
    #expect(self.codes(Self.desk(title: String(repeating: "é", count: count))) == codes)
  }

  @Test(arguments: [(10_000, []), (10_001, ["JK0143"])])
  func valuesBesideTheTextHaveAtMost10000(length: Int, codes: [String]) {
    let set = "clerks.people="
    let axis = "clerks.people = "
    #expect(self.codes(Self.desk(), setting: [set + spaces(length - set.count - 1) + "3"]) == codes)
    #expect(self.codes(Self.desk(), sweeping: [axis + spaces(length - axis.count - 4) + "3, 4"]) == codes)
  }

  private func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }

  @Test(arguments: [(1_000, "JK0258"), (1_001, "JK0256"), (3_000_000, "JK0256")])
  func cellsHaveAtMost1000(length: Int, code: String) {
    let files = ScenarioFiles { _ throws(ScenarioFiles.Problem) in
      "hours,note\n1,a\n\(String(repeating: "x", count: length)),b\n"
    }
    let text = Self.desk(effort: "empirical(\"times.csv\", column: \"hours\", unit: h)")
    #expect(codes(text, files: files) == [code])
  }

  /// What is imported counts with the file itself.
  @Test func importsHaveAtMost16MBTogether() {
    let blank = String(repeating: "\n", count: 6_000_000)
    let files = ScenarioFiles { _ throws(ScenarioFiles.Problem) in blank }
    func text(_ imports: Int) -> String {
      (0..<imports).map { "import \"file-\($0).scenario\"\n" }.joined() + Self.desk()
    }
    #expect(codes(text(2), files: files) == [])
    #expect(codes(text(3), files: files) == ["JK0280"])
  }
}

import JKLanguage
import JKScenario
import TestSupport
import Testing

/// What is generated is sound, and has all words of the language.
struct ScenarioGeneratorTests {
  @Test(arguments: GeneratedScenarios.seeds(150, long: 3_000))
  func whatIsMeantToBeSoundIs(seed: UInt64) throws {
    GeneratedScenarios.note(seed)
    let text = ScenarioGenerator.scenario(seed: seed)
    #expect(throws: Never.self, "\(text)") { try Scenario(text: text) }
  }

  /// In the house layout it is the same scenario, down to what may change in it.
  @Test(arguments: GeneratedScenarios.seeds(100, long: 1_000))
  func layoutChangesNothing(seed: UInt64) throws {
    let text = ScenarioGenerator.scenario(seed: seed)
    let formatted = try #require(SourceFormatter.format(SourceFile(name: "test", text: text)))
    #expect(SourceFormatter.format(SourceFile(name: "test", text: formatted)) == formatted)
    #expect(throws: Never.self) { try Scenario(text: formatted) }
    #expect(SyntaxDump.text(of: text) == SyntaxDump.text(of: formatted))
  }

  /// A word that the vocabulary gets is generated, or missed here.
  @Test func everyWordIsWritten() {
    var (used, unknown): (Set<String>, Set<String>) = ([], [])
    for seed in UInt64(0)..<600 {
      let words = ScenarioGenerator.words(seed: seed)
      used.formUnion(words.used)
      unknown.formUnion(words.unknown)
    }
    #expect(unknown.sorted() == [])
    #expect(Self.words.subtracting(used).sorted() == [])
  }

  @Test func everyDistributionIsWritten() {
    let text = (UInt64(0)..<300).map { ScenarioGenerator.scenario(seed: $0) }.joined()
    let missing = Distribution.Family.allCases.map(\.name).filter { !text.contains("\($0)(") }
    #expect(missing == [])
  }

  /// All fields of all declarations, wherever they stand.
  private static var words: Set<String> {
    var words: Set<String> = []
    func add(_ declaration: Declaration) {
      for field in declaration.fields where words.insert("\(declaration.keyword).\(field.name)").inserted {
        switch field.form {
        case .clauses(let fields):
          words.formUnion(fields.dropFirst().map { "\(declaration.keyword).\(field.name).\($0.name)" })
        default: if let inner = field.inner { add(inner) }
        }
      }
    }
    for declaration in [Vocabulary.study, Vocabulary.action, Vocabulary.condition, Vocabulary.meter] {
      add(declaration)
    }
    return words
  }
}

import Foundation
import JKLanguage
import TestSupport
import Testing

@testable import JKScenario

/// `docs/language.md` and `docs/reference.md` say what the program does.
struct LanguagePageTests {
  private static func page(_ name: String) -> String {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return (try? String(contentsOf: root.appendingPathComponent("docs/\(name)"), encoding: .utf8)) ?? ""
  }

  private static let guide = page("language.md")

  /// `make docs` writes it.
  @Test func theReferenceIsUpToDate() {
    let (written, made) = (Self.page("reference.md"), ReferencePage().text)
    let different = zip(written.split(separator: "\n"), made.split(separator: "\n")).first { $0 != $1 }
    #expect(different == nil && written.count == made.count, "`make docs` writes docs/reference.md")
  }

  @Test func everyFieldIsInTheReference() {
    let page = ReferencePage().text
    for declaration in VocabularyTests.declarations {
      #expect(page.contains("`\(declaration.header)`"))
      for field in declaration.fields {
        #expect(page.contains("`\(field.example.replacing("|", with: "\\|"))`"))
      }
    }
  }

  @Test func everyDistributionStandsInThePage() {
    for form in DistributionForm.all {
      let call = "`\(form.signature)`"
      #expect(Self.guide.contains(call), "\(call)")
    }
  }

  // MARK: The grammar

  private static let grammar = Grammar(
    guide.split(separator: "\n## ").lazy.flatMap { $0.split(separator: "\n### ") }.first {
      $0.contains("```ebnf")
    } ?? "")

  @Test func rulesAreDefinedAndHaveExamples() {
    let grammar = Self.grammar
    #expect(grammar.rules.count == 12)
    let used = grammar.rules.values.joined().filter { $0.allSatisfy(\.isLetter) }
    #expect(Set(used).subtracting(grammar.rules.keys).subtracting(grammar.samples.keys) == [])
    #expect(Set(grammar.rules.keys).subtracting(used) == ["scenario"])
    #expect(Set(grammar.examples.keys) == Set(grammar.rules.keys))
  }

  @Test(arguments: grammar.examples.keys.sorted())
  func examplesAreRead(rule: String) throws {
    let text = try #require(Self.grammar.examples[rule])
    #expect(Parser.parse(SourceFile(name: rule, text: text)).diagnostics == [])
  }

  /// Whatever the grammar gives is read without an error.
  @Test(arguments: 0..<40 as Range<UInt64>)
  func sentencesAreRead(lane: UInt64) {
    for seed in lane * 25..<(lane + 1) * 25 {
      let text = Self.grammar.sentence(seed: seed)
      let found = Parser.parse(SourceFile(name: "sentence", text: text)).diagnostics
      #expect(found.map(\.message) == [], "\(text)")
    }
  }
}

/// The EBNF of the page, to make sentences of.
private struct Grammar {
  /// By rule, its words and signs.
  private(set) var rules: [String: [String]] = [:]
  /// By terminal.
  private(set) var samples: [String: [String]] = [:]
  /// By rule.
  private(set) var examples: [String: String] = [:]

  init(_ page: Substring) {
    let fence = page.split(separator: "```ebnf\n").dropFirst().first?.split(separator: "```").first ?? ""
    for line in fence.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      guard words.count > 3 else { continue }
      rules[words[0]] = Array(words[2..<words.count - 1])
    }
    for line in page.split(separator: "\n") where line.hasPrefix("| `") {
      let cells = line.split(separator: " | ").map(Self.quoted)
      guard cells.count == 2, let name = cells[0].first else { continue }
      if rules[name] != nil { examples[name] = cells[1].first }
      if name.allSatisfy(\.isUppercase) {
        for (name, sample) in cells[0].count > 1
          ? Array(zip(cells[0], cells[1])) : cells[1].map({ (name, $0) })
        {
          samples[name, default: []].append(sample)
        }
      }
    }
    samples["CALLED"] = samples["WORD"]
    samples["END"] = ["\n", ";"]
  }

  private static func quoted(_ text: Substring) -> [String] {
    text.matches(of: /`([^`]*)`/).map { String($0.1) }
  }

  func sentence(seed: UInt64) -> String {
    var maker = Maker(grammar: self, random: SplitMix(seed: seed))
    maker.rule("scenario", depth: 0)
    return maker.text
  }

  /// Goes through a rule's right side, and chooses where there is a choice.
  private struct Maker {
    let grammar: Grammar
    var random: SplitMix
    var text = ""

    mutating func rule(_ name: String, depth: Int) {
      var words = (grammar.rules[name] ?? [])[...]
      alternatives(&words, isTaken: true, depth: depth + 1)
    }

    /// `a , b | c`, up to a closing bracket.
    private mutating func alternatives(_ words: inout ArraySlice<String>, isTaken: Bool, depth: Int) {
      var level = 0
      var count = 1
      for word in words {
        if ["[", "{", "("].contains(word) { level += 1 }
        if ["]", "}", ")"].contains(word) { level -= 1 }
        if level < 0 { break }
        if word == "|", level == 0 { count += 1 }
      }
      // Deep down only what needs no further rule: the first alternatives.
      let chosen = Int.random(in: 0..<(depth > 14 ? min(count, 2) : count), using: &random)
      for index in 0..<count {
        sequence(&words, isTaken: isTaken && index == chosen, depth: depth)
        if words.first == "|" { words.removeFirst() }
      }
    }

    private mutating func sequence(_ words: inout ArraySlice<String>, isTaken: Bool, depth: Int) {
      while let word = words.first, !["|", "]", "}", ")"].contains(word) {
        words.removeFirst()
        switch word {
        case ",": continue
        case "(": group(&words, times: isTaken ? 1 : 0, depth: depth)
        case "[":
          group(
            &words, times: isTaken ? Int.random(in: 0...(depth > 9 ? 0 : 1), using: &random) : 0, depth: depth
          )
        case "{":
          group(
            &words, times: isTaken ? Int.random(in: 0...(depth > 9 ? 0 : 2), using: &random) : 0, depth: depth
          )
        default: if isTaken { put(word, depth: depth) }
        }
      }
    }

    private mutating func group(_ words: inout ArraySlice<String>, times: Int, depth: Int) {
      let start = words
      for _ in 0..<max(times, 1) {
        words = start
        alternatives(&words, isTaken: times > 0, depth: depth)
      }
      words.removeFirst()
    }

    private mutating func put(_ word: String, depth: Int) {
      if grammar.rules[word] != nil { return rule(word, depth: depth) }
      if word == "END", text.hasSuffix("} ") { return text += "\n" }
      let sample = grammar.samples[word]?.randomElement(using: &random) ?? word.replacing("\"", with: "")
      text += sample + (word == "CALLED" ? "" : " ")
    }
  }
}

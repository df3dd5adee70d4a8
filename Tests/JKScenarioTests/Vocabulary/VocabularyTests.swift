import JKLanguage
import Testing

@testable import JKScenario

/// The table keeps its own promises: examples and defaults are what the checker takes.
struct VocabularyTests {
  /// A field, and the declaration whose block it stands in.
  struct Row: Sendable, CustomTestStringConvertible {
    let owner: Declaration
    let field: Field

    var testDescription: String { "\(owner.keyword).\(field.name)" }
  }

  static let declarations =
    [Vocabulary.study, Vocabulary.action, Vocabulary.condition, Vocabulary.meter] + Vocabulary.declarations
    + nested(in: Vocabulary.study.fields)

  static let rows = declarations.flatMap { owner in owner.fields.map { Row(owner: owner, field: $0) } }

  private static func nested(in fields: [Field]) -> [Declaration] {
    fields.flatMap { field -> [Declaration] in
      guard let inner = field.inner else { return [] }
      let isOuter = Vocabulary.declarations.contains { $0.keyword == inner.keyword }
      return (isOuter ? [] : [inner]) + nested(in: inner.fields)
    }
  }

  @Test(arguments: rows)
  func examplesAreTaken(row: Row) {
    #expect(row.field.example.hasPrefix(row.field.name))
    // A strategy says its involvement where it fixes or integrates.
    let errors = Findings(host(for: row.owner, with: row.field, as: row.field.example)).errors
    #expect(errors.filter { $0 != "JK0212" || row.owner.keyword != "strategy" } == [])
  }

  @Test(arguments: rows.filter { $0.field.standard != nil })
  func defaultsAreTaken(row: Row) throws {
    let text = "\(row.field.name) \(try #require(row.field.standard))"
    // No code stands for the plain `$`.
    guard row.field.name != "currency" else { return }
    #expect(Findings(host(for: row.owner, with: row.field, as: text)).errors == [])
  }

  @Test(arguments: rows)
  func clausesAreTaken(row: Row) {
    guard case .clauses(let clauses) = row.field.form else { return }
    for clause in clauses {
      #expect(clause.example.contains(clause.name))
      #expect(!clause.meaning.isEmpty)
      #expect(clause.standard != nil)
      let standards = clauses.map { "\($0.name) \($0.standard ?? "")" }.joined(separator: ", ")
      let text = "\(row.field.name) \(standards)"
      #expect(Findings(host(for: row.owner, with: row.field, as: text)).errors == [])
    }
  }

  @Test(arguments: declarations)
  func namesAreUniqueAndExplained(declaration: Declaration) {
    let names = declaration.fields.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(!declaration.meaning.isEmpty && declaration.header.hasPrefix(declaration.keyword))
    for field in declaration.fields {
      #expect(!field.meaning.isEmpty && !field.meaning.hasSuffix("."))
      #expect(field.range.lowerBound < field.range.upperBound)
      if case .phrase(let shape, _) = field.form { #expect(!shape.isEmpty) }
      if field.isRequired { #expect(field.standard == nil) }
      if field.isAssumed { #expect(field.standard != nil) }
    }
  }

  /// Every field with a range refuses what lies on either side of it.
  @Test(arguments: rows)
  func valuesBeyondTheRangeAreRefused(row: Row) {
    guard case .quantity(let kind) = row.field.form else { return }
    let unit =
      switch kind {
      case .duration: "h"
      case .rate: "/ h"
      case .moneyRate: "/ h"
      case .share, .number, .money, .moneyEach, .count: ""
      }
    let money = kind == .money || kind == .moneyRate ? "$" : ""
    for beyond in [row.field.range.lowerBound - 1, row.field.range.upperBound + 1000]
    where beyond.magnitude < 1e15 {
      let number = "\(beyond < 0 ? "-" : "")\(money)\(Int(beyond.magnitude.rounded(.down))) \(unit)"
      let text = host(for: row.owner, with: row.field, as: "\(row.field.name) \(number)")
      #expect(Findings(text).errors == ["JK0221"], "\(number)")
    }
  }

  @Test func assumptionsLeftInForceAreNoted() throws {
    let assumed = try #require(Findings(Host.text).scenario).assumptions
    #expect(
      assumed.map(\.path) == [
        "drafting.workarounds", "drafting.longer", "drafting.friction", "drafting.learning",
        "drafting.fading",
      ])
    let given = Host.text(replacing: "gain saving", with: "gain saving; learning 20 uses; fading 9 weeks")
    #expect(try #require(Findings(given).scenario).assumptions.map(\.value) == ["30%", "25%", "25%"])
  }

  @Test func everyDeclarationIsANameKind() {
    #expect(Vocabulary.declarations.map(\.keyword) == NameTable.Kind.allCases.map(\.rawValue))
  }

  // MARK: Hosts

  /// A sound scenario in which the declaration gives the field as this text, and else only what it must.
  private func host(for owner: Declaration, with field: Field, as text: String) -> String {
    let isStudy = owner.keyword == Vocabulary.study.keyword
    let start = owner.keyword == Vocabulary.condition.keyword ? "when \(text)" : "week 0"
    let action = owner.keyword == Vocabulary.action.keyword ? text : "integrate drafting"
    let others = owner.fields.filter { $0.isRequired && $0.name != field.name }.map(\.example)
    let companions = [
      "direct": ["revenue $100k"], "recognised": ["revenue $100k"],
      "contract": ["tokens prompt 30k, output 2k"],
      "then": ["week 0: integrate drafting"], "involvement": ["week 0: integrate drafting"],
      "suspended": ["improves 30% / week using 5% of time"],
    ]
    let ofOwner = [
      "contract base": [], "per-seat beyond": ["includes 5 uses each"],
      "per-task includes": ["each $1 / use"], "per-task commits": ["each $1 / use"],
      "per-outcome includes": ["each $1 / outcome"], "per-outcome commits": ["each $1 / outcome"],
      "per-outcome floor": ["each $1 / outcome"],
    ]
    let more =
      ofOwner["\(owner.keyword) \(field.name)"]
      ?? (owner.keyword == "contract" ? ["base $1 / month"] : companions[field.name] ?? [])
    let block = "{ \((others + more + [text]).joined(separator: "; ")) }"

    /// A declaration of the host, or the one that is tried in its place.
    func part(_ keyword: String, _ head: String, _ rest: String) -> String {
      if isStudy, keyword == field.name { return "" }
      return "\(head) \(keyword == owner.keyword ? block : rest)"
    }
    let tokens = "prompt $2 / million tokens; output $10 / million tokens"
    let over = part("over", "over 272k tokens", "{ \(tokens) }")
    let between = part("between", "between 08:00 and 20:00", "{ \(tokens); \(over) }")
    let from = part("from", "from 2027-06-01", "{ \(tokens); \(over); \(between) }")
    let charges = [
      part("per-token", "per-token", "{ \(tokens); \(over); \(between); \(from) }"),
      part("per-seat", "per-seat $40 / month", "{ }"),
      part("per-task", "per-task use", "{ \(part("tiers", "graduated", "{ beyond $4 / use }")) }"),
      part("per-outcome", "per-outcome won", "{ each $90 / outcome }"),
    ].joined(separator: "; ")
    let clauses = [
      part("commitment", "commitment $12k every 1 year", "{ }"),
      part("credits", "credits $9 once", "{ }"), part("term", "term 1 year", "{ }"),
      part("unit", "unit credit", "{ use 3 }"), part("unit-cost", "unit-cost", "{ }"),
    ].joined(separator: "; ")
    return [
      part("scenario", "scenario", #""Host""#).replacing(block, with: #""Host""#),
      part("horizon", "horizon", "78 weeks"),
      part("today", "today", "{ }"),
      part("parameter", "parameter", "fix-week = 13 weeks"),
      part("uncertain", "uncertain", "saving = uniform(low: 40%, high: 70%)"),
      part("team", "team estimators", "{ people 4 }"),
      "team gangs { people 20 }",
      isStudy ? "" : "team seniors within estimators { people 2 }",
      part(
        "work", "work enquiry",
        "{ arrives poisson 20 / week; revenue $100k; route { answer -> estimate -> build -> done }; \(part("demand", "demand", "{ }")); \(part("late", "late", "{ after 2 weeks }")) }"
      ),
      part("step", "step answer by estimators", "{ effort saving * 1 h }"),
      "step estimate by estimators { effort 12 h; \(part("escaped", "escaped", "{ wins times 0.7 }")); \(part("structure", "structure", "{ }")) }",
      "step build by gangs { effort 140 h }",
      part(
        "constraint", "constraint scattered-inputs on estimate",
        "{ \(part("fix", "fix", "{ takes 6 weeks; uses 1.2 people from gangs }")) }"),
      part("tool", "tool drafting on estimate", "{ tokens prompt 30k, output 2k; contract api }"),
      part("contract", "contract api", "{ base $1 / month; \(charges); \(clauses) }"),
      part("outcome", "outcome won at build", "{ }"),
      part("strategy", "strategy tools-first", "{ involvement 90%; \(start): \(action) }"),
      part("hiring", "hiring estimators", "{ }"),
      owner.keyword == Vocabulary.population.keyword ? "population firms \(block)" : "",
      owner.keyword == Vocabulary.meter.keyword ? "measure tried = \(text)" : "",
      isStudy ? text : "",
    ].joined(separator: "\n")
  }
}

extension Declaration: CustomTestStringConvertible {
  /// Its keyword.
  public var testDescription: String { keyword }
}

import JKLanguage

/// Texts that nobody meant, each with its seed.
package struct Noise {
  package enum Kind: String, CaseIterable, Sendable {
    /// Any bytes.
    case bytes
    /// The language's tokens and some others, in any order.
    case tokens
    /// A scenario with tokens taken out, doubled, swapped and replaced.
    case edits
    /// Parentheses, blocks and operators in one another.
    case nesting
    /// A scenario with other numbers.
    case numbers
    /// Lines of thousands of characters.
    case lines
    /// A scenario in other encodings, with bytes that are no UTF-8, zeros, odd spaces and line ends.
    case encodings
  }

  private var random: SplitMix

  package init(seed: UInt64) {
    random = SplitMix(seed: seed)
  }

  package static func text(_ kind: Kind, seed: UInt64) -> [UInt8] {
    var noise = Noise(seed: seed)
    return noise.text(kind)
  }

  package mutating func text(_ kind: Kind) -> [UInt8] {
    switch kind {
    case .bytes: bytes(upTo: 400)
    case .tokens: Array(tokens(upTo: 80).utf8)
    case .edits: edited(replacing: { _ in true }, by: Self.tokens)
    case .nesting: nested()
    case .numbers: edited(replacing: { $0 == .number }, by: Self.numbers)
    case .lines: line()
    case .encodings: encoded()
    }
  }

  // MARK: - Pieces

  private static let scenarios: [[UInt8]] = ScenarioLibrary.names.compactMap { name in
    (try? ScenarioLibrary.text(name)).map { Array($0.utf8) }
  }

  private static let tokens: [String] = [
    "{", "}", "(", ")", "\n", "\n  ", ";", ",", ":", "=", "->", "..", "+", "-", "*", "/", "<", ">=", "a",
    "f(",
    "b-c.d", "12", "$2k", "40%", "weeks", "million", "2027-01-04", "09:00", "UTC+1", "\"s\"", "\"", "'", "“",
    "é",
    "@", "//", "/*", ".", "_", "\u{0}", "\t", "🙂", "\u{202E}", "–", "€5", "20 %", "1 000", "team", "step",
    "by",
    "work", "route", "import", "scenario", "horizon", "estimate", "done", "lost", "otherwise", "to", "change",
    "drafting", "uncertain", "mixture(", "empirical(", "discrete(", "2 h:", "weeks", "per", "%", "UTC-12:59",
  ]

  private static let numbers: [String] = [
    "0", "-1", "-0", "1e999", "999999999999999999", "999999999999999999 billion", "9999999999999999999", ".5",
    "5.",
    "$", "0%", "100.0001%", "1000000 years", "0.000000000000001", "$999999999999999999m", "1.2.3", "1/0",
    "(1 - 1)",
    "18446744073709551616", "* 999999999999999999 billion", "- 1", "/ 0", "/ h", "\u{660}\u{661}", "²",
    "0x10",
  ]

  private mutating func pick<Element>(_ choices: [Element]) -> Element {
    choices[Int.random(in: choices.indices, using: &random)]
  }

  package mutating func bytes(upTo most: Int) -> [UInt8] {
    (0..<Int.random(in: 0...most, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
  }

  package mutating func tokens(upTo most: Int) -> String {
    let pieces = (0..<Int.random(in: 0...most, using: &random)).map { _ in pick(Self.tokens) }
    return pieces.joined(separator: Bool.random(using: &random) ? " " : "")
  }

  // MARK: - Scenarios

  /// A scenario with a few of its tokens changed; only some of them are replaced, by what is given.
  private mutating func edited(replacing isReplaced: (Token.Kind) -> Bool, by others: [String]) -> [UInt8] {
    let text = pick(Self.scenarios)
    let tokens = Lexer.lex(SourceFile(name: "noise", bytes: text)).tokens
    // Each token with what stands before it.
    var pieces = zip([0] + tokens.map(\.range.upper), tokens).map { start, token in
      (
        kind: token.kind, space: text[start..<token.range.lower],
        token: text[token.range.lower..<token.range.upper]
      )
    }
    for _ in 0..<Int.random(in: 1...6, using: &random) where pieces.count > 1 {
      let place = Int.random(in: pieces.indices, using: &random)
      let piece = pieces[place]
      switch Int.random(in: 0..<4, using: &random) {
      case 0: pieces.remove(at: place)
      case 1: pieces.insert(piece, at: place)
      case 2: pieces.swapAt(place, Int.random(in: pieces.indices, using: &random))
      default:
        let places = pieces.indices.filter { isReplaced(pieces[$0].kind) }
        if !places.isEmpty { pieces[pick(places)].token = Array(pick(others).utf8)[...] }
      }
    }
    return pieces.flatMap { $0.space + $0.token }
  }

  private mutating func nested() -> [UInt8] {
    let piece = pick([
      "{", "(", "f(", "team a { ", "uncertain a = (", "- ", "1 + ", "a -> ", "\"", "fix {\n", "a: ",
    ])
    let deep = String(repeating: piece, count: Int.random(in: 1...3000, using: &random))
    var text = Bool.random(using: &random) ? pick(Self.scenarios) : []
    text.insert(contentsOf: deep.utf8, at: Int.random(in: 0...text.count, using: &random))
    if Bool.random(using: &random) {
      text += Array(repeating: pick([UInt8(ascii: ")"), UInt8(ascii: "}")]), count: 1000)
    }
    return text
  }

  private mutating func line() -> [UInt8] {
    if Bool.random(using: &random) {
      // All of a scenario's statements in one line; comments would swallow what follows.
      return pick(Self.scenarios).map { $0 == UInt8(ascii: "\n") ? UInt8(ascii: ";") : $0 }
    }
    let piece = pick(["a", "1", "é", "a ", "1 + ", "a, ", "\"a\" ", "b-c.", "x 1; ", "@ ", "👩‍👩‍👧", "e\u{301}"])
    let long = String(repeating: piece, count: Int.random(in: 1...20_000, using: &random))
    return Array(
      (pick(["", "scenario \"", "team ", "uncertain a = f(", "// "]) + long + pick(["", "\"", ")"])).utf8)
  }

  private mutating func encoded() -> [UInt8] {
    var text = pick(Self.scenarios)
    switch Int.random(in: 0..<7, using: &random) {
    case 0: return text.flatMap { [$0, 0] }
    case 1: return [0xFE, 0xFF] + text.flatMap { [0, $0] }
    case 2: text = [0xEF, 0xBB, 0xBF] + text
    case 3: text = text.flatMap { $0 == UInt8(ascii: "\n") ? [13, 10] : [$0] }
    case 4: text = text.map { $0 == UInt8(ascii: "\n") ? 13 : $0 }
    default: break
    }
    let strangers: [[UInt8]] = [
      [0], [0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xC2, 0xA0], [0xE2, 0x80, 0xA8],
      [0x1B, 0x5B],
      [0xE2, 0x80, 0xAE], [0xEF, 0xBB, 0xBF], [13], [12], [0x7F], [0xCC, 0x81], [0xF0, 0x9F, 0x99, 0x82],
      [0xE2, 0x80],
    ]
    for _ in 0..<Int.random(in: 0...5, using: &random) {
      text.insert(contentsOf: pick(strangers), at: Int.random(in: 0...text.count, using: &random))
    }
    return text
  }
}

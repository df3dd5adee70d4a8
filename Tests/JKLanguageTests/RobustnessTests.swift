import TestSupport
import Testing

@testable import JKLanguage

/// Whatever the text, there is a tree, and its findings can be drawn.
struct RobustnessTests {
  /// SplitMix64, so that a failure comes back with its seed.
  struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  private func read(_ bytes: [UInt8]) {
    let source = SourceFile(name: "test", bytes: bytes)
    let result = Parser.parse(source)
    for diagnostic in result.diagnostics {
      #expect(diagnostic.primary.range.lower >= 0 && diagnostic.primary.range.upper <= bytes.count)
    }
    let drawn = DiagnosticRenderer().render(result.diagnostics.prefix(5), in: SourceFiles(source))
    #expect(!drawn.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    _ = SyntaxDump.text(result.syntax.statements)
  }

  @Test(arguments: 0..<4 as Range<UInt64>)
  func randomBytes(seed: UInt64) {
    var generator = Generator(state: seed)
    for _ in 0..<60 {
      let count = Int.random(in: 0...300, using: &generator)
      read((0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) })
    }
  }

  @Test(arguments: 0..<4 as Range<UInt64>)
  func randomTokens(seed: UInt64) {
    var generator = Generator(state: seed)
    let pieces = [
      "{", "}", "(", ")", "\n", "\n  ", ";", ",", ":", "=", "->", "..", "+", "-", "*", "/", "<", ">=", "a",
      "f(",
      "b-c.d", "12", "$2k", "40%", "weeks", "million", "2027-01-04", "09:00", "UTC+1", "\"s\"", "\"", "'",
      "“", "é",
      "@", "//", "/*", ".", "_", "\u{0}", "\t", "🙂", "\u{202E}",
    ]
    for _ in 0..<100 {
      let count = Int.random(in: 0...60, using: &generator)
      let text = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }
      read(Array(text.joined(separator: Bool.random(using: &generator) ? " " : "").utf8))
    }
  }

  @Test(arguments: 0..<4 as Range<UInt64>)
  func mutatedExample(seed: UInt64) {
    var generator = Generator(state: seed)
    let tokens = ScenarioExamplesTests.reference.split(separator: " ", omittingEmptySubsequences: false)
    for _ in 0..<10 {
      var mutated = tokens
      for _ in 0..<5 {
        let place = Int.random(in: mutated.indices, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: mutated.remove(at: place)
        case 1: mutated.insert(mutated[place], at: place)
        default: mutated.swapAt(place, Int.random(in: mutated.indices, using: &generator))
        }
      }
      read(Array(mutated.joined(separator: " ").utf8))
    }
  }

  /// Ten times the text takes ten times the time; a quadratic step anywhere would take a hundred.
  @Test(arguments: [
    "team estimators { people 4; cost $75 / hour }\n", "a {\n", "a f(1, ", "\"", "'", "“", "x 1 + ", "@ ",
    "} ", "- ",
    "1,000", "/* ", "é", "12h ",
  ])
  func timeIsLinear(piece: String) {
    let clock = ContinuousClock()
    func time(_ bytes: Int) -> Duration {
      let source = SourceFile(name: "test", text: String(repeating: piece, count: bytes / piece.utf8.count))
      return clock.measure { _ = Parser.parse(source) }
    }
    let small = time(10_000)
    #expect(time(100_000) < max(small, .milliseconds(5)) * 40)
  }
}

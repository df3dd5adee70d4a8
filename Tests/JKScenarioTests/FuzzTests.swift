import JKLanguage
import JKScenario
import TestSupport
import Testing

/// Whatever the text, there are messages or a scenario, and never a crash. Each case goes on for a second, and so the
/// suite for more than half a minute of work; a finding names the seed that brings it back.
struct FuzzTests {
  private static let lanes: Range<UInt64> = 0..<4

  /// Calls with one seed after another, at least twenty times.
  private func forASecond(_ lane: UInt64, _ body: (UInt64) -> Void) {
    let end = ContinuousClock.now + .seconds(1)
    var seed = lane << 32
    repeat {
      body(seed)
      seed += 1
    } while ContinuousClock.now < end || seed < lane << 32 + 20
  }

  /// Reads a text as the command does and says what is not as it must be.
  private func complaints(_ bytes: [UInt8], setting values: [String] = [], files: ScenarioFiles) -> [String] {
    let source = SourceFile(name: "case.scenario", bytes: bytes)
    let reading = ScenarioReading(source, files: files, setting: values)
    var complaints: [String] = []
    let errors = reading.diagnostics.filter { $0.severity == .error }
    if (reading.scenario == nil) != !errors.isEmpty {
      complaints.append("a scenario with errors, or neither")
    }
    let places = reading.diagnostics.flatMap { diagnostic -> [SourceRange] in
      ([diagnostic.primary] + diagnostic.secondary).map(\.range) + (diagnostic.fix.map { [$0.range] } ?? [])
    }
    let all = reading.sources.range
    if places.contains(where: { $0.lower < all.lower || $0.upper > all.upper }) {
      complaints.append("outside")
    }
    for style in [DiagnosticRenderer.Style.rich, .short] {
      let drawn = DiagnosticRenderer(style: style).render(reading.diagnostics.prefix(20), in: reading.sources)
      if drawn.unicodeScalars.contains(where: { $0.value < 0x20 && $0 != "\n" || $0.value == 0x7F }) {
        complaints.append("control characters in a message")
      }
    }
    _ = DiagnosticRenderer(usesColor: true).render(reading.diagnostics.prefix(3), in: reading.sources)
    let formatted = FormattedText(bytes)
    if (formatted.text == nil) != !Parser.parse(source).diagnostics.isEmpty {
      complaints.append("formatted with errors, or not without")
    }
    return complaints + formatted.complaints
  }

  @Test(arguments: Noise.Kind.allCases, lanes)
  func texts(kind: Noise.Kind, lane: UInt64) {
    forASecond(lane) { seed in
      // What is imported is noise as well.
      let files = ScenarioFiles { _ throws(ScenarioFiles.Problem) in
        String(decoding: Noise.text(kind, seed: seed &+ 1), as: UTF8.self)
      }
      #expect(complaints(Noise.text(kind, seed: seed), files: files) == [], "seed \(seed)")
    }
  }

  @Test(arguments: lanes)
  func values(lane: UInt64) {
    let paths: [String] = [
      "estimators.people", "estimate.effort", "enquiry.revenue", "scattered.fix.takes",
      "api.per-token.output", "saving",
      "horizon", "estimate.caught", "estimate", "estimate.effort.mean", "a.b", "fix", "currency", "trials",
    ]
    forASecond(lane) { seed in
      var random = SplitMix(seed: seed)
      var noise = Noise(seed: seed)
      let value =
        Bool.random(using: &random)
        ? noise.tokens(upTo: 6) : String(decoding: noise.bytes(upTo: 20), as: UTF8.self)
      let path =
        Bool.random(using: &random) ? paths.randomElement(using: &random) ?? "" : noise.tokens(upTo: 3)
      let values = ["\(path)=\(value)", value, "horizon=\(value)"]
      #expect(complaints(Array(Host.text.utf8), setting: values, files: .none) == [], "seed \(seed)")
    }
  }

  @Test(arguments: lanes)
  func columns(lane: UInt64) {
    let text = Host.text(replacing: "12 h", with: "empirical(\"t.csv\", column: \"hours\", unit: h)")
    let pieces: [String] = [
      "hours", "day", ",", ";", "\t", "\n", "\r\n", "\r", "\"", "\"\"", "1", "2.5", "-3", "1e400", "nan",
      "0x1p3", " ",
      "1,5", "é", "\u{FEFF}", "\0", "'", "🙂",
    ]
    forASecond(lane) { seed in
      var random = SplitMix(seed: seed)
      var noise = Noise(seed: seed)
      let header = Bool.random(using: &random) ? "day,hours\n" : ""
      let table =
        Bool.random(using: &random)
        ? (0..<Int.random(in: 0...60, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
          .joined()
        : String(decoding: noise.bytes(upTo: 200), as: UTF8.self)
      let files = ScenarioFiles { _ throws(ScenarioFiles.Problem) in header + table }
      #expect(complaints(Array(text.utf8), files: files) == [], "seed \(seed)")
    }
  }

  /// A text cut short anywhere.
  @Test(arguments: 0..<8)
  func prefixes(part: Int) throws {
    let bytes = Array(try ScenarioLibrary.text("estimating-bottleneck.scenario").utf8)
    #expect(bytes.count > 1000)
    for length in stride(from: part, through: bytes.count, by: 24) {
      #expect(complaints(Array(bytes[..<length]), files: .none) == [], "\(length) bytes")
    }
  }

  /// Nesting ends with one message, far from the end of the stack.
  @Test(arguments: [
    ("(", "JK0140"), ("f(", "JK0140"), ("a { ", "JK0140"), ("- ", "JK0141"), ("1 + ", "JK0141"),
  ])
  func nestingHasALimit(piece: String, code: String) {
    let text = "uncertain deep = " + String(repeating: piece, count: 100_000)
    let codes = Parser.parse(SourceFile(name: "test", text: text)).diagnostics.map(\.code)
    #expect(codes.contains(code) && codes.count <= 2, "\(codes.prefix(5))")
  }
}

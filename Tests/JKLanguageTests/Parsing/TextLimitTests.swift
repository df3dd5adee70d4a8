import Testing

@testable import JKLanguage

/// Pieces of a text that are longer than they may be.
struct TextLimitTests {
  struct Piece: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let most: Int
    let text: @Sendable (_ length: Int) -> String
  }

  static let pieces: [Piece] = [
    Piece(testDescription: "a name", most: 60) { "team \(String(repeating: "a", count: $0)) { people 3 }" },
    Piece(testDescription: "a name of umlauts", most: 60) {
      "team \(String(repeating: "ü", count: $0)) { people 3 }"
    },
    Piece(testDescription: "a name in a path", most: 60) {
      "measure x = load.\(String(repeating: "a", count: $0)).b"
    },
    Piece(testDescription: "a path of names", most: 400) {
      "measure x = " + String(repeating: "ab.", count: $0 / 3) + String(repeating: "c", count: $0 % 3)
    },
    Piece(testDescription: "a name with underscores", most: 60) {
      "team a_\(String(repeating: "a", count: $0 - 2)) { people 3 }"
    },
    Piece(testDescription: "a unit", most: 60) { "horizon 4 \(String(repeating: "w", count: $0))" },
    Piece(testDescription: "a text", most: 1_000) { "scenario \"\(String(repeating: "é", count: $0))\"" },
    Piece(testDescription: "a comment", most: 10_000) { "//" + String(repeating: "x", count: $0 - 2) },
    Piece(testDescription: "a number", most: 100) { "seed 0." + String(repeating: "1", count: $0 - 2) },
    Piece(testDescription: "a tail", most: 100) { "seed 12" + String(repeating: "x", count: $0 - 2) },
    Piece(testDescription: "grouped digits", most: 100) {
      "seed 1" + String(repeating: ",000", count: ($0 - 1) / 4) + String(repeating: "x", count: ($0 - 1) % 4)
    },
  ]

  @Test(arguments: pieces)
  func whatIsLongerIsSaidOnce(_ piece: Piece) {
    #expect(!codes(piece.text(piece.most)).contains("JK0143"))
    for length in [piece.most + 1, 1_000_000] {
      let source = SourceFile(name: "test", text: piece.text(length))
      let parsed = Parser.parse(source)
      let found = parsed.diagnostics.filter { $0.code == "JK0143" }
      #expect(found.count == 1 && parsed.diagnostics.count { $0.severity == .error } == 1)
      #expect(found.first?.message.contains("at most \(piece.most.withThousands) characters") == true)
      // What is shown of it stays short, and so does what is mended.
      #expect(DiagnosticRenderer().render(parsed.diagnostics, in: SourceFiles(source)).utf8.count < 1_000)
      #expect(found.allSatisfy { $0.fix == nil })
    }
  }

  @Test func aFileHasAtMost16MB() {
    let most = SourceFile.largest
    let bytes = [UInt8](repeating: UInt8(ascii: "\n"), count: most)
    #expect(Parser.parse(SourceFile(name: "test", bytes: bytes)).diagnostics.isEmpty)
    let more = Parser.parse(SourceFile(name: "test", bytes: bytes + bytes.prefix(1))).diagnostics
    #expect(more.map(\.message) == ["this text is larger than 16 MB"])
  }

  private func codes(_ text: String) -> [String] {
    Parser.parse(SourceFile(name: "test", text: text)).diagnostics.map(\.code)
  }
}

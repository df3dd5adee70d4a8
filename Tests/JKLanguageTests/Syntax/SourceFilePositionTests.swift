import Testing

@testable import JKLanguage

struct SourceFilePositionTests {
  @Test(arguments: [
    ("ab\ncd", 0, 1, 1), ("ab\ncd", 2, 1, 3), ("ab\ncd", 3, 2, 1), ("ab\ncd", 5, 2, 3), ("ab\ncd", 99, 2, 3),
    ("é🙂x", 6, 1, 3), ("\u{FEFF}ab", 4, 1, 2), ("a\r\nb", 3, 2, 1), ("", 0, 1, 1),
  ])
  func positions(text: String, offset: Int, line: Int, column: Int) {
    let position = SourceFile(name: "test", text: text).position(at: offset)
    #expect(position == SourcePosition(line: line, column: column))
  }

  @Test func texts() {
    let source = SourceFile(name: "test", text: "one\r\ntwo\n\nfour")
    #expect((0...5).map(source.text(ofLine:)) == ["", "one", "two", "", "four", ""])
    #expect(source.text(in: SourceRange(5, 8)) == "two")
    #expect(source.text(in: SourceRange(12, 99)) == "ur")
  }
}

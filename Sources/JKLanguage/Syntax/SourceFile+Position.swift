extension SourceFile {
  /// The index in `lineStarts` of the line that holds an offset; offsets past the end are on the last.
  ///
  /// - Complexity: O(log lines)
  package func lineIndex(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The bytes of a line, without its line ending. An index beyond the text gives an empty range.
  package func range(ofLine index: Int) -> SourceRange {
    guard lineStarts.indices.contains(index) else { return SourceRange(bytes.endIndex, bytes.endIndex) }
    let start = lineStarts[index]
    guard index + 1 < lineStarts.count else { return SourceRange(start, bytes.endIndex) }
    var end = lineStarts[index + 1] - 1
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return SourceRange(start, end)
  }

  /// In longer lines columns count bytes: nobody counts characters there, and a line can be as long as the file.
  private static let longestCounted = 10_000

  /// The line and column of an offset, as a person counts them.
  ///
  /// - Complexity: O(log lines)
  package func position(at offset: Int) -> SourcePosition {
    let line = lineIndex(at: offset)
    var start = lineStarts[line]
    if start == bytes.startIndex, bytes.starts(with: Lexer.byteOrderMark) {
      start += Lexer.byteOrderMark.count
    }
    let end = min(max(offset, start), bytes.endIndex)
    let before = bytes[min(start, end)..<end]
    let characters =
      before.count > Self.longestCounted || before.allSatisfy { $0 < 0x80 }
      ? before.count : String(decoding: before, as: UTF8.self).count
    return SourcePosition(line: line + 1, column: characters + 1)
  }

  /// A line's text without its line ending, counted from 1; invalid bytes show as `�`.
  package func text(ofLine line: Int) -> String {
    text(in: range(ofLine: line - 1))
  }

  /// The text of a range; invalid bytes show as `�`. What lies outside the file is left out.
  package func text(in range: SourceRange) -> String {
    let lower = min(max(range.lower, bytes.startIndex), bytes.endIndex)
    let upper = min(max(range.upper, lower), bytes.endIndex)
    return String(decoding: bytes[lower..<upper], as: UTF8.self)
  }
}

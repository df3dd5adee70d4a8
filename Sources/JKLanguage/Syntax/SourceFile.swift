/// One text that the language reads, and the map from its bytes to the lines a person sees.
package struct SourceFile: Sendable {
  /// Where the text came from, as it is shown in messages.
  package let name: String

  /// UTF-8, as read. It may hold invalid sequences: the lexer reports them.
  package let bytes: [UInt8]

  /// The offset of the first byte of each line; never empty.
  package let lineStarts: [Int]

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    var starts = [0]
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(offset + 1)
    }
    lineStarts = starts
  }

  package init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }
}

/// A half-open stretch of a source file, in byte offsets.
package struct SourceRange: Sendable, Hashable {
  package var lower: Int
  package var upper: Int

  package init(_ lower: Int, _ upper: Int) {
    self.lower = lower
    self.upper = max(lower, upper)
  }

  /// The smallest range that holds both.
  package func union(_ other: SourceRange) -> SourceRange {
    SourceRange(min(lower, other.lower), max(upper, other.upper))
  }
}

/// A place as a person counts it.
package struct SourcePosition: Sendable, Hashable {
  /// From 1.
  package let line: Int

  /// From 1, in characters.
  package let column: Int
}

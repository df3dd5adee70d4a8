/// One text that the language reads, and the map from its bytes to the lines a person sees.
package struct SourceFile: Sendable {
  /// Bytes that a text may have, with all that it imports.
  package static let largest = 16_000_000

  /// Where the text came from, as it is shown in messages.
  package let name: String

  /// The folder that it stands in, seen from that of the first file: `prices`; empty for the same folder.
  package let folder: String

  /// UTF-8, as read. It may hold invalid sequences: the lexer reports them. The indices are the offsets that
  /// ranges are made of: a file that is read behind another goes on counting where that ended.
  package let bytes: ArraySlice<UInt8>

  /// The offset of the first byte of each line; never empty.
  package let lineStarts: [Int]

  package init(name: String, bytes: [UInt8], folder: String = "", behind previous: SourceFile? = nil) {
    // One byte apart, so that the end of one file is not the start of the next.
    let start = previous.map { $0.bytes.endIndex + 1 } ?? 0
    self.name = name
    self.folder = folder
    self.bytes = start == 0 ? bytes[...] : ([UInt8](repeating: 0, count: start) + bytes)[start...]
    var starts = [start]
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(start + index + 1)
    }
    lineStarts = starts
  }

  /// All of it.
  package var range: SourceRange { SourceRange(bytes.startIndex, bytes.endIndex) }

  package init(name: String, text: String, behind previous: SourceFile? = nil) {
    self.init(name: name, bytes: Array(text.utf8), behind: previous)
  }
}

/// A half-open stretch of the files that are read, in byte offsets.
package struct SourceRange: Sendable, Hashable {
  package var lower: Int
  package var upper: Int

  package init(_ lower: Int, _ upper: Int) {
    self.lower = lower
    self.upper = max(lower, upper)
  }

  /// Whether an offset is in it or at its end.
  package func reaches(_ offset: Int) -> Bool {
    lower <= offset && offset <= upper
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

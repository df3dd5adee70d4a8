/// A source line as a terminal shows it, with the way from byte offsets to columns.
///
/// Tabs are spaces, what cannot be shown has a stand-in, and of a very long line only the part around
/// the place of interest is kept, with `…` where it was cut.
struct DisplayLine {
  /// Bytes kept on each side of the place of interest.
  private static let reach = 72
  private static let tabWidth = 4

  private(set) var text = ""

  /// Where each shown character starts, and in which column; ends with the end of what is shown.
  private var stops: [(offset: Int, column: Int)] = []

  /// - Complexity: O(1) in the length of the line.
  init(_ index: Int, of source: SourceFile, around place: Int) {
    let line = source.range(ofLine: index)
    let window = Self.window(of: line, around: place, in: source.bytes)
    var offset = window.lower
    var column = 0
    func show(_ piece: String, width: Int, bytes: Int) {
      stops.append((offset, column))
      text += piece
      column += width
      offset += bytes
    }
    if window.lower > line.lower { show("…", width: 1, bytes: 0) }
    for character in source.text(in: window) {
      // Bytes that are no UTF-8 were decoded to a character of another length.
      let bytes =
        character == "\u{FFFD}" ? Self.replacedBytes(at: offset, in: source.bytes) : character.utf8.count
      if character == "\t" {
        let width = Self.tabWidth - column % Self.tabWidth
        show(String(repeating: " ", count: width), width: width, bytes: bytes)
      } else if character != "\u{FEFF}" || offset > source.bytes.startIndex {
        show(character.displayed, width: character.displayWidth, bytes: bytes)
      } else {
        offset += bytes
      }
    }
    if window.upper < line.upper { show("…", width: 1, bytes: 0) }
    stops.append((offset, column))
  }

  /// The columns of a range, from 0: at least one wide, and clipped to what is shown.
  func columns(of range: SourceRange) -> Range<Int> {
    let first = stops.lastIndex { $0.offset <= range.lower } ?? 0
    let end = stops.firstIndex { $0.offset >= range.upper } ?? stops.count - 1
    let lower = stops[first].column
    return lower..<max(lower + 1, stops[end].column)
  }

  /// The bytes to show, cut between characters.
  private static func window(of line: SourceRange, around place: Int, in bytes: ArraySlice<UInt8>)
    -> SourceRange
  {
    guard line.upper - line.lower > 2 * reach else { return line }
    let center = min(max(place, line.lower), line.upper)
    var lower = max(line.lower, min(center - reach, line.upper - 2 * reach))
    var upper = min(line.upper, lower + 2 * reach)
    while lower > line.lower, lower < upper, isContinuation(bytes[lower]) { lower += 1 }
    while upper < line.upper, upper > lower, isContinuation(bytes[upper]) { upper -= 1 }
    return SourceRange(lower, upper)
  }

  private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0b1100_0000 == 0b1000_0000 }

  /// How many bytes the decoder turned into one `�`: three when the text itself has it.
  private static func replacedBytes(at offset: Int, in bytes: ArraySlice<UInt8>) -> Int {
    var iterator = bytes[min(offset, bytes.endIndex)...].prefix(4).makeIterator()
    var parser = UTF8.ForwardParser()
    return switch parser.parseScalar(from: &iterator) {
    case .valid(let scalar): scalar.count
    case .error(let length): length
    case .emptyInput: 1
    }
  }
}

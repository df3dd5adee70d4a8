/// Makes the braces of a text match, so that the parser never meets a block without an end.
///
/// A `}` that closes nothing is taken out. For a `{` that is never closed an empty `}` is put in, where
/// the layout says that the block ends: before a line that starts no further in than the line that
/// opened it. One forgotten brace then costs one message, and the declarations behind it stand at the
/// level they were meant for. The layout is asked only when braces do not match; where it does not help
/// (a text without indentation) the blocks end with the text.
struct BlockBalance {
  /// Which braces have no partner.
  private struct Mismatch {
    /// Blocks to be closed before a token, the innermost first.
    var missing: [(place: Int, blocks: [Int])] = []
    /// Closing braces with no block.
    var stray: [Int] = []
  }

  /// - Complexity: O(tokens)
  static func balanced(_ tokens: [Token], log: DiagnosticLog) -> [Token] {
    var mismatch = mismatch(of: tokens, usesLayout: false)
    if !mismatch.missing.isEmpty {
      let byLayout = self.mismatch(of: tokens, usesLayout: true)
      if byLayout.stray.count == mismatch.stray.count { mismatch = byLayout }
    }
    if mismatch.missing.isEmpty && mismatch.stray.isEmpty { return tokens }

    for place in mismatch.stray {
      log.report(.strayBrace(at: tokens[place].range))
    }
    for (place, blocks) in mismatch.missing {
      // Of many at once nobody knows where they end.
      let closing = blocks.count <= 8 ? closing(blocks, before: place, in: tokens) : nil
      log.report(.unclosedBlock(blocks.map { tokens[$0].range }, endsBefore: tokens[place], closing: closing))
    }
    return mend(tokens, mismatch)
  }

  private static func mismatch(of tokens: [Token], usesLayout: Bool) -> Mismatch {
    var result = Mismatch()
    var open: [(place: Int, indentation: Int)] = []
    var lineIndentation = 0
    for (place, token) in tokens.enumerated() {
      if let indentation = token.indentation {
        lineIndentation = indentation
        if usesLayout, place == 0 || !tokens[place - 1].kind.continuesStatement {
          let count = open.reversed().prefix { block in
            switch token.kind {
            case .word: block.indentation >= indentation
            case .closeBrace: block.indentation > indentation
            default: false
            }
          }.count
          if count > 0 {
            result.missing.append((place, open.suffix(count).reversed().map(\.place)))
            open.removeLast(count)
          }
        }
      }
      switch token.kind {
      case .openBrace: open.append((place, lineIndentation))
      case .closeBrace where open.isEmpty: result.stray.append(place)
      case .closeBrace: open.removeLast()
      case .end where !open.isEmpty: result.missing.append((place, open.reversed().map(\.place)))
      default: break
      }
    }
    return result
  }

  /// The braces that are missing, where the blocks end: in the line of the innermost one if it has but one line, and
  /// else each on a line of its own, under the line that opened it.
  private static func closing(_ blocks: [Int], before place: Int, in tokens: [Token]) -> Diagnostic.Fix {
    let end = place > 0 ? tokens[place - 1].range.upper : 0
    let isOneLine = !tokens[blocks[0]...].dropFirst().prefix(max(0, place - blocks[0] - 1)).contains {
      $0.startsLine
    }
    let braces = blocks.enumerated().map { index, block in
      if index == 0, isOneLine { return " }" }
      let indentation = tokens[...block].last { $0.startsLine }?.indentation ?? 0
      return "\n" + String(repeating: " ", count: indentation) + "}"
    }
    return Diagnostic.Fix(SourceRange(end, end), braces.joined())
  }

  private static func mend(_ tokens: [Token], _ mismatch: Mismatch) -> [Token] {
    var result: [Token] = []
    result.reserveCapacity(tokens.count)
    var missing = mismatch.missing[...]
    var stray = mismatch.stray[...]
    for (place, token) in tokens.enumerated() {
      if let next = missing.first, next.place == place {
        missing.removeFirst()
        let end = result.last?.range.upper ?? 0
        let brace = Token(.closeBrace, SourceRange(end, end))
        result.append(contentsOf: repeatElement(brace, count: next.blocks.count))
      }
      if stray.first == place {
        stray.removeFirst()
      } else {
        result.append(token)
      }
    }
    return result
  }
}

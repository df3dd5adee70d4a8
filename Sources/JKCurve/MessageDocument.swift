import Foundation
import JKLanguage
import JKReport

/// One finding for machines. docs/schemas has the form.
struct MessageDocument: Encodable {
  /// Lines and columns count from 1, columns in characters; the end is behind the last one. Offsets count bytes.
  struct Range: Encodable {
    let line: Int
    let column: Int
    let endLine: Int
    let endColumn: Int
    let offset: Int
    let endOffset: Int

    init(_ range: SourceRange, in source: SourceFile) {
      let (start, end) = (source.position(at: range.lower), source.position(at: range.upper))
      (line, column, endLine, endColumn) = (start.line, start.column, end.line, end.column)
      (offset, endOffset) = (range.lower - source.range.lower, range.upper - source.range.lower)
    }
  }

  struct Label: Encodable {
    let file: String
    let range: Range
    let text: String
    let isPrimary: Bool
  }

  struct Fix: Encodable {
    let range: Range
    let replacement: String
  }

  let code: String
  let severity: String
  let message: String
  let file: String
  let range: Range
  let labels: [Label]
  @OrNull var help: String?
  @OrNull var fix: Fix?

  init(_ diagnostic: Diagnostic, in sources: SourceFiles) {
    let source = sources[diagnostic.primary.range]
    code = diagnostic.code
    severity = diagnostic.severity.rawValue
    message = diagnostic.message
    file = source.name
    range = Range(diagnostic.primary.range, in: source)
    labels =
      [Label(file: source.name, range: range, text: diagnostic.primary.text, isPrimary: true)]
      + diagnostic.secondary.map { label in
        let source = sources[label.range]
        return Label(
          file: source.name, range: Range(label.range, in: source), text: label.text, isPrimary: false)
      }
    help = diagnostic.help
    fix = diagnostic.fix.map { Fix(range: Range($0.range, in: source), replacement: $0.replacement) }
  }
}

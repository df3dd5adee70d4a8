extension DiagnosticRenderer {
  /// A label in one line of the drawing.
  private struct Mark {
    let columns: Range<Int>
    let text: String
    let isPrimary: Bool
  }

  func renderRich(_ diagnostic: Diagnostic, in sources: SourceFiles) -> String {
    let tone = Tone.of(diagnostic.severity)
    let excerpts = excerpts(of: diagnostic, in: sources)
    let gutter = excerpts.map { String(($0.lines.last?.line ?? 0) + 1).count }.max() ?? 1
    let margin = String(repeating: " ", count: gutter)
    let bar = paint("\(margin) |", .quiet)

    var lines = [
      paint("\(diagnostic.severity.rawValue)[\(diagnostic.code)]", tone)
        + paint(": \(diagnostic.message.displayed)", .strong)
    ]
    for excerpt in excerpts {
      let sign = paint("\(margin)\(excerpt.isPrimary ? "-->" : ":::")", .quiet)
      if !excerpt.isPrimary { lines.append(bar) }
      lines += ["\(sign) \(place(of: excerpt.place, in: sources))", bar]
      lines += draw(excerpt, in: sources[excerpt.place], gutter, bar, tone)
    }
    if let help = diagnostic.help {
      lines.append(bar)
      for (index, line) in help.split(separator: "\n").enumerated() {
        let sign = index == 0 ? paint("\(margin) =", .quiet) : "\(margin)  "
        lines.append("\(sign) \(String(line).displayed)")
      }
    }
    return lines.joined(separator: "\n")
  }

  /// The lines of one file that labels are in.
  private struct Excerpt {
    /// Of the label that the excerpt is headed by.
    let place: SourceRange
    let isPrimary: Bool
    let lines: [(line: Int, labels: [DrawnLabel])]
  }

  private typealias DrawnLabel = (label: Diagnostic.Label, isPrimary: Bool)

  /// By file, that of the primary label first.
  private func excerpts(of diagnostic: Diagnostic, in sources: SourceFiles) -> [Excerpt] {
    let labels: [DrawnLabel] =
      [(diagnostic.primary, true)] + diagnostic.secondary.map { ($0, false) }
    return Dictionary(grouping: labels) { sources[$0.label.range].range }.map { file, labels in
      let lines = Dictionary(grouping: labels) { sources[file].lineIndex(at: $0.label.range.lower) }
      return Excerpt(
        place: labels[0].label.range, isPrimary: labels[0].isPrimary,
        lines: lines.sorted { $0.key < $1.key }.map { (line: $0.key, labels: $0.value) })
    }.sorted { ($0.isPrimary ? 0 : 1, $0.place.lower) < ($1.isPrimary ? 0 : 1, $1.place.lower) }
  }

  private func draw(
    _ excerpt: Excerpt, in source: SourceFile, _ gutter: Int, _ bar: String, _ tone: Tone
  ) -> [String] {
    var drawn: [String] = []
    var lineBefore: Int?
    for (line, labels) in excerpt.lines {
      if let lineBefore, line > lineBefore + 1 { drawn.append(paint("...", .quiet)) }
      lineBefore = line
      let place = labels.first { $0.isPrimary } ?? labels[0]
      let display = DisplayLine(line, of: source, around: place.label.range.lower)
      let number = String(line + 1)
      let padding = String(repeating: " ", count: gutter - number.count)
      drawn.append(trimmed(paint("\(number)\(padding) |", .quiet) + " " + display.text))
      let end = source.range(ofLine: line).upper
      let marks = labels.map { label, isPrimary in
        // A label that goes on in the next line is drawn to the end of its first.
        let range = SourceRange(label.range.lower, min(label.range.upper, max(end, label.range.lower)))
        return Mark(columns: display.columns(of: range), text: label.text.displayed, isPrimary: isPrimary)
      }
      drawn += draw(marks, tone).map { "\(bar) \($0)" }
    }
    return drawn
  }

  // MARK: - Marks

  /// The rows under a source line: the underlines, the last one's words behind it, and the words of the
  /// others hanging below.
  private func draw(_ marks: [Mark], _ tone: Tone) -> [String] {
    let marks = marks.sorted {
      ($0.columns.lowerBound, $0.isPrimary ? 1 : 0) < ($1.columns.lowerBound, $1.isPrimary ? 1 : 0)
    }
    var underline = Row()
    for mark in marks.filter({ !$0.isPrimary }) + marks.filter(\.isPrimary) {
      for column in mark.columns {
        underline.put(mark.isPrimary ? "^" : "-", at: column, mark.isPrimary ? tone : .quiet)
      }
    }
    var hanging = marks
    if let last = marks.last, marks.allSatisfy({ $0.columns.upperBound <= last.columns.upperBound }) {
      hanging.removeLast()
      underline.put(last.text, at: last.columns.upperBound + 1, last.isPrimary ? tone : .quiet)
    }
    hanging.removeAll { $0.text.isEmpty }
    var rows = [underline]
    if !hanging.isEmpty { rows.append(bars(of: hanging, tone)) }
    while let mark = hanging.popLast() {
      var row = bars(of: hanging, tone)
      row.put(mark.text, at: mark.columns.lowerBound, mark.isPrimary ? tone : .quiet)
      rows.append(row)
    }
    return rows.map { row in
      row.pieces.map { paint($0.text, $0.tone) }.joined()
    }
  }

  private func bars(of marks: [Mark], _ tone: Tone) -> Row {
    var row = Row()
    for mark in marks {
      row.put("|", at: mark.columns.lowerBound, mark.isPrimary ? tone : .quiet)
    }
    return row
  }

  private func trimmed(_ line: String) -> String {
    var line = line[...]
    while line.last == " " { line.removeLast() }
    return String(line)
  }

  /// A row of characters with colours, filled with spaces where nothing was put.
  private struct Row {
    private var cells: [(character: Character, tone: Tone)] = []

    mutating func put(_ text: String, at column: Int, _ tone: Tone) {
      guard !text.isEmpty else { return }
      let end = column + text.count
      if cells.count < end { cells += repeatElement((" ", .plain), count: end - cells.count) }
      for (index, character) in zip(column..., text) {
        cells[index] = (character, tone)
      }
    }

    /// Stretches of one colour.
    var pieces: [(text: String, tone: Tone)] {
      var result: [(text: String, tone: Tone)] = []
      for cell in cells {
        if let last = result.indices.last, result[last].tone == cell.tone {
          result[last].text.append(cell.character)
        } else {
          result.append((String(cell.character), cell.tone))
        }
      }
      return result
    }
  }
}

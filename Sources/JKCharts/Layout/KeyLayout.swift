/// Where the entries of a chart's key stand: side by side, in as many rows as they need.
struct KeyLayout: Sendable {
  struct Entry: Sendable {
    let item: KeyItem
    let x, y: Double
    let lines: [String]
  }

  private(set) var entries: [Entry] = []
  /// 0 without entries.
  private(set) var height = 0.0

  static let style = TextStyle.axis
  private static let sign = 18.0
  private static let gap = 18.0

  init(_ key: [KeyItem], left: Double, top: Double, width: Double) {
    var (x, y, rowHeight) = (left, top, 0.0)
    for item in key {
      let lines = TextMetrics.wrap(item.label, width: width - Self.sign - 5, Self.style)
      let wide = Self.sign + 5 + (lines.map { TextMetrics.width($0, Self.style) }.max() ?? 0)
      if x > left, x + wide > left + width {
        x = left
        y += rowHeight
        rowHeight = 0
      }
      entries.append(Entry(item: item, x: x, y: y, lines: lines))
      rowHeight = max(rowHeight, Double(max(1, lines.count)) * Self.style.lineHeight + 3)
      x += wide + Self.gap
    }
    height = key.isEmpty ? 0 : y + rowHeight - top
  }

  func draw(on writer: inout SVGWriter) {
    for entry in entries {
      let middle = entry.y + Self.style.lineHeight / 2
      draw(entry.item, on: &writer, x: entry.x, y: middle)
      for line in TextLine.block(entry.lines, x: entry.x + Self.sign + 5, top: entry.y, Self.style) {
        writer.text(line)
      }
    }
  }

  private func draw(_ item: KeyItem, on writer: inout SVGWriter, x: Double, y: Double) {
    let frame = Frame(minX: x, minY: y - 5, width: Self.sign, height: 10)
    switch item.sign {
    case .area(let tint): writer.rect(frame, fill: item.hue.tint(tint))
    case .bar: writer.rect(frame, fill: item.hue.line)
    case .line:
      writer.path(
        [Point(x: x, y: y), Point(x: x + Self.sign, y: y)], stroke: .init(paint: item.hue.line, width: 3))
    case .dot:
      writer.circle(
        Point(x: x + Self.sign / 2, y: y), radius: 4, fill: item.hue.line,
        stroke: .init(paint: .paper, width: 1.5))
    }
  }
}

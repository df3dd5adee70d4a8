extension LaneLayout {
  /// Draws the lane below `top`, with its name at `nameX`.
  func draw(on writer: inout SVGWriter, top: Double, x: LinearScale, nameX: Double) {
    for item in items {
      let rowTop = top + rowTops[item.row]
      draw(item, on: &writer, top: rowTop, bottom: rowTop + rowHeights[item.row], x: x)
    }
    if let rest {
      let below = top + (zip(rowTops, rowHeights).map { $0 + $1 + 7 }.last ?? 0)
      for line in TextLine.block([rest], x: x.start, top: below, Self.style) { writer.text(line) }
    }
    for line in TextLine.block(name, x: nameX, top: top + 1, .label.painted(hue.text)) { writer.text(line) }
  }

  private func draw(
    _ item: Item, on writer: inout SVGWriter, top: Double, bottom: Double, x: LinearScale
  ) {
    let (start, end) = (item.intervention.start, item.intervention.end)
    let thin = SVGWriter.Stroke(paint: hue.line)
    if item.end > item.start {
      writer.rect(
        Frame(minX: item.start, minY: top, width: item.end - item.start, height: bottom - top),
        fill: hue.tint(0))
      writer.line(item.start, bottom, item.end, bottom, thin)
    }
    // The spread of the start lies on the bracket's line, that of the end under it, so that they may overlap.
    for (time, y) in [(start, bottom - 3), (end, bottom)] {
      guard let span = time.flatMap({ Self.span(of: $0, x: x) }) else { continue }
      writer.rect(
        Frame(minX: span.left, minY: y, width: span.right - span.left, height: 3), fill: hue.tint(3))
    }
    if start.median >= x.lower {
      let isRule = start.quartiles == nil && item.end == item.start
      writer.line(item.start, isRule ? top : bottom - 6, item.start, bottom + 1, thin)
    }
    if let end, item.end > item.start, end.median <= x.upper {
      writer.line(item.end, bottom - 6, item.end, bottom + (end.quartiles == nil ? 1 : 3), thin)
    }
    for line in TextLine.block(item.lines, x: item.labelX, top: top + 1, Self.style, anchor: item.anchor) {
      writer.text(line)
    }
  }

  /// Where a faint guide goes down through the plot: at each fixed start. A random one gets none, since one
  /// line would look certain.
  func guides(along x: LinearScale) -> [Double] {
    items.map(\.intervention.start).filter { $0.quartiles == nil && $0.median >= x.lower }.map {
      x($0.median)
    }
  }
}

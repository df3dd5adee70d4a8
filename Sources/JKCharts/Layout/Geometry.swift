/// A place in the picture, x to the right and y downwards.
struct Point: Sendable, Equatable {
  var x, y: Double
}

/// An upright rectangle.
struct Frame: Sendable, Equatable {
  var minX, minY, width, height: Double

  var maxX: Double { minX + width }
  var maxY: Double { minY + height }
  var midX: Double { minX + width / 2 }
  var midY: Double { minY + height / 2 }

  func intersects(_ other: Frame) -> Bool {
    minX < other.maxX && other.minX < maxX && minY < other.maxY && other.minY < maxY
  }

  func contains(_ other: Frame) -> Bool {
    minX <= other.minX && other.maxX <= maxX && minY <= other.minY && other.maxY <= maxY
  }

  func contains(_ point: Point) -> Bool {
    minX <= point.x && point.x <= maxX && minY <= point.y && point.y <= maxY
  }
}

/// A line of text with its place: `x` where its anchor is, `y` at the baseline.
struct TextLine: Sendable, Equatable {
  var text: String
  var x, y: Double
  var style: TextStyle
  var anchor = SVGWriter.Anchor.start

  /// Lines set below each other, the top of the first at `top`.
  static func block(
    _ lines: [String], x: Double, top: Double, _ style: TextStyle, anchor: SVGWriter.Anchor = .start
  ) -> [TextLine] {
    lines.enumerated().map { index, line in
      let leading = (style.lineHeight - style.size) / 2
      let y = top + Double(index) * style.lineHeight + leading + style.ascent
      return TextLine(text: line, x: x, y: y, style: style, anchor: anchor)
    }
  }
}

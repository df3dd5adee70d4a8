/// A label in the column at the right of a plot, level with the end of the mark it names.
struct EndLabel: Sendable, Equatable {
  var text: String
  var paint: Paint
  /// Where the mark ends, in values of the axes; x is nil for the right edge of the plot.
  var x: Double?
  var y: Double

  /// The longest label a column gives room to on one line.
  static let maximumWidth = 150.0
  static let style = TextStyle.label

  init?(_ mark: Mark) {
    let last = mark.samples.last(where: \.isDrawable)
    switch mark {
    case .line(let line):
      guard let last else { return nil }
      (text, paint, x, y) = (line.label, line.hue.text, last.x, last.upper)
    case .band(let band):
      guard let last else { return nil }
      let end = band.isLayer ? (last.lower + last.upper) / 2 : last.upper
      (text, paint, x, y) = (band.label, .faint, last.x, end)
    case .rule(let rule):
      guard case .y(let value) = rule.position, value.isDrawable else { return nil }
      (text, paint, x, y) = (rule.label, .faint, nil, value)
    case .dot: return nil
    }
    if text.allSatisfy(\.isWhitespace) { return nil }
  }

  func lines(width: Double) -> [String] { TextMetrics.wrap(text, width: width, Self.style) }
  /// The height of the label, with a little air when it has several lines, so that they read as one label.
  func height(width: Double) -> Double {
    let count = lines(width: width).count
    return Double(count) * Self.style.lineHeight + (count > 1 ? 5 : 0)
  }
}

extension [EndLabel] {
  /// Draws the labels moved apart, those moved far with a thin line to the mark they name.
  func draw(on writer: inout SVGWriter, in plot: PlotFrame, width: Double) {
    let heights = map { $0.height(width: width) }
    let ends = map { Point(x: $0.x.map { plot.x($0) } ?? plot.frame.maxX, y: plot.y($0.y)) }
    let centres = LabelLayout.centres(
      wanted: ends.map(\.y), sizes: heights, within: plot.frame.minY - 6...plot.frame.maxY + 6)
    let left = plot.frame.maxX + PanelLayout.labelGap
    for (index, label) in enumerated() {
      let (end, centre) = (ends[index], centres[index])
      if (end.y - centre).magnitude > 3 || end.x < plot.frame.maxX - 12 {
        let elbow = Point(x: plot.frame.maxX + 3, y: end.y)
        writer.path(
          [Point(x: end.x + 3, y: end.y), elbow, Point(x: left - 3, y: centre)],
          stroke: .init(paint: .guide, width: 0.75))
      }
      let lines = label.lines(width: width)
      let style = EndLabel.style.painted(label.paint)
      let top = centre - Double(lines.count) * style.lineHeight / 2
      for line in TextLine.block(lines, x: left, top: top, style) { writer.text(line) }
    }
  }
}

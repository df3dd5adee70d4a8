/// Places the labels of dots and upright rules inside a plot, where they cover as little as possible.
struct Callouts {
  private let plot: PlotFrame
  private let curves: [Point]
  private let rules: [RuleMark.Position]
  private var taken: [Frame] = []

  init(in plot: PlotFrame, marks: [Mark]) {
    self.plot = plot
    curves = marks.flatMap { mark -> [Point] in
      if case .band(let band) = mark, !band.isLayer { return [] }
      if case .line = mark { return mark.runs.flatMap { Self.points(along: $0, in: plot) } }
      return mark.samples.filter(\.isDrawable).map { plot.point($0.x, $0.upper) }
    }
    rules = marks.compactMap { mark in
      if case .rule(let rule) = mark { rule.position } else { nil }
    }
  }

  /// Points on a line, so close that no label lies between two of them.
  private static func points(along run: [Sample], in plot: PlotFrame) -> [Point] {
    let corners = run.map { plot.point($0.x, $0.upper) }
    return corners.prefix(1)
      + zip(corners, corners.dropFirst()).flatMap { start, end -> [Point] in
        let length = max((end.x - start.x).magnitude, (end.y - start.y).magnitude)
        let count = length.isDrawable ? min(max(1, Int((length / 6).rounded(.up))), 1_000) : 1
        return (1...count).map { part in
          let share = Double(part) / Double(count)
          return Point(x: start.x + (end.x - start.x) * share, y: start.y + (end.y - start.y) * share)
        }
      }
  }

  /// The lines of a mark's label, if it has one that goes inside the plot.
  mutating func place(_ mark: Mark) -> [TextLine] {
    switch mark {
    case .dot(let dot) where mark.hasData:
      let centre = plot.point(dot.x, dot.y)
      return place(dot.label, .label.painted(dot.hue.text), of: centre) { width, height in
        let shifts = [0.0, -10, 10, -18, 18, -28, 28, -40, 40, -54, 54, -70, 70]
        return shifts.flatMap { shift in
          [Point(x: centre.x + 8, y: centre.y + shift), Point(x: centre.x - 8 - width, y: centre.y + shift)]
        } + [-1, 1].map { Point(x: centre.x - width / 2, y: centre.y + $0 * (height / 2 + 7)) }
      }
    case .rule(let rule):
      guard case .x(let value) = rule.position, value.isDrawable else { return [] }
      let x = plot.x(value)
      return place(rule.label, .label, of: Point(x: x, y: plot.frame.minY)) { [plot] width, height in
        stride(from: plot.frame.minY + height / 2, to: plot.frame.maxY, by: 8).flatMap { y in
          [Point(x: x + 5, y: y), Point(x: x - 5 - width, y: y)]
        }
      }
    default: return []
    }
  }

  /// Puts the text where it costs least, of the places proposed for its left edge and middle.
  private mutating func place(
    _ text: String, _ style: TextStyle, of target: Point, at proposals: (Double, Double) -> [Point]
  ) -> [TextLine] {
    let lines = TextMetrics.wrap(text, width: plot.frame.width * 0.4, style)
    guard !lines.isEmpty else { return [] }
    let width = lines.map { TextMetrics.width($0, style) }.max() ?? 0
    let height = Double(lines.count) * style.lineHeight
    let frames = proposals(width, height).map { place in
      Frame(
        minX: max(plot.frame.minX, min(place.x, plot.frame.maxX - width)),
        minY: max(plot.frame.minY, min(place.y - height / 2, plot.frame.maxY - height)), width: width,
        height: height)
    }
    let costs = frames.map { cost($0, of: target) }
    guard let cheapest = costs.indices.min(by: { costs[$0] < costs[$1] }) else { return [] }
    taken.append(frames[cheapest])
    return TextLine.block(lines, x: frames[cheapest].minX, top: frames[cheapest].minY, style)
  }

  private func cost(_ frame: Frame, of target: Point) -> Double {
    let collisions = taken.count { frame.intersects($0) }
    // A line has a width, and letters need air.
    let near = Frame(
      minX: frame.minX - 2, minY: frame.minY - 1, width: frame.width + 4, height: frame.height + 2)
    let covered = curves.count { near.contains($0) }
    let crossed = rules.count { rule in
      switch rule {
      case .y(let value): frame.minY <= plot.y(value) && plot.y(value) <= frame.maxY
      case .x(let value): frame.minX <= plot.x(value) && plot.x(value) <= frame.maxX
      }
    }
    let distance = (frame.midY - target.y).magnitude + (frame.minX - target.x).magnitude * 0.01
    return Double(collisions) * 1000 + Double(covered) * 4 + Double(crossed) * 12 + distance * 0.15
  }
}

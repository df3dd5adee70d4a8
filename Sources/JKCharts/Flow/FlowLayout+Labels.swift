extension FlowLayout {
  /// What stands on an arrow: over or under its first stretch, where no arrow, box or other label is in the way.
  ///
  /// - Parameters:
  ///   - index: the arrow's, which leads to the right.
  ///   - right: where the next boxes begin.
  static func label(
    _ text: String, on index: Int, of arrows: [Arrow], before right: Double, clearOf frames: [Frame],
    _ labels: [TextLine]
  ) -> TextLine {
    let course = arrows[index].course
    let width = TextMetrics.width(text, share)
    let first = course[0].x + 8
    let last = max(first, right - 10 - width)
    let lines = stride(from: first, through: last, by: 4).flatMap { x -> [TextLine] in
      let heights = course.samples(from: x - 3, to: x + width + 3).map(\.y)
      guard let high = heights.min(), let low = heights.max() else { return [] }
      return [high - 5, low + 13].map { TextLine(text: text, x: x, y: $0, style: share) }
    }
    func cost(_ line: TextLine) -> Double {
      let box = box(of: line)
      let hits =
        arrows.count { $0.course.samples(from: box.minX, to: box.maxX).contains(where: box.contains) }
        + frames.count { $0.intersects(box) } + labels.count { Self.box(of: $0).intersects(box) }
      let distance = course.samples(from: box.minX, to: box.maxX).map { ($0.y - box.midY).magnitude }.max()
      return Double(hits) * 1000 + (distance ?? 0) + (line.x - first) * 0.3
    }
    let costs = lines.map(cost)
    let best = costs.indices.min { costs[$0] < costs[$1] }
    return best.map { lines[$0] } ?? TextLine(text: text, x: first, y: course[0].y - 5, style: share)
  }

  /// What a label covers, with a little air.
  static func box(of line: TextLine) -> Frame {
    let width = TextMetrics.width(line.text, line.style)
    let left = line.anchor == .middle ? line.x - width / 2 : line.x
    return Frame(minX: left - 2, minY: line.y - 11, width: width + 4, height: 14)
  }
}

extension [Point] {
  /// Points on the line through these, two pixels apart, between two places along x.
  fileprivate func samples(from left: Double, to right: Double) -> [Point] {
    zip(self, dropFirst()).flatMap { start, end -> [Point] in
      let length = Swift.max((end.x - start.x).magnitude, (end.y - start.y).magnitude)
      let count = Swift.max(1, Int((length / 2).rounded(.up)))
      return (0...count).map { step in
        let share = Double(step) / Double(count)
        return Point(x: start.x + (end.x - start.x) * share, y: start.y + (end.y - start.y) * share)
      }
    }.filter { left <= $0.x && $0.x <= right }
  }
}

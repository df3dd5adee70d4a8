/// Where the interventions of one lane stand: each in the first row that has room for its mark and its label. There are
/// ``mostRows`` of them; how many interventions are left over is said below.
struct LaneLayout: Sendable {
  struct Item: Sendable {
    var intervention: Intervention
    /// The coordinates of the median start and end, inside the plot.
    var start, end: Double
    var lines: [String]
    /// Where the label's lines begin, or end when the label stands to the left.
    var labelX: Double
    var anchor: SVGWriter.Anchor
    var row = 0

    /// What the item covers, from left to right.
    var left, right: Double

    /// Whether two items are too close to stand in one row.
    func collides(with other: Item) -> Bool { left < other.right + 12 && other.left < right + 12 }
  }

  static let style = TextStyle(size: 11, paint: .text)
  static let padding = 8.0
  private static let labelGap = 5.0
  /// More would leave nothing to see of the curve below them.
  static let mostRows = 12

  private(set) var items: [Item] = []
  private(set) var rowTops: [Double] = []
  private(set) var rowHeights: [Double] = []
  /// What is said of those that found no room; nil when all did.
  let rest: String?
  let name: [String]
  let hue: Hue
  let height: Double

  init(_ lane: Lane, x: LinearScale, nameWidth: Double) {
    hue = lane.hue
    name = TextMetrics.wrap(lane.label, width: nameWidth, .label)
    let visible = lane.interventions.compactMap { Self.item($0, x: x) }
    var left = 0
    for var item in visible.sorted(by: { $0.start < $1.start }) {
      let full = Set(items.lazy.filter { $0.collides(with: item) }.map(\.row))
      item.row = rowHeights.indices.first { !full.contains($0) } ?? rowHeights.count
      guard item.row < Self.mostRows else {
        left += 1
        continue
      }
      let height = Double(max(1, item.lines.count)) * Self.style.lineHeight + 3
      if item.row == rowHeights.count { rowHeights.append(0) }
      rowHeights[item.row] = max(rowHeights[item.row], height)
      items.append(item)
    }
    var top = 0.0
    for height in rowHeights {
      rowTops.append(top)
      top += height + 7
    }
    rest = left == 0 ? nil : "and \(left) more"
    height = max(
      top + (left == 0 ? 0 : Self.style.lineHeight), Double(name.count) * TextStyle.label.lineHeight)
  }

  /// The item for what lies in the plot at least in part, or nil.
  private static func item(_ intervention: Intervention, x: LinearScale) -> Item? {
    let first = intervention.start.median
    let last = intervention.end.map { max($0.median, first) } ?? first
    guard first.isDrawable, last >= x.lower, first <= x.upper else { return nil }
    let start = x(x.clamped(first))
    let end = x(x.clamped(last.isDrawable ? last : x.upper))
    let spans = [intervention.start, intervention.end].compactMap { $0.flatMap { span(of: $0, x: x) } }
    let marks = [start, end] + spans.flatMap { [$0.left, $0.right] }
    let place = place(for: intervention.label, start: start, end: end, x: x)
    let lines = TextMetrics.wrap(intervention.label, width: max(place.room, 1), style)
    let widest = lines.map { TextMetrics.width($0, style) }.max() ?? 0
    let labelEnd = place.anchor == .start ? place.x + widest : place.x - widest
    return Item(
      intervention: intervention, start: start, end: end, lines: lines, labelX: place.x, anchor: place.anchor,
      left: marks.reduce(labelEnd, min), right: marks.reduce(labelEnd, max))
  }

  /// Where a label goes: inside the bracket, else to its right, else to its left, each if it fits there on
  /// one line; else it begins or ends at the start, on the side with more room, and wraps.
  private static func place(
    for label: String, start: Double, end: Double, x: LinearScale
  ) -> (x: Double, anchor: SVGWriter.Anchor, room: Double) {
    let inside = (x: start + labelGap, anchor: SVGWriter.Anchor.start, room: end - start - 2 * labelGap)
    let after = (x: end + labelGap, anchor: SVGWriter.Anchor.start, room: x.stop - end - labelGap)
    let before = (x: start - labelGap, anchor: SVGWriter.Anchor.end, room: start - labelGap - x.start)
    let across = (x: start + labelGap, anchor: SVGWriter.Anchor.start, room: x.stop - start - labelGap)
    let width = TextMetrics.width(label, style)
    return [inside, after, before].first { width <= $0.room }
      ?? (across.room >= before.room ? across : before)
  }

  /// The interquartile span of a time, as far as it is inside the plot.
  static func span(of time: Intervention.Time, x: LinearScale) -> (left: Double, right: Double)? {
    guard let quartiles = time.quartiles, quartiles.upper >= x.lower, quartiles.lower <= x.upper else {
      return nil
    }
    return (x(x.clamped(quartiles.lower)), x(x.clamped(quartiles.upper)))
  }
}

import Testing

@testable import JKCharts

struct LaneLayoutTests {
  private let x = LinearScale(domain: (-26, 78), range: (50, 570))

  private func layout(_ interventions: [Intervention]) -> LaneLayout {
    LaneLayout(Lane(interventions), x: x, nameWidth: 100)
  }

  @Test func farApartShareARow() {
    let items = layout([
      Intervention("one", start: .fixed(0)), Intervention("two", start: .fixed(40)),
    ]).items
    #expect(items.map(\.row) == [0, 0])
  }

  @Test func closeOnesTakeRows() {
    let lane = layout((0..<4).map { Intervention("at the same time", start: .fixed(Double($0))) })
    #expect(lane.items.map(\.row) == [0, 1, 2, 3])
    #expect(lane.rowTops == lane.rowTops.sorted() && lane.height > 4 * 15)
  }

  /// The curve is what a chart is for: what finds no room above it is counted.
  @Test(arguments: [(12, nil), (13, "and 1 more"), (5_000, "and 4988 more")])
  func rowsHaveALimit(count: Int, rest: String?) {
    let lane = layout((0..<count).map { _ in Intervention("at the same time", start: .fixed(3)) })
    #expect(lane.items.count == min(count, 12) && lane.rowHeights.count == lane.items.count)
    #expect(lane.rest == rest)
    var writer = SVGWriter()
    lane.draw(on: &writer, top: 0, x: x, nameX: 580)
    let picture = writer.document(id: "lane", width: 600, height: lane.height, title: "", description: "")
    #expect(picture.contains("more<") == (rest != nil))
  }

  @Test func labelTurnsLeftAtTheEdge() {
    let item = layout([Intervention("second wave for all teams", start: .fixed(75))]).items[0]
    #expect(item.anchor == .end && item.labelX < item.start)
  }

  @Test func longLabelWraps() {
    let label = String(repeating: "very long words ", count: 12)
    let item = layout([Intervention(label, start: .fixed(20))]).items[0]
    #expect(item.lines.count > 1 && item.left >= 50 && item.right <= 570)
  }

  @Test(arguments: [100.0, .nan, .infinity])
  func whatIsOutsideIsLeftOut(week: Double) {
    #expect(layout([Intervention("never", start: .fixed(week))]).items.isEmpty)
  }

  @Test func whatBeganEarlierIsCutOff() {
    let lane = layout([Intervention("old", start: .fixed(-90), end: .fixed(5))])
    #expect(lane.items[0].start == 50 && lane.guides(along: x).isEmpty)
  }

  @Test func randomStartGivesNoGuide() {
    let random = Intervention("maybe", start: .random(median: 9, lowerQuartile: 5, upperQuartile: 15))
    #expect(layout([random]).guides(along: x).isEmpty)
    #expect(layout([Intervention("sure", start: .fixed(26))]).guides(along: x) == [310])
  }

  @Test(arguments: [(9.0, 15.0, 5.0), (9, .nan, 10), (9, 10, 15), (9, 9, 9)])
  func uselessQuartilesAreLeftOut(median: Double, lower: Double, upper: Double) {
    #expect(
      Intervention.Time.random(median: median, lowerQuartile: lower, upperQuartile: upper).quartiles == nil)
  }
}

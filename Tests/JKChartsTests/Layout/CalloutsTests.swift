import Testing

@testable import JKCharts

struct CalloutsTests {
  @Test func labelsKeepClearOfEachOtherAndOfTheEdge() {
    let plot = PlotFrame(
      Frame(minX: 0, minY: 0, width: 400, height: 300), xBounds: (0, 10), yBounds: (0, 10))
    let marks = (0..<5).map { Mark.dot(DotMark(x: 9.8, y: 5 + Double($0) * 0.2, label: "break-even \($0)")) }
    var callouts = Callouts(in: plot, marks: marks)
    let lines = marks.flatMap { callouts.place($0) }
    let boxes = lines.map {
      Frame(minX: $0.x, minY: $0.y - 9, width: TextMetrics.width($0.text, .label), height: 11)
    }
    #expect(boxes.count == 5)
    for (index, box) in boxes.enumerated() {
      #expect(plot.frame.contains(box))
      #expect(boxes[(index + 1)...].allSatisfy { !$0.intersects(box) })
    }
  }
}

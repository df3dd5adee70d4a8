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

  /// A line between two far points runs through places where it has no point of its own.
  @Test func labelsKeepClearOfLines() {
    let plot = PlotFrame(
      Frame(minX: 0, minY: 0, width: 600, height: 300), xBounds: (0, 1), yBounds: (0, 1))
    let (x, y) = ([0, 0.05, 0.2, 0.5, 1], [0.1, 0.15, 0.3, 0.5, 0.95])
    let line = Mark.line(LineMark(x: x, y: y))
    let dots = zip(x, y).map { Mark.dot(DotMark(x: $0, y: $1, label: "\(Int($1 * 100)) %")) }
    var callouts = Callouts(in: plot, marks: [line] + dots)
    for dot in dots {
      let text = callouts.place(dot)[0]
      let box = Frame(
        minX: text.x, minY: text.y - 9, width: TextMetrics.width(text.text, .label), height: 11)
      for (start, end) in zip(zip(x, y), zip(x.dropFirst(), y.dropFirst())) {
        for part in 0...100 {
          let share = Double(part) / 100
          let point = plot.point(start.0 + (end.0 - start.0) * share, start.1 + (end.1 - start.1) * share)
          #expect(!box.contains(point), "the line strikes \(text.text) through")
        }
      }
    }
  }
}

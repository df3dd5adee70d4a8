import Testing

@testable import JKCharts

struct SVGWriterTests {
  @Test func coloursStandAsAttributesAndAsClasses() {
    var writer = SVGWriter()
    writer.path([Point(x: 0, y: 1), Point(x: 2.5, y: 3)], stroke: .init(paint: Hue.blue.line, width: 2))
    let svg = writer.document(id: "a", width: 10, height: 5, title: "T", description: "D")
    #expect(svg.contains(##"class="stroke-blue" stroke="#0072B2" stroke-width="2""##))
    #expect(svg.contains("#a .stroke-blue{stroke:#56B4E9}"))
    #expect(svg.contains("M0,1L2.5,3"))
  }

  @Test func hairlinesAreCrisp() {
    var writer = SVGWriter()
    writer.line(0, 10.2, 50, 10.2, .init(paint: .grid))
    #expect(writer.body.contains(#"y1="10.5""#) && writer.body.contains(#"x1="0""#))
  }

  @Test func emptyTextAndPathWriteNothing() {
    var writer = SVGWriter()
    writer.text(TextLine(text: "", x: 0, y: 0, style: .label))
    writer.path([], stroke: .init(paint: .grid))
    #expect(writer.body.isEmpty)
  }
}

import Testing

@testable import JKCharts

/// Boxes and arrows of flow diagrams: each behind those that lead to it, and none on another.
struct FlowLayoutTests {
  private static func diagram(_ kinds: [FlowDiagram.Kind], _ edges: [(Int, Int, String)]) -> FlowDiagram {
    FlowDiagram(
      name: "flow", title: "A flow",
      nodes: kinds.enumerated().map { .init("node \($0)", detail: $0 % 2 == 0 ? "somebody" : "", kind: $1) },
      edges: edges.map { .init($0.0, $0.1, label: $0.2) })
  }

  private static let diagrams: [FlowDiagram] = [
    diagram([.source, .step, .end], [(0, 1, ""), (1, 2, "")]),
    // One end lies further away than the next step.
    diagram([.source, .step, .step, .end, .end], [(0, 1, ""), (1, 2, "30 %"), (1, 4, "70 %"), (2, 3, "")]),
    // Back to an earlier step, and to itself.
    diagram(
      [.source, .step, .step, .end], [(0, 1, ""), (1, 2, ""), (2, 1, "10 %"), (2, 2, "5 %"), (2, 3, "85 %")]),
    // Ways that part and meet.
    diagram(
      [.source, .step, .step, .step, .step, .end, .end],
      [
        (0, 1, ""), (1, 2, "20 %"), (1, 3, "30 %"), (1, 4, "50 %"), (2, 4, ""), (3, 4, ""), (3, 6, "9 %"),
        (4, 5, ""),
      ]),
    diagram(Array(repeating: .step, count: 14), (0..<13).map { ($0, $0 + 1, "100 %") }),
    diagram([.source], []),
  ]

  private func isForward(_ diagram: FlowDiagram, _ edge: Int) -> Bool {
    // In these diagrams nodes are numbered along the way.
    diagram.edges[edge].from < diagram.edges[edge].to
  }

  @Test(arguments: diagrams.indices)
  func boxesStandBehindThoseThatLeadToThem(index: Int) {
    let diagram = Self.diagrams[index]
    let layout = FlowLayout(diagram)
    for edge in diagram.edges.indices where isForward(diagram, edge) {
      let (from, to) = (layout.frames[diagram.edges[edge].from], layout.frames[diagram.edges[edge].to])
      #expect(from.maxX + 30 < to.minX)
    }
    let ends = diagram.nodes.indices.filter { diagram.nodes[$0].kind == .end }.map { layout.frames[$0].midX }
    for end in ends { #expect(layout.frames.allSatisfy { $0.midX <= end + 40 }) }
    for (place, frame) in layout.frames.enumerated() {
      #expect(frame.minX >= 0 && frame.minY >= 0 && frame.maxX <= layout.width && frame.maxY <= layout.height)
      for other in layout.frames.dropFirst(place + 1) { #expect(!frame.intersects(other)) }
      for line in FlowLayout.words(of: diagram.nodes[place], in: frame) {
        #expect(TextMetrics.width(line.text, line.style) <= frame.width - 8)
      }
    }
  }

  /// Arrows begin and end at their boxes, and pass all others by.
  @Test(arguments: diagrams.indices)
  func arrowsLeadFromBoxToBox(index: Int) throws {
    let diagram = Self.diagrams[index]
    let layout = FlowLayout(diagram)
    #expect(layout.arrows.count == diagram.edges.count)
    for (edge, arrow) in zip(diagram.edges, layout.arrows) {
      let (from, to) = (layout.frames[edge.from], layout.frames[edge.to])
      #expect(from.contains(try #require(arrow.course.first)) && to.contains(arrow.head[0]))
      for (place, frame) in layout.frames.enumerated() where place != edge.from && place != edge.to {
        #expect(!arrow.course.contains { frame.contains($0) }, "\(edge) runs through \(place)")
      }
    }
    for (place, label) in layout.labels.enumerated() {
      #expect(!layout.frames.contains { $0.contains(Point(x: label.x, y: label.y - 4)) }, "\(place)")
    }
    #expect(layout.labels.map(\.text).sorted() == diagram.edges.map(\.label).filter { !$0.isEmpty }.sorted())
  }

  @Test(arguments: diagrams.indices)
  func picturesStandAlone(index: Int) {
    let diagram = Self.diagrams[index]
    let text = diagram.svg()
    let svg = ParsedSVG(text)
    svg.expectTidy()
    #expect(text == diagram.svg() && text.contains("prefers-color-scheme:dark"))
    #expect(svg.elements.count { $0.name == "title" } == 1)
    for edge in diagram.edges where !edge.label.isEmpty {
      #expect(text.contains("node \(edge.from) leads to node \(edge.to) (\(edge.label))"))
    }
  }
}

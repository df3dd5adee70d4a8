/// How things move: boxes from left to right, each behind those that lead to it, and arrows between them.
///
///     FlowDiagram(
///       name: "route", title: "The route of an order",
///       nodes: [.init("order", kind: .source), .init("answer", detail: "clerks"), .init("done", kind: .end)],
///       edges: [.init(0, 1), .init(1, 2, label: "90 %"), .init(1, 1, label: "10 %")]
///     ).svg()
package struct FlowDiagram: Sendable, Equatable {
  package enum Kind: Sendable {
    /// Where things come from.
    case source
    case step
    /// Where they leave: all of these stand at the right.
    case end
  }

  package struct Node: Sendable, Equatable {
    let label: String
    let detail: String
    let kind: Kind

    package init(_ label: String, detail: String = "", kind: Kind = .step) {
      (self.label, self.detail, self.kind) = (label, detail, kind)
    }
  }

  package struct Edge: Sendable, Equatable {
    /// Indices of nodes.
    let from, to: Int
    let label: String

    package init(_ from: Int, _ to: Int, label: String = "") {
      (self.from, self.to, self.label) = (from, to, label)
    }
  }

  /// From which ids are made; diagrams on one page need different ones.
  let name: String
  /// What it shows, in words.
  let title: String
  let nodes: [Node]
  let edges: [Edge]

  /// - Precondition: edges lead from and to nodes that there are.
  package init(name: String, title: String, nodes: [Node], edges: [Edge]) {
    precondition(edges.allSatisfy { nodes.indices.contains($0.from) && nodes.indices.contains($0.to) })
    (self.name, self.title, self.nodes, self.edges) = (name, title, nodes, edges)
  }

  /// The same diagram always gives the same bytes.
  package func svg() -> String {
    let layout = FlowLayout(self)
    var writer = SVGWriter()
    writer.rect(Frame(minX: 0, minY: 0, width: layout.width, height: layout.height), fill: .paper)
    writer.group("arrows") { writer in
      for arrow in layout.arrows { draw(arrow, on: &writer) }
    }
    writer.group("boxes") { writer in
      for (node, frame) in zip(nodes, layout.frames) { draw(node, in: frame, on: &writer) }
    }
    writer.group("labels") { writer in
      for label in layout.labels where !label.text.isEmpty {
        let width = TextMetrics.width(label.text, label.style) + 8
        writer.rect(
          Frame(minX: label.x - width / 2, minY: label.y - 11, width: width, height: 14), fill: .paper)
        writer.text(label)
      }
    }
    return writer.document(
      id: name.slug, width: layout.width, height: layout.height, title: title, description: description)
  }

  private func draw(_ arrow: FlowLayout.Arrow, on writer: inout SVGWriter) {
    writer.path(arrow.course, stroke: .init(paint: .axis, width: 1.25))
    writer.path(arrow.head, isClosed: true, fill: .axis)
  }

  private func draw(_ node: Node, in frame: Frame, on writer: inout SVGWriter) {
    let corners = [
      Point(x: frame.minX, y: frame.minY), Point(x: frame.maxX, y: frame.minY),
      Point(x: frame.maxX, y: frame.maxY), Point(x: frame.minX, y: frame.maxY),
    ]
    switch node.kind {
    case .step:
      writer.path(
        corners, isClosed: true, fill: Hue.blue.tint(0), stroke: .init(paint: Hue.blue.line, width: 1.25))
    case .source, .end: writer.path(corners, isClosed: true, fill: .history, stroke: .init(paint: .guide))
    }
    for line in FlowLayout.words(of: node, in: frame) { writer.text(line) }
  }

  /// "order leads to answer; answer leads to done (90 %)."
  private var description: String {
    edges.map { edge in
      let share = edge.label.isEmpty ? "" : " (\(edge.label))"
      return "\(nodes[edge.from].label) leads to \(nodes[edge.to].label)\(share)"
    }.joined(separator: "; ") + "."
  }
}

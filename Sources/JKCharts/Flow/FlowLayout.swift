/// Where boxes and arrows of a flow diagram stand.
///
/// Nodes are put in layers by the longest way to them, edges that lead back left aside; an edge over several layers
/// gets a place in each of them, so that it passes boxes by; then each layer is ordered by where its neighbours
/// stand (after K. Sugiyama, S. Tagawa, M. Toda, 1981).
struct FlowLayout {
  struct Arrow: Equatable {
    let course: [Point]
    /// A triangle.
    let head: [Point]
  }

  /// By node.
  let frames: [Frame]
  let arrows: [Arrow]
  let labels: [TextLine]
  let width, height: Double

  /// What a page gives a picture.
  private static let leastWidth = 720.0
  private static let boxHeight = 46.0
  private static let lineHeight = 14.0
  private static let rowGap = 22.0
  private static let leastGap = 44.0
  private static let padding = 8.0
  private static let name = TextStyle(size: 13, isBold: true, paint: .ink)
  private static let detail = TextStyle(size: 11.5, paint: .text)
  private static let share = TextStyle(size: 11.5, paint: .text)

  /// A box, or the place that an edge takes in a layer between its ends.
  private enum Place: Equatable {
    case node(Int)
    case passing(edge: Int)
  }

  init(_ diagram: FlowDiagram) {
    let (nodes, edges) = (diagram.nodes, diagram.edges)
    let isBack = Self.backEdges(nodes.count, edges)
    let layerOf = Self.layers(diagram, isBack)
    var layers: [[Place]] = Array(repeating: [], count: (layerOf.max() ?? 0) + 1)
    for node in nodes.indices { layers[layerOf[node]].append(.node(node)) }
    for (index, edge) in edges.enumerated() where !isBack[index] {
      for layer in layerOf[edge.from] + 1..<max(layerOf[edge.to], layerOf[edge.from] + 1) {
        layers[layer].append(.passing(edge: index))
      }
    }
    Self.order(&layers, edges, isBack)

    // Across: the widest box of each layer, and room for what stands on the arrows behind it.
    let backs = edges.indices.filter { isBack[$0] }
    let top = Self.padding + (backs.isEmpty ? 0 : 24 + 16 * Double(backs.count - 1))
    var x = Self.padding
    var lefts: [Double] = []
    var widths: [Double] = []
    for (layer, places) in layers.enumerated() {
      let boxes = places.compactMap {
        if case .node(let node) = $0 { Self.width(of: nodes[node]) } else { nil }
      }
      let words = edges.indices.filter { !isBack[$0] && layerOf[edges[$0].from] == layer }
        .map { TextMetrics.width(edges[$0].label, Self.share) }
      lefts.append(x)
      widths.append(boxes.max() ?? 0)
      x += (boxes.max() ?? 0) + max(Self.leastGap, (words.max() ?? 0) + 36)
    }

    // Downwards: each layer in the middle.
    func height(_ place: Place) -> Double {
      if case .node = place { Self.boxHeight } else { Self.lineHeight }
    }
    let heights = layers.map { places in
      places.reduce(0) { $0 + height($1) } + Self.rowGap * Double(max(0, places.count - 1))
    }
    let tallest = heights.max() ?? 0
    var frames = [Frame](repeating: Frame(minX: 0, minY: 0, width: 0, height: 0), count: nodes.count)
    var passes: [[Int: Point]] = Array(repeating: [:], count: edges.count)
    for (layer, places) in layers.enumerated() {
      var y = top + (tallest - heights[layer]) / 2
      for place in places {
        switch place {
        case .node(let node):
          let width = Self.width(of: nodes[node])
          frames[node] = Frame(
            minX: (lefts[layer] + (widths[layer] - width) / 2).rounded(), minY: y.rounded(), width: width,
            height: Self.boxHeight)
        case .passing(let edge): passes[edge][layer] = Point(x: lefts[layer], y: y + Self.lineHeight / 2)
        }
        y += height(place) + Self.rowGap
      }
    }

    var arrows: [Arrow] = []
    var labels: [TextLine] = []
    for (index, edge) in edges.enumerated() {
      let (from, to) = (frames[edge.from], frames[edge.to])
      guard !isBack[index] else {
        let level = Double(backs.firstIndex(of: index) ?? 0)
        let y = top - 14 - 16 * level
        let (start, end) = (
          from.midX + (edge.from == edge.to ? 14 : 0), to.midX - (edge.from == edge.to ? 14 : 6)
        )
        arrows.append(
          Arrow(
            course: [
              Point(x: start, y: from.minY), Point(x: start, y: y), Point(x: end, y: y),
              Point(x: end, y: to.minY - 6),
            ],
            head: [
              Point(x: end, y: to.minY), Point(x: end - 4, y: to.minY - 8), Point(x: end + 4, y: to.minY - 8),
            ]))
        labels.append(
          TextLine(
            text: edge.label, x: (start + end) / 2, y: y - 4, style: Self.share, anchor: .middle))
        continue
      }
      // Arrows of one box leave it one below the other, in the order of where they go.
      func aim(_ edge: Int) -> Double {
        passes[edge].min { $0.key < $1.key }?.value.y ?? frames[edges[edge].to].midY
      }
      func origin(_ edge: Int) -> Double {
        passes[edge].max { $0.key < $1.key }?.value.y ?? frames[edges[edge].from].midY
      }
      let leaving = edges.indices.filter { !isBack[$0] && edges[$0].from == edge.from }
        .sorted { (aim($0), $0) < (aim($1), $1) }
      let coming = edges.indices.filter { !isBack[$0] && edges[$0].to == edge.to }
        .sorted { (origin($0), $0) < (origin($1), $1) }
      func port(_ frame: Frame, _ all: [Int]) -> Double {
        let place = Double(all.firstIndex(of: index) ?? 0) - Double(all.count - 1) / 2
        return frame.midY + place * min(12, (Self.boxHeight - 16) / Double(max(1, all.count - 1)))
      }
      let start = Point(x: from.maxX, y: port(from, leaving))
      let end = Point(x: to.minX, y: port(to, coming))
      var course = [start]
      let ways = passes[index].sorted { $0.key < $1.key }
      // The label stands on the arrow, in the middle of the first gap.
      let gap = ways.first?.value ?? Point(x: end.x - 6, y: end.y)
      if !edge.label.isEmpty {
        labels.append(
          TextLine(
            text: edge.label, x: (start.x + gap.x) / 2, y: (start.y + gap.y) / 2 + 4, style: Self.share,
            anchor: .middle))
      }
      for (layer, point) in ways {
        course += Self.curve(course[course.count - 1], point)
        course.append(Point(x: lefts[layer] + widths[layer], y: point.y))
      }
      course += Self.curve(course[course.count - 1], Point(x: end.x - 6, y: end.y))
      arrows.append(
        Arrow(
          course: course,
          head: [end, Point(x: end.x - 8, y: end.y - 4), Point(x: end.x - 8, y: end.y + 4)]))
    }
    self.frames = frames
    self.arrows = arrows
    self.labels = labels
    let right = (frames.map(\.maxX).max() ?? 0) + Self.padding
    width = max(Self.leastWidth, right.rounded(.up))
    self.height = (top + tallest + Self.padding).rounded(.up)
  }

  // MARK: Boxes

  private static func width(of node: FlowDiagram.Node) -> Double {
    let words = max(TextMetrics.width(node.label, name), TextMetrics.width(node.detail, detail))
    return max(64, (words + 28).rounded(.up))
  }

  /// One or two lines in the middle of a box.
  static func words(of node: FlowDiagram.Node, in frame: Frame) -> [TextLine] {
    guard !node.detail.isEmpty else {
      return [TextLine(text: node.label, x: frame.midX, y: frame.midY + 4.5, style: name, anchor: .middle)]
    }
    return [
      TextLine(text: node.label, x: frame.midX, y: frame.midY - 3.5, style: name, anchor: .middle),
      TextLine(text: node.detail, x: frame.midX, y: frame.midY + 13, style: detail, anchor: .middle),
    ]
  }

  // MARK: Layers

  /// Edges that lead to a node on the way to them.
  private static func backEdges(_ count: Int, _ edges: [FlowDiagram.Edge]) -> [Bool] {
    var isBack = edges.map { _ in false }
    var state = [Int](repeating: 0, count: count)
    func visit(_ node: Int) {
      state[node] = 1
      for (index, edge) in edges.enumerated() where edge.from == node {
        if state[edge.to] == 1 { isBack[index] = true } else if state[edge.to] == 0 { visit(edge.to) }
      }
      state[node] = 2
    }
    for node in 0..<count where state[node] == 0 { visit(node) }
    return isBack
  }

  private static func layers(_ diagram: FlowDiagram, _ isBack: [Bool]) -> [Int] {
    var layers = diagram.nodes.map { _ in 0 }
    // Without the edges that lead back no way is longer than there are nodes.
    for _ in diagram.nodes {
      for (index, edge) in diagram.edges.enumerated() where !isBack[index] {
        layers[edge.to] = max(layers[edge.to], layers[edge.from] + 1)
      }
    }
    let last = layers.max() ?? 0
    return zip(diagram.nodes, layers).map { $0.kind == .end ? last : $1 }
  }

  /// Orders each layer by the mean place of its neighbours in the one before, then in the one behind.
  private static func order(_ layers: inout [[Place]], _ edges: [FlowDiagram.Edge], _ isBack: [Bool]) {
    func ends(_ place: Place, forward: Bool, in other: [Place]) -> [Int] {
      other.indices.filter { index in
        edges.indices.contains { edge in
          guard !isBack[edge] else { return false }
          let (near, far): (Int, Int) =
            forward ? (edges[edge].from, edges[edge].to) : (edges[edge].to, edges[edge].from)
          let isNear = place == .node(near) || place == .passing(edge: edge)
          let isFar = other[index] == .node(far) || other[index] == .passing(edge: edge)
          return isNear && isFar
        }
      }
    }
    func sort(_ layer: Int, by other: Int, forward: Bool) {
      let keys = layers[layer].enumerated().map { index, place in
        let found = ends(place, forward: forward, in: layers[other])
        return found.isEmpty ? Double(index) : Double(found.reduce(0, +)) / Double(found.count)
      }
      layers[layer] = layers[layer].indices.sorted { (keys[$0], $0) < (keys[$1], $1) }.map {
        layers[layer][$0]
      }
    }
    for _ in 0..<4 {
      for layer in layers.indices.dropFirst() { sort(layer, by: layer - 1, forward: false) }
      for layer in layers.indices.dropLast().reversed() { sort(layer, by: layer + 1, forward: true) }
    }
  }

  /// A line that leaves and comes level.
  private static func curve(_ start: Point, _ end: Point) -> [Point] {
    guard abs(start.y - end.y) > 0.5 else { return [end] }
    let steps = 12
    return (1...steps).map { step in
      let t = Double(step) / Double(steps)
      let bend = t * t * (3 - 2 * t)
      return Point(x: start.x + (end.x - start.x) * t, y: start.y + (end.y - start.y) * bend)
    }
  }
}

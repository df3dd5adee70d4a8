/// Collects the elements of one picture and the paints they use, then writes the document.
///
/// Colours stand twice: as plain attributes, for programs that know no style sheets, and as classes, which
/// the style sheet recolours where the reader prefers dark.
struct SVGWriter {
  struct Stroke {
    var paint: Paint
    var width = 1.0
    var dash: [Double] = []
  }
  enum Anchor: String { case start, middle, end }

  private(set) var body = ""
  private var classes: [String: String] = [:]

  mutating func rect(_ frame: Frame, fill: Paint) {
    element(
      "rect",
      [
        ("x", frame.minX.svg), ("y", frame.minY.svg), ("width", frame.width.svg),
        ("height", frame.height.svg),
      ] + painted(fill: fill, stroke: nil))
  }

  /// A straight line; level and upright hairlines are moved to the middle of a pixel, where they are crisp.
  mutating func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ stroke: Stroke) {
    let isUpright = x1 == x2 && stroke.width == 1
    let isLevel = y1 == y2 && stroke.width == 1
    let (x1, x2) = isUpright ? (x1.rounded(.down) + 0.5, x2.rounded(.down) + 0.5) : (x1, x2)
    let (y1, y2) = isLevel ? (y1.rounded(.down) + 0.5, y2.rounded(.down) + 0.5) : (y1, y2)
    element(
      "line",
      [("x1", x1.svg), ("y1", y1.svg), ("x2", x2.svg), ("y2", y2.svg)] + painted(fill: nil, stroke: stroke))
  }

  mutating func path(_ points: [Point], isClosed: Bool = false, fill: Paint? = nil, stroke: Stroke? = nil) {
    guard !points.isEmpty else { return }
    let data = "M" + points.map { "\($0.x.svg),\($0.y.svg)" }.joined(separator: "L") + (isClosed ? "Z" : "")
    let join = stroke == nil ? [] : [("stroke-linejoin", "round")]
    element(
      "path",
      [("d", data)] + (fill == nil ? [("fill", "none")] : []) + painted(fill: fill, stroke: stroke) + join)
  }

  mutating func circle(_ centre: Point, radius: Double, fill: Paint, stroke: Stroke? = nil) {
    element(
      "circle",
      [("cx", centre.x.svg), ("cy", centre.y.svg), ("r", radius.svg)] + painted(fill: fill, stroke: stroke))
  }

  mutating func text(_ line: TextLine) {
    guard !line.text.isEmpty else { return }
    var attributes = [("x", line.x.svg), ("y", line.y.svg), ("font-size", line.style.size.svg)]
    if line.style.isBold { attributes.append(("font-weight", "600")) }
    if line.anchor != .start { attributes.append(("text-anchor", line.anchor.rawValue)) }
    element("text", attributes + painted(fill: line.style.paint, stroke: nil), content: line.text)
  }

  mutating func group(_ name: String, _ content: (inout SVGWriter) -> Void) {
    body += "<g class=\"\(name.xmlEscaped)\">\n"
    content(&self)
    body += "</g>\n"
  }

  private mutating func element(_ name: String, _ attributes: [(String, String)], content: String? = nil) {
    body += "<\(name)"
    for (key, value) in attributes { body += " \(key)=\"\(value.xmlEscaped)\"" }
    body += content.map { ">\($0.xmlEscaped)</\(name)>\n" } ?? "/>\n"
  }

  private mutating func painted(fill: Paint?, stroke: Stroke?) -> [(String, String)] {
    var names: [String] = []
    var attributes: [(String, String)] = []
    if let fill {
      names.append(register(fill, "fill"))
      attributes.append(("fill", fill.light.hex))
    }
    if let stroke {
      names.append(register(stroke.paint, "stroke"))
      attributes += [("stroke", stroke.paint.light.hex), ("stroke-width", stroke.width.svg)]
      if !stroke.dash.isEmpty {
        attributes.append(("stroke-dasharray", stroke.dash.map(\.svg).joined(separator: " ")))
      }
    }
    return [("class", names.joined(separator: " "))] + attributes
  }

  private mutating func register(_ paint: Paint, _ property: String) -> String {
    let name = "\(property)-\(paint.name)"
    classes[name] = "\(property):\(paint.dark.hex)"
    return name
  }
}

extension SVGWriter {
  private static let fonts =
    "system-ui, -apple-system, \"Segoe UI\", Roboto, \"Helvetica Neue\", Arial, sans-serif"

  /// The whole document, whose elements' ids begin with `id`.
  func document(id: String, width: Double, height: Double, title: String, description: String) -> String {
    let rules = classes.sorted { $0.key < $1.key }.map { "#\(id) .\($0.key){\($0.value)}\n" }.joined()
    return """
      <svg xmlns="http://www.w3.org/2000/svg" id="\(id)" viewBox="0 0 \(width.svg) \(height.svg)" \
      width="\(width.svg)" height="\(height.svg)" role="img" aria-labelledby="\(id)-title \(id)-desc" \
      font-family="\(Self.fonts.xmlEscaped)" \
      style="max-width:100%;height:auto;font-variant-numeric:tabular-nums">
      <title id="\(id)-title">\(title.xmlEscaped)</title>
      <desc id="\(id)-desc">\(description.xmlEscaped)</desc>
      <style>@media (prefers-color-scheme:dark){
      \(rules)}</style>
      \(body)</svg>

      """
  }
}

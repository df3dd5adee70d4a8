import Foundation
import Testing

@testable import JKCharts

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// An SVG read back: its size and the estimated boxes of its texts.
final class ParsedSVG: NSObject, XMLParserDelegate {
  struct Text {
    var content: String
    var box: Frame
  }

  private(set) var page = Frame(minX: 0, minY: 0, width: 0, height: 0)
  private(set) var texts: [Text] = []
  private(set) var elements: [(name: String, attributes: [String: String])] = []
  private(set) var title = ""
  private(set) var desc = ""
  private var content = ""
  private var attributes: [String: String] = [:]

  init(_ svg: String, sourceLocation: SourceLocation = #_sourceLocation) {
    super.init()
    let parser = XMLParser(data: Data(svg.utf8))
    parser.delegate = self
    #expect(parser.parse(), "not well-formed", sourceLocation: sourceLocation)
  }

  /// Expects no text to cover another or to leave the page, and no number that isn't one.
  func expectTidy(sourceLocation: SourceLocation = #_sourceLocation) {
    for (index, text) in texts.enumerated() {
      #expect(
        page.contains(text.box), "'\(text.content)' leaves the page: \(text.box)",
        sourceLocation: sourceLocation)
      for other in texts[(index + 1)...] {
        #expect(
          !text.box.intersects(other.box), "'\(text.content)' covers '\(other.content)'",
          sourceLocation: sourceLocation)
      }
    }
    for (name, attributes) in elements {
      for (key, value) in attributes where key != "class" && key != "id" && name != "svg" {
        let isBad = ["nan", "inf"].contains { value.lowercased().contains($0) }
        #expect(!isBad, "\(name) \(key)=\(value)", sourceLocation: sourceLocation)
      }
    }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String] = [:]
  ) {
    elements.append((name, attributes))
    self.attributes = attributes
    content = ""
    guard name == "svg" else { return }
    let box = (attributes["viewBox"] ?? "").split(separator: " ").compactMap { Double($0) }
    if box.count == 4 { page = Frame(minX: box[0], minY: box[1], width: box[2], height: box[3]) }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { content += string }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    switch name {
    case "title": title = content
    case "desc": desc = content
    case "text": texts.append(Text(content: content, box: box()))
    default: break
    }
  }

  private func box() -> Frame {
    func number(_ key: String) -> Double { attributes[key].flatMap { Double($0) } ?? .nan }
    let size = number("font-size")
    let width = TextMetrics.width(content, size: size, isBold: attributes["font-weight"] == "600")
    let shares: [String: Double] = ["middle": 0.5, "end": 1]
    let shift = width * (shares[attributes["text-anchor"] ?? ""] ?? 0)
    return Frame(minX: number("x") - shift, minY: number("y") - size * 0.8, width: width, height: size)
  }
}

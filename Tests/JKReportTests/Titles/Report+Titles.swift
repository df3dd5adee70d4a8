import Testing

@testable import JKReport

extension Report {
  var tables: ResultTables { ResultTables(files) }

  /// What each chart is called, by the file's name without its ending: the title in its SVG.
  var chartTitles: [(chart: String, title: String)] {
    files.filter { $0.name.hasSuffix(".svg") }.map { file in
      let start = file.text.range(of: "<title")?.upperBound ?? file.text.endIndex
      let rest = file.text[start...].drop { $0 != ">" }.dropFirst()
      let escapes = ["&lt;": "<", "&gt;": ">", "&quot;": "\"", "&apos;": "'", "&#39;": "'", "&amp;": "&"]
      let text = String(rest.prefix { $0 != "<" })
      let title = escapes.sorted { $0.key > $1.key }.reduce(text) { $0.replacing($1.key, with: $1.value) }
      return (String(file.name.dropLast(4)), title)
    }
  }

  /// Holds every chart's title against what the tables give.
  ///
  /// - Returns: the titles by chart.
  func expectTitles(_ name: String, _ title: (String) -> String?) -> [(chart: String, title: String)] {
    for (chart, shown) in chartTitles {
      // A chart that this has not been taught has no title here.
      #expect(title(chart) == shown, "\(name): \(chart)")
    }
    return chartTitles
  }
}

/// Titles of which one says what another denies, and whether both were seen.
struct Opposites {
  /// Of charts whose names begin so.
  let kind: String
  let words: [String]

  init(_ kind: String, _ words: String...) { (self.kind, self.words) = (kind, words) }

  func expectAll(in titles: [(chart: String, title: String)]) {
    for said in words {
      #expect(
        titles.contains { $0.chart.hasPrefix(kind) && $0.title.contains(said) }, "\(kind): never \(said)")
    }
  }
}

import Testing

@testable import JKCharts

struct TextMetricsTests {
  /// Widths at 100 px as DejaVu Sans, the widest common face, sets them.
  @Test(arguments: [
    ("baseline", 442.0), ("Tools first", 527), ("$1.0M", 313), ("weeks from the decision", 1226),
  ])
  func isSlightlyGenerous(text: String, real: Double) {
    let width = TextMetrics.width(text, size: 100)
    #expect(width >= real && width < real * 1.12)
  }

  @Test(arguments: [40.0, 100, 300])
  func wrappedLinesFit(width: Double) {
    let text = "Tools first dips 22 % and needs Donaudampfschifffahrtsgesellschaft to recover"
    for lines in [
      TextMetrics.wrap(text, width: width, .label), TextMetrics.wrapEvenly(text, width: width, .label),
    ] {
      #expect(lines.allSatisfy { TextMetrics.width($0, .label) <= width })
      #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
    }
  }

  @Test(arguments: ["", "   ", "\n"])
  func nothingGivesNoLine(text: String) { #expect(TextMetrics.wrap(text, width: 100, .label).isEmpty) }

  @Test func keepsWhatANoBreakSpaceJoins() {
    #expect(TextMetrics.wrap("dips 22\u{A0}%", width: 40, .label) == ["dips", "22\u{A0}%"])
  }

  @Test func breaksALongNameAfterAHyphen() {
    #expect(TextMetrics.wrap("constraint-first", width: 80, .label) == ["constraint-", "first"])
  }

  @Test func survivesNoWidth() { #expect(TextMetrics.wrap("ab c", width: 0, .label) == ["a", "b", "c"]) }
}

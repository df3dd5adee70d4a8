import Testing

@testable import JKCharts

struct ChartLayoutTests {
  /// A caption that is a word too long shares its words out rather than leave one alone.
  @Test func captionsLeaveNoWordAlone() {
    var chart = Samples.margin
    let width = 720 - 2 * ChartLayout.padding
    var caption = "Cladding contractor. 1,000 trials, seed 42"
    while TextMetrics.wrap(caption, width: width, .caption).count < 2 { caption += ", and more" }
    chart.text.caption = caption
    let lines = ChartLayout(chart).text.filter { $0.style.size == TextStyle.caption.size }.map(\.text)
    #expect(lines.count == 2 && lines.joined(separator: " ") == caption)
    #expect(lines[1].split(separator: " ").count > 3)
  }
}

import Testing

@testable import JKCharts

struct ChartSVGTests {
  @Test(arguments: Samples.all.map(\.name))
  func looksAsRecorded(name: String) throws {
    let chart = try #require(Samples.all.first { $0.name == name }?.chart)
    try expectSnapshot(chart.svg(), named: name + ".svg")
  }

  @Test(arguments: Samples.all.map(\.name))
  func isTidyAndAlwaysTheSame(name: String) throws {
    let chart = try #require(Samples.all.first { $0.name == name }?.chart)
    ParsedSVG(chart.svg()).expectTidy()
    #expect(chart.svg() == chart.svg())
  }

  @Test func standsAloneAndTellsItsFinding() {
    let svg = Samples.fan.svg()
    let parsed = ParsedSVG(svg)
    #expect(parsed.title == Samples.fan.text.title)
    #expect(parsed.desc.contains("median: 100 at 0, lowest 8"))
    let root = parsed.elements[0].attributes
    #expect(root["role"] == "img" && root["aria-labelledby"] == "fan-title fan-desc" && root["id"] == "fan")
    #expect(root["style"]?.contains("max-width:100%") == true)
    #expect(!svg.contains("<script") && !svg.contains("href"))
  }

  @Test func saysNoData() {
    #expect(ParsedSVG(Samples.noData.svg()).texts.contains { $0.content == "no data" })
  }

  static let degenerate: [[Double]] = [
    [], [.nan], [5], [5, 5, 5], [.infinity, 3, -.infinity], [1e300, -1e300], [1e-300, 2e-300],
    [.leastNonzeroMagnitude, .leastNormalMagnitude / 8],
  ]

  @Test(arguments: degenerate)
  func degenerateValuesGiveAChart(values: [Double]) {
    let weeks = values.indices.map(Double.init)
    let fan = Fan(
      weeks: weeks, median: values, intervals: [Fan.Interval(level: 0.5, lower: values, upper: values)])
    for decision in [nil, 0, 1, Double.nan] {
      ParsedSVG(Chart.fan(Samples.text("odd"), fan, baseline: nil, decision: decision).svg()).expectTidy()
      ParsedSVG(Chart.fan(Samples.text("odd"), fan, decision: decision).svg()).expectTidy()
      let curve = StrategyCurve(
        "s", weeks: weeks, values: values, look: Palette.series(0), interventions: Samples.toolsFirst)
      ParsedSVG(Chart.comparison(Samples.text("odd"), strategies: [curve], decision: decision).svg())
        .expectTidy()
    }
  }

  @Test func emptyChartsAreDrawn() {
    let empty = ChartText(name: "", title: "")
    ParsedSVG(Chart(empty, x: Axis(), y: Axis(), panels: []).svg()).expectTidy()
    ParsedSVG(Chart(empty, x: Axis(), y: Axis(), panels: [], width: .nan, plotHeight: -1).svg()).expectTidy()
    ParsedSVG(Chart(empty, x: Axis(), y: Axis(), panels: [], width: 1e60, plotHeight: .infinity).svg())
      .expectTidy()
    ParsedSVG(Chart.smallMultiples(empty, [], columns: 0).svg()).expectTidy()
    ParsedSVG(Chart.comparison(empty, strategies: []).svg()).expectTidy()
  }

  @Test func anyTextIsWellFormed() {
    let nasty = "a<b>&\"'\u{0}\u{1B}]]> --> \u{FFFF} ünï 東京 🚀"
    var chart = Samples.comparison
    chart.text = ChartText(name: nasty, title: nasty, subtitle: nasty, caption: nasty)
    chart.y.label = nasty
    chart.panels[0].lanes[0].interventions[0].label = nasty
    let parsed = ParsedSVG(chart.svg())
    #expect(parsed.title == "a<b>&\"']]> -->  ünï 東京 🚀")
  }
}

import Testing

@testable import JKCharts

struct ChartDescriptionTests {
  @Test func tellsLinesRulesAndInterventions() {
    let chart = Chart(
      ChartText(name: "a", title: "Tools first dips", subtitle: "Index"), x: .weeks, y: Axis(), historyEnd: 0,
      marks: [
        .rule(RuleMark(at: .y(100), label: "baseline")),
        .line(LineMark(x: [-4, 0, 4, 8], y: [20, 100, 78, 112], label: "Tools first")),
        .dot(DotMark(x: 7, y: 100, label: "recovered")),
      ],
      lanes: [
        Lane([
          Intervention("licences", start: .fixed(0)),
          Intervention(
            "training", start: .random(median: 2, lowerQuartile: 1, upperQuartile: 3), end: .fixed(6)),
        ])
      ])
    #expect(
      chart.generatedDescription == """
        Tools first dips. Index. baseline: 100. \
        Tools first: 100 at 0, lowest 78 at 4, highest 112 at 8, last 112 at 8. recovered: 100 at 7. \
        licences: at 0. training: from 2 (quartiles 1 and 3) to 6.
        """)
  }

  @Test func saysWhenThereIsNoData() {
    #expect(Samples.noData.generatedDescription.hasSuffix("No data."))
  }

  @Test func givesWayToTheCallersOwn() {
    var chart = Samples.fan
    chart.text.description = "Down, then up."
    #expect(ParsedSVG(chart.svg()).desc == "Down, then up.")
  }
}

import TestSupport
import Testing

@testable import JKCharts

struct AwkwardChartsTests {
  @Test(arguments: [1, 2, 5, 12, 30])
  func convergingLinesWithLongNames(count: Int) {
    let strategies = (0..<count).map { index in
      StrategyCurve(
        "Strategy number \(index), long name", weeks: Samples.weeks,
        values: Samples.course(dip: Double(index), level: 20), look: Palette.series(index),
        interventions: Samples.processFirst)
    }
    ParsedSVG(Chart.comparison(Samples.text("many"), strategies: strategies).svg()).expectTidy()
  }

  @Test(arguments: [1, 2, 3, 4, 9])
  func multiplesInAnyColumns(columns: Int) {
    var chart = Samples.smallMultiples
    chart.columns = columns
    ParsedSVG(chart.svg()).expectTidy()
  }

  @Test(arguments: [40, 90, 200, 600])
  func longWords(length: Int) {
    let words = String(repeating: "wide words and more ", count: length / 20)
    let unbroken = String(repeating: "W", count: length)
    for long in [words, unbroken] {
      var chart = Samples.comparison
      chart.text = ChartText(name: "long", title: long, subtitle: long, caption: long)
      (chart.x.label, chart.y.label) = (long, long)
      chart.panels[0].label = long
      for lane in chart.panels[0].lanes.indices {
        chart.panels[0].lanes[lane].label = long
        chart.panels[0].lanes[lane].interventions[1].label = long
      }
      ParsedSVG(chart.svg()).expectTidy()
    }
  }

  @Test(arguments: [320.0, 480, 720, 1200])
  func anyWidth(width: Double) {
    for (_, var chart) in Samples.all {
      chart.width = width
      ParsedSVG(chart.svg()).expectTidy()
    }
  }

  @Test(arguments: 0..<40)
  func randomCharts(seed: Int) {
    var random = SplitMix(seed: UInt64(seed) &* 7919)
    let scales: [Double] = [0.001, 1, 1e5, 1e12]
    let scale = scales[seed % scales.count]
    let strategies = (0..<Int.random(in: 1...6, using: &random)).map { index in
      StrategyCurve(
        String(repeating: "name ", count: Int.random(in: 1...7, using: &random)) + "\(index)",
        weeks: Samples.weeks,
        values: Samples.weeks.map { (_: Double) -> Double in
          let value = Double.random(in: -1...1, using: &random)
          return value.magnitude < 0.1 ? .nan : value * scale
        }, look: Palette.series(index),
        interventions: (0..<Int.random(in: 0...8, using: &random)).map { item in
          let week = Double.random(in: -40...90, using: &random)
          return Intervention(
            String(repeating: "action ", count: Int.random(in: 1...9, using: &random)) + "\(item)",
            start: .random(median: week, lowerQuartile: week - 5, upperQuartile: week + 9),
            end: Bool.random(using: &random) ? .fixed(week + 12) : nil)
        })
    }
    let chart = Chart.comparison(
      Samples.text("random"), strategies: strategies, baseline: Baseline(0),
      y: Axis(label: "money", format: .money(), isNice: true))
    ParsedSVG(chart.svg()).expectTidy()
  }

  @Test func moneyAxesUseOneUnitAndATrueMinus() {
    let texts = ParsedSVG(Samples.difference.svg()).texts.map(\.content)
    #expect(texts.contains("−$0.5M") || texts.contains("−$1M") || texts.contains("−$1.0M"))
    #expect(!texts.contains { $0.contains("-") })
  }

  @Test func bandsAreLabelledWidestFirst() {
    let labels = ParsedSVG(Samples.fan.svg()).texts.filter { $0.content.hasSuffix("\u{A0}%") }
    #expect(
      labels.sorted { $0.box.minY < $1.box.minY }.map(\.content) == ["95\u{A0}%", "80\u{A0}%", "50\u{A0}%"])
  }
}

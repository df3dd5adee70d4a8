import Testing

@testable import JKCharts

struct FanTests {
  private func fan(_ levels: [Double]) -> Fan {
    Fan(
      weeks: [0, 1], median: [1, 2],
      intervals: levels.map { Fan.Interval(level: $0, lower: [0, 0], upper: [3, 3]) })
  }

  @Test(arguments: [
    ([0.5, 0.95, 0.8], [1, 2, 3], ["95\u{A0}%", "80\u{A0}%", "50\u{A0}%"]),
    ([0.5], [3], ["50\u{A0}%"]), ([], [], []),
  ])
  func widestBandIsFirstAndPalest(levels: [Double], tints: [Int], labels: [String]) {
    let bands = fan(levels).marks(baseline: nil).compactMap { mark in
      if case .band(let band) = mark { band } else { nil }
    }
    #expect(bands.map(\.tint) == tints && bands.map(\.label) == labels)
  }

  @Test func medianIsOnTopOfTheBaseline() {
    let marks = fan([0.5]).marks(baseline: .index)
    guard case .line(let line) = marks.last else {
      Issue.record("the last mark is no line")
      return
    }
    #expect(line.label == "median" && line.width == 2 && marks.count == 3)
  }

  @Test func referenceLiesUnderTheMedianAndIsNeutral() {
    var fan = fan([0.5])
    (fan.hue, fan.reference) = (.green, Fan.Reference("nothing", [1, 1]))
    let lines = fan.marks(baseline: .index).compactMap { mark in
      if case .line(let line) = mark { line } else { nil }
    }
    #expect(lines.map(\.label) == ["nothing", "median"] && lines.map(\.hue) == [.neutral, .green])
    #expect(lines[0].width < lines[1].width)
  }

  @Test func multiplesNameTheirBandsOnce() {
    let labels = Samples.smallMultiples.panels.map { panel in
      panel.marks.compactMap(EndLabel.init).map(\.text)
    }
    #expect(labels[0].isEmpty && labels[1].contains("median") && labels[2].isEmpty)
  }
}

@testable import JKCharts

/// Courses made of arithmetic alone, so that golden files are the same on every machine.
enum Samples {
  static let weeks = stride(from: -26.0, through: 78, by: 2).map(\.self)

  /// 100 up to week 0, then a dip of the given depth and a rise to a new level.
  static func course(dip: Double, level: Double, deepest: Double = 6) -> [Double] {
    weeks.map { week in
      guard week > 0 else { return 100 }
      let share = week / deepest
      return 100 - dip * 2 * share / (1 + share * share) + level * week * week / (week * week + 400)
    }
  }

  static func intervals(around values: [Double], spread: Double) -> [Fan.Interval] {
    [(0.5, 0.7), (0.8, 1.3), (0.95, 2.0)].map { level, width in
      func bounds(_ side: Double) -> [Double] {
        zip(weeks, values).map { week, value in
          value + side * width * spread * max(0, week) / (max(0, week) + 20)
        }
      }
      return Fan.Interval(level: level, lower: bounds(-1), upper: bounds(1.2))
    }
  }

  static let toolsFirst: [Intervention] = [
    Intervention("licences for everyone", start: .fixed(0)),
    Intervention("training", start: .fixed(2), end: .fixed(10)),
    Intervention(
      "review redesigned", start: .random(median: 26, lowerQuartile: 20, upperQuartile: 34),
      end: .random(median: 46, lowerQuartile: 38, upperQuartile: 58)),
  ]

  static let processFirst: [Intervention] = [
    Intervention("map the flow", start: .fixed(0), end: .fixed(8)),
    Intervention("licences", start: .random(median: 24, lowerQuartile: 20, upperQuartile: 30)),
    Intervention("second wave for every remaining team", start: .fixed(70)),
  ]

  static func text(_ name: String, title: String = "Tools first dips 22 % and needs 14 weeks to recover")
    -> ChartText
  {
    ChartText(
      name: name, title: title, subtitle: "Productivity, index (before the decision = 100), 18 months",
      caption: "2,000 trials, seed 42, jkcurve 0.1.0; pointwise intervals")
  }

  /// Nothing, then tools first, process first which leads, and a fourth.
  static let looks = Palette.strategies(4, best: 2, leading: 2)

  static var comparison: Chart {
    .comparison(
      text("comparison"),
      strategies: [
        StrategyCurve(
          "Tools first", weeks: weeks, values: course(dip: 22, level: 30), look: looks[1],
          interventions: toolsFirst),
        StrategyCurve(
          "Process first, then tools", weeks: weeks, values: course(dip: 4, level: 36),
          look: looks[2], interventions: processFirst),
        StrategyCurve("Nothing", weeks: weeks, values: weeks.map { _ in 100 }, look: looks[0]),
        StrategyCurve(
          "Volunteers and champions only.", weeks: weeks, values: course(dip: 12, level: 32),
          look: looks[3]),
      ])
  }

  static var fan: Chart {
    let median = course(dip: 22, level: 30)
    return .fan(
      text("fan"),
      Fan(
        weeks: weeks, median: median, intervals: intervals(around: median, spread: 12),
        reference: Fan.Reference("Nothing", course(dip: 2, level: 8)), interventions: toolsFirst))
  }

  static var difference: Chart {
    let median = course(dip: 22, level: 30).map { ($0 - 100) * 40_000 }
    return .fan(
      ChartText(name: "difference", title: "The lead is uncertain for a year", subtitle: "US dollars"),
      Fan(weeks: weeks, median: median, intervals: intervals(around: median, spread: 400_000), hue: .green),
      baseline: .noDifference, y: Axis(format: .money().signed, isNice: true))
  }

  static var smallMultiples: Chart {
    let courses = [
      ("Tools first", 22.0), ("Process first, then tools", 4), ("Volunteers and champions only.", 12),
    ]
    return .smallMultiples(
      text("small-multiples"),
      zip(courses, looks.dropFirst()).map { course, look in
        let (name, dip) = course
        let median = Samples.course(dip: dip, level: 30)
        return Fan(
          name: name, weeks: weeks, median: median, intervals: intervals(around: median, spread: 12),
          hue: look.hue, reference: Fan.Reference("Nothing", Samples.course(dip: 2, level: 8)),
          interventions: dip > 20 ? toolsFirst : [])
      })
  }

  static var margin: Chart {
    Chart(
      ChartText(
        name: "margin", title: "The investment is back in week 40", subtitle: "Cumulative margin, dollars"),
      x: .weeks, y: Axis(label: "US dollars", format: .money(), isNice: true), historyEnd: 0,
      marks: [
        .rule(RuleMark(at: .y(0), label: "break-even")), .rule(RuleMark(at: .x(52), label: "one year")),
        .line(
          LineMark(
            x: weeks, y: weeks.map { $0 < 0 ? 0 : 500 * ($0 - 40) * $0 }, label: "Tools first",
            hue: .vermillion)),
        .dot(DotMark(x: 40, y: 0, label: "back in week 40", hue: .vermillion)),
        .dot(DotMark(x: 20, y: -200_000, label: "deepest: −$200k", hue: .vermillion)),
      ])
  }

  static var noData: Chart {
    .fan(
      text("no-data", title: "Nothing to show"),
      Fan(weeks: weeks, median: weeks.map { _ in .nan }, intervals: []))
  }

  static var paybacks: Chart {
    let studied = weeks.filter { $0 >= 0 }
    func course(_ rate: Double, _ cost: Double) -> [Double] { studied.map { rate * $0 * $0 - cost * $0 } }
    return .paybacks(
      ChartText(
        name: "paybacks", title: "Process first pays for itself by week 40; tools first does not",
        subtitle: "Cumulative margin less status quo's, dollars"),
      [
        Payback(StrategyCurve("Tools first", weeks: studied, values: course(20, 4_000), look: looks[1])),
        Payback(
          StrategyCurve(
            "Process first", weeks: studied, values: course(500, 20_000), look: looks[2],
            interventions: processFirst),
          week: 40, interval: 36...46, label: "week 40 (36 to 46)"),
        Payback(
          StrategyCurve("Both at once", weeks: studied, values: course(200, 13_000), look: looks[3]),
          week: 66, interval: 55...Double.infinity, label: "week 66 (55 to > 78)"),
      ], zero: "status quo", y: Axis(label: "US dollars", format: .money(), isNice: true))
  }

  static var histograms: Chart {
    let names = ["Tools first", "Process first"]
    let samples = [-3.0, 4].map { centre in
      (0..<200).map { trial in
        let place = Double(trial) / 200 - 0.5
        return (centre + 40 * place * place * place) * 1e6
      }
    }
    let edges = Histogram.edges(for: samples.joined())
    return .histograms(
      ChartText(name: "histograms", title: "Tools first loses in most trials", subtitle: "US dollars"),
      zip(names, samples).enumerated().map { place, sample in
        let (name, values) = sample
        let mean = values.reduce(0, +) / Double(values.count)
        return Histogram(
          name, of: values, edges: edges, mean: mean,
          meanLabel: "mean \(NumberFormat.money().signed(mean))", hue: looks[place + 1].hue)
      }, x: Axis(label: "US dollars", format: .money().signed), zero: "status quo")
  }

  static var distributions: Chart {
    .distributions(
      ChartText(name: "distributions", title: "Half of all trials pay back by week 30", subtitle: "Share"),
      [
        ("Tools first", (0..<100).map { $0 < 20 ? Double($0) + 50 : .infinity }, looks[1]),
        ("Process first", (0..<100).map { 20 + Double($0 / 4) }, looks[2]),
      ], x: .weeks, to: 78)
  }

  static var bars: Chart {
    .bars(
      ChartText(name: "bars", title: "By the token costs least", subtitle: "Total cost, US dollars"),
      [
        BarRow("by the token $2.1k, P95 $3k", value: 2_100, interval: 2_000...2_200, dot: 3_000),
        BarRow("by the seat $2.6k, P95 $2.6k", value: 2_600, interval: 2_590...2_610, dot: 2_600),
        BarRow("a credit −$400", value: -400, interval: -500...(-300), hue: .vermillion),
        BarRow("nothing $0", value: 0),
      ], x: Axis(label: "US dollars", format: .money()),
      key: [
        KeyItem("mean", .bar), KeyItem("95 % interval of the mean", .line, hue: .neutral),
        KeyItem("P95 of trials", .dot, hue: .neutral),
        KeyItem("something that needs so many words that the key takes another row", .area(2)),
      ])
  }

  static var bills: Chart {
    let mean = (0..<18).map { 900.0 + Double($0 * $0) }
    return .bills(
      ChartText(name: "bills", title: "Bills rise", subtitle: "US dollars a month"),
      Bills(mean: mean, p95: mean.map { $0 * 1.2 }, dearest: 1_300, dearestInterval: 1_270...1_330),
      y: Axis(label: "US dollars a month", format: .money(), domain: 0...0, isNice: true))
  }

  static let all: [(name: String, chart: Chart)] = [
    ("comparison", comparison), ("fan", fan), ("difference", difference), ("small-multiples", smallMultiples),
    ("margin", margin), ("no-data", noData), ("paybacks", paybacks), ("histograms", histograms),
    ("distributions", distributions), ("bars", bars), ("bills", bills),
  ]
}

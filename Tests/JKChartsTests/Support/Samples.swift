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

  static var comparison: Chart {
    .comparison(
      text("comparison"),
      strategies: [
        StrategyCurve(
          "Tools first", weeks: weeks, values: course(dip: 22, level: 30), interventions: toolsFirst),
        StrategyCurve(
          "Process first, then tools", weeks: weeks, values: course(dip: 4, level: 36),
          interventions: processFirst),
        StrategyCurve("Nothing", weeks: weeks, values: weeks.map { _ in 100 }),
        StrategyCurve("Volunteers and champions only.", weeks: weeks, values: course(dip: 12, level: 32)),
      ])
  }

  static var fan: Chart {
    let median = course(dip: 22, level: 30)
    return .fan(
      text("fan"),
      Fan(
        weeks: weeks, median: median, intervals: intervals(around: median, spread: 12),
        interventions: toolsFirst))
  }

  static var difference: Chart {
    let median = course(dip: 22, level: 30).map { ($0 - 100) * 40_000 }
    return .fan(
      ChartText(name: "difference", title: "The lead is uncertain for a year", subtitle: "US dollars"),
      Fan(weeks: weeks, median: median, intervals: intervals(around: median, spread: 400_000)),
      baseline: .noDifference, y: Axis(format: .money().signed, isNice: true), hue: .green)
  }

  static var smallMultiples: Chart {
    let courses = [
      ("Tools first", 22.0), ("Process first, then tools", 4), ("Volunteers and champions only.", 12),
    ]
    return .smallMultiples(
      text("small-multiples"),
      courses.map { name, dip in
        let median = course(dip: dip, level: 30)
        return Fan(
          name: name, weeks: weeks, median: median, intervals: intervals(around: median, spread: 12),
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

  static let all: [(name: String, chart: Chart)] = [
    ("comparison", comparison), ("fan", fan), ("difference", difference), ("small-multiples", smallMultiples),
    ("margin", margin), ("no-data", noData),
  ]
}

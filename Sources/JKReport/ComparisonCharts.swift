import JKCharts
import JKExperiment
import JKKernel
import JKScenario
import JKStatistics

/// The pictures of a comparison, each a file that stands alone.
struct ComparisonCharts {
  private let comparison: Comparison
  private let findings: Findings
  private let figures: Figures
  /// Weeks of history that a chart shows.
  private static let shownHistory = 26

  init(_ comparison: Comparison) {
    self.comparison = comparison
    findings = Findings(comparison)
    figures = Figures(comparison.scenario.settings)
  }

  /// In the order of importance. None when results are not kept week by week; none of productivity without
  /// a baseline, and none of money where nothing earns any.
  ///
  /// - Parameter threads: that draw them, at least 1.
  func files(threads: Int) -> [ReportFile] {
    let charts = charts(threads: threads)
    return Parallel.map(charts.count, threads: threads) { index in
      ReportFile(name: charts[index].text.name + ".svg", text: charts[index].svg())
    }
  }

  /// The same before they are drawn.
  func charts(threads: Int) -> [Chart] {
    let kinds = kinds
    return Parallel.map(kinds.count, threads: threads) { chart(kinds[$0]) }.compactMap(\.self)
  }

  // MARK: The charts

  private enum Kind {
    case productivityComparison
    case productivity(Int), margin(Int), advantage(Int), branches(Int), shift(Int), utilisation(Int)
  }

  private var kinds: [Kind] {
    guard comparison.isWeekly else { return [] }
    let hasCurves = comparison.results[0].curve != nil
    let hasMoney = comparison.earns
    var kinds: [Kind] = hasCurves && comparison.results.count > 1 ? [.productivityComparison] : []
    for strategy in comparison.results.indices {
      if hasCurves { kinds.append(.productivity(strategy)) }
      if hasMoney { kinds.append(.margin(strategy)) }
      if hasMoney, strategy > 0 { kinds.append(.advantage(strategy)) }
      kinds += [.branches(strategy), .shift(strategy), .utilisation(strategy)]
    }
    return kinds
  }

  private func chart(_ kind: Kind) -> Chart? {
    switch kind {
    case .productivityComparison: productivityComparison
    case .productivity(let strategy): productivityFan(strategy)
    case .margin(let strategy): marginFan(strategy)
    case .advantage(let strategy): advantageFan(strategy)
    case .branches(let strategy): branches(strategy)
    case .shift(let strategy): shift(strategy)
    case .utilisation(let strategy): utilisation(strategy)
    }
  }

  private var productivityComparison: Chart {
    let rows = shownRows
    let curves = comparison.results.enumerated().map { strategy, result in
      StrategyCurve(
        result.name, weeks: weeks(rows), values: Array(comparison.meanIndex(strategy)[rows]),
        interventions: interventions(strategy))
    }
    return .comparison(
      text(
        "productivity-comparison", findings.contrast,
        "\(productivityName), mean over trials, baseline = 100; \(smoothing)", intervals: "curves are means"),
      strategies: curves, y: Axis(label: "index", isNice: true))
  }

  private func productivityFan(_ strategy: Int) -> Chart {
    let rows = shownRows
    let bands = comparison.bands(.productivity, strategy)
    return .fan(
      text(
        "productivity-\(comparison.results[strategy].name)", findings.courseTitle(strategy),
        "\(productivityName), mean baseline = 100; \(smoothing)"),
      fan(bands, rows, strategy), y: Axis(label: "index", isNice: true),
      hue: Palette.series(strategy).hue)
  }

  private func marginFan(_ strategy: Int) -> Chart {
    let rows = shownRows
    let bands = comparison.bands(.margin, strategy)
    return .fan(
      text(
        "margin-\(comparison.results[strategy].name)", findings.title(strategy, findings.margin(strategy)),
        "margin a week (revenue less direct cost, labour, overhead, change and AI); \(smoothing)"),
      fan(bands, rows, strategy), baseline: Baseline(0, label: "zero"),
      y: Axis(label: "\(comparison.scenario.settings.currency) a week", format: axisMoney, isNice: true),
      hue: Palette.series(strategy).hue)
  }

  private func advantageFan(_ strategy: Int) -> Chart {
    let rows = comparison.studyRows
    let bands = comparison.bands(.advantage, strategy)
    // The difference is nothing at week 0 and then known at the end of each week.
    let spread = Fan(
      weeks: [0] + rows.indices.map { Double($0 - rows.lowerBound + 1) }, median: [0] + bands.median,
      intervals: intervals(bands) { [0] + $0 }, interventions: interventions(strategy))
    return .fan(
      text(
        "advantage-\(comparison.results[strategy].name)",
        findings.title(strategy, findings.payback(strategy)),
        "cumulative margin less \(findings.reference)'s, trial by trial; "
          + findings.paybackCertainty(strategy)),
      spread, baseline: .noDifference,
      y: Axis(label: comparison.scenario.settings.currency, format: axisMoney, isNice: true), decision: nil,
      hue: Palette.series(strategy).hue)
  }

  private func branches(_ strategy: Int) -> Chart? {
    KChart(comparison, strategy).map { k in
      k.chart(
        text(
          "k-\(comparison.results[strategy].name)", findings.title(strategy, k.finding(figures)),
          "what high-value work brings and the hours of low-value work, mean over trials, baseline = 100; "
            + smoothing, intervals: "95\u{A0}% intervals of the means, pointwise"),
        rows: shownRows, weeks: weeks(shownRows), interventions(strategy))
    }
  }

  private func shift(_ strategy: Int) -> Chart {
    let shift = ShiftChart(comparison, strategy)
    let names = comparison.weeklyMeasures.shiftingTeams.map { comparison.scenario.teams[$0].name }
    return shift.chart(
      text(
        "work-shift-\(comparison.results[strategy].name)",
        findings.title(strategy, shift.finding(figures)),
        "hours of \(names.joined(separator: ", ")) by what they go into, mean over trials; \(smoothing)",
        intervals: "shares are means; weekly.csv has their intervals"),
      rows: shownRows, weeks: weeks(shownRows), interventions(strategy))
  }

  private func utilisation(_ strategy: Int) -> Chart {
    UtilisationMap(comparison: comparison, strategy: strategy).chart(
      text(
        "utilisation-\(comparison.results[strategy].name)",
        findings.title(strategy, findings.binding(strategy)),
        "utilisation by team, mean over trials, \(UtilisationMap.legend); \(smoothing)",
        intervals: "weekly.csv has the intervals"),
      rows: shownRows, weeks: weeks(shownRows), interventions(strategy))
  }

  // MARK: Their parts

  private func fan(_ bands: PointwiseBands, _ rows: Range<Int>, _ strategy: Int) -> Fan {
    Fan(
      weeks: weeks(rows), median: Array(bands.median[rows]), intervals: intervals(bands) { Array($0[rows]) },
      interventions: interventions(strategy))
  }

  private func intervals(_ bands: PointwiseBands, _ shown: ([Double]) -> [Double]) -> [Fan.Interval] {
    zip(PointwiseBands.levels, zip(bands.lower, bands.upper)).map { level, bounds in
      Fan.Interval(level: level, lower: shown(bounds.0), upper: shown(bounds.1))
    }
  }

  private var shownRows: Range<Int> {
    let first = max(comparison.baseline.rows.lowerBound, comparison.studyRows.lowerBound - Self.shownHistory)
    return first..<comparison.studyRows.upperBound
  }

  /// A row's value stands at its week's number: the first after the decision is week 0.
  private func weeks(_ rows: Range<Int>) -> [Double] {
    rows.map { Double($0 - comparison.studyRows.lowerBound) }
  }

  /// The actions of a strategy at the times at which they happened.
  private func interventions(_ strategy: Int) -> [Intervention] {
    comparison.results[strategy].strategy.actions.indices.compactMap { action in
      let times = comparison.spreads.times(ofAction: action, strategy)
      guard let start = time(times.start) else { return nil }
      return Intervention(
        comparison.label(ofAction: action, strategy), start: start, end: time(times.end))
    }
  }

  /// Nil when it happens in less than half the trials.
  ///
  /// - Parameter hours: quartiles over trials.
  private func time(_ hours: [Double]) -> Intervention.Time? {
    let quartiles = hours.map { $0 / WorkingTime.week }
    guard quartiles[1].isFinite else { return nil }
    if quartiles[0] == quartiles[2] { return .fixed(quartiles[1]) }
    return .random(median: quartiles[1], lowerQuartile: quartiles[0], upperQuartile: quartiles[2])
  }

  private var axisMoney: NumberFormat { .money("") }

  private var productivityName: String {
    let output = "items through \(comparison.scenario.steps[comparison.scenario.outputStep].name)"
    return switch comparison.productivity {
    case .valuePerHour: "value added per paid hour"
    case .value: "value added a week"
    case .outputPerHour: "\(output) per paid hour"
    case .output: "\(output) a week"
    }
  }

  private var smoothing: String { "trailing \(Comparison.trailing)-week mean" }

  private var bandNote: String {
    let error = comparison.spreads.relativeError.flatMap { $0 > 0 ? figures.atMost($0) : nil }
    return "pointwise intervals" + (error.map { ", within \($0)" } ?? "")
      + "; the title tells of the mean over trials"
  }

  private func text(
    _ name: String, _ title: String, _ subtitle: String,
    intervals: String? = nil
  ) -> ChartText {
    let settings = comparison.scenario.settings
    let intervals = intervals ?? bandNote
    return ChartText(
      name: name, title: title,
      subtitle: "\(subtitle); \(figures.weeks(figures.horizon))",
      caption:
        "\(comparison.scenario.title). \(figures.count(comparison.sample.trials, "trial")), "
        + "seed \(settings.seed), jkcurve \(Version.current), \(intervals).")
  }
}

import JKCharts
import JKExperiment

/// The pictures of a comparison, each a file that stands alone.
struct ComparisonCharts {
  private let picture: ComparisonPicture
  private var comparison: Comparison { picture.comparison }
  private var findings: Findings { picture.findings }

  init(_ comparison: Comparison) {
    picture = ComparisonPicture(comparison)
  }

  /// In the order of importance. None when results are not kept week by week; none of productivity without
  /// a baseline, none of money where nothing earns any, and none of AI where nothing is spent on it.
  ///
  /// - Parameter threads: that draw them, at least 1.
  func files(threads: Int) -> [ReportFile] {
    let charts = charts(threads: threads)
    return Parallel.map(charts.count, threads: threads) { index in
      ReportFile(name: charts[index].chart.text.name + ".svg", text: charts[index].chart.svg())
    }
  }

  /// The same before they are drawn.
  func charts(threads: Int) -> [(id: ComparisonChart, chart: Chart)] {
    let kinds = kinds
    return Parallel.map(kinds.count, threads: threads) { chart(kinds[$0]) }.enumerated().compactMap {
      index, chart in
      chart.map { (kinds[index], $0) }
    }
  }

  private var kinds: [ComparisonChart] {
    guard comparison.isWeekly else { return [] }
    let hasCurves = comparison.results[0].curve != nil
    let hasMoney = comparison.earns
    let isComparison = comparison.results.count > 1
    var kinds: [ComparisonChart] =
      hasCurves && isComparison ? [.productivityComparison, .productivities] : []
    if hasMoney, isComparison { kinds.append(.cumulativeMargin) }
    // Of one strategy it would be the same as that strategy's own.
    if hasMoney, comparison.results.count > 2 { kinds.append(.advantages) }
    kinds.append(.outcomes)
    // One trial is no share of trials.
    if hasMoney, isComparison, comparison.sample.trials > 1 { kinds.append(.breakEven) }
    for strategy in comparison.results.indices {
      if hasCurves { kinds.append(.productivity(strategy)) }
      if hasMoney { kinds.append(.margin(strategy)) }
      if hasMoney, strategy > 0 { kinds.append(.advantage(strategy)) }
      if comparison.spends(strategy) { kinds += [.spend(strategy), .bill(strategy)] }
      kinds += [.branches(strategy), .shift(strategy), .utilisation(strategy)]
    }
    return kinds
  }

  private func chart(_ kind: ComparisonChart) -> Chart? {
    let fans = FanCharts(picture: picture)
    return switch kind {
    case .productivityComparison: productivityComparison
    case .productivities: fans.productivities
    case .cumulativeMargin: PaybackCharts(picture: picture).cumulativeMargin
    case .advantages: fans.advantages
    case .outcomes: OutcomeChart(picture: picture).chart
    case .breakEven: PaybackCharts(picture: picture).breakEven
    case .productivity(let strategy): fans.productivity(strategy)
    case .margin(let strategy): fans.margin(strategy)
    case .advantage(let strategy): fans.advantage(strategy)
    case .spend(let strategy): fans.spend(strategy)
    case .bill(let strategy): bill(strategy)
    case .branches(let strategy): branches(strategy)
    case .shift(let strategy): shift(strategy)
    case .utilisation(let strategy): utilisation(strategy)
    }
  }

  private var productivityComparison: Chart {
    let rows = picture.shownRows
    let curves = comparison.results.enumerated().map { strategy, result in
      StrategyCurve(
        result.name, weeks: picture.weeks(rows), values: Array(comparison.meanIndex(strategy)[rows]),
        look: picture.looks[strategy], interventions: picture.interventions(strategy))
    }
    return .comparison(
      picture.text(
        .productivityComparison, findings.contrast,
        "\(picture.productivityName), mean over trials, baseline = 100; \(picture.smoothing)",
        intervals: "curves are means"),
      strategies: curves, y: Axis(label: "index", isNice: true))
  }

  private func bill(_ strategy: Int) -> Chart? {
    findings.bill(strategy).map { bill in
      bill.chart(
        picture.text(
          .bill(strategy), findings.title(of: bill.findings, strategy),
          BillChart.subtitle, intervals: picture.billNote),
        picture.hue(strategy))
    }
  }

  private func branches(_ strategy: Int) -> Chart? {
    KChart(comparison, strategy).map { k in
      k.chart(
        picture.text(
          .branches(strategy), findings.title(strategy, k.finding(picture.figures)),
          "what high-value work brings and the hours of low-value work, mean over trials, baseline = 100; "
            + picture.smoothing, intervals: "95\u{A0}% intervals of the means, pointwise"),
        rows: picture.shownRows, weeks: picture.weeks(picture.shownRows), picture.interventions(strategy))
    }
  }

  private func shift(_ strategy: Int) -> Chart {
    let shift = ShiftChart(comparison, strategy)
    let names = comparison.weeklyMeasures.shiftingTeams.map { comparison.scenario.teams[$0].name }
    return shift.chart(
      picture.text(
        .shift(strategy),
        findings.title(strategy, shift.finding(picture.figures)),
        "hours of \(names.joined(separator: ", ")) by what they go into, mean over trials; "
          + picture.smoothing, intervals: "shares are means; their intervals are in weekly.csv"),
      rows: picture.shownRows, weeks: picture.weeks(picture.shownRows), picture.interventions(strategy))
  }

  private func utilisation(_ strategy: Int) -> Chart {
    UtilisationMap(comparison: comparison, strategy: strategy).chart(
      picture.text(
        .utilisation(strategy), findings.title(strategy, findings.binding(strategy)),
        "share of the hours present that is used, by team, mean over trials; \(picture.smoothing)",
        intervals: "the intervals are in weekly.csv"),
      rows: picture.shownRows, weeks: picture.weeks(picture.shownRows), picture.interventions(strategy))
  }
}

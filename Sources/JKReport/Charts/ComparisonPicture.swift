import JKCharts
import JKExperiment
import JKKernel
import JKScenario
import JKStatistics

/// What all pictures of a comparison share: their words, their weeks, and what strategies do.
struct ComparisonPicture {
  let comparison: Comparison
  let findings: Findings
  let figures: Figures
  /// How each strategy is drawn, the same in all charts.
  let looks: [Look]
  private let names: ChartNames<ComparisonChart>
  /// Weeks of history that a chart shows.
  private static let shownHistory = 26

  init(_ comparison: Comparison) {
    self.comparison = comparison
    findings = Findings(comparison)
    figures = Figures(comparison.scenario.settings)
    let ranking = findings.ranking
    looks = Palette.strategies(
      ranking.count, best: ranking.first { $0 > 0 }, leading: ranking.first)
    names = ChartNames(
      ComparisonChart.all(strategies: comparison.results.count), of: comparison.results.map(\.name))
  }

  func hue(_ strategy: Int) -> Hue { looks[strategy].hue }

  func name(_ strategy: Int) -> String { comparison.results[strategy].name }

  // MARK: Weeks

  /// Of the history the last weeks, and all of the study.
  var shownRows: Range<Int> {
    let first = max(comparison.baseline.rows.lowerBound, comparison.studyRows.lowerBound - Self.shownHistory)
    return first..<comparison.studyRows.upperBound
  }

  /// A row's value stands at its week's number: the first after the decision is week 0.
  func weeks(_ rows: Range<Int>) -> [Double] {
    rows.map { Double($0 - comparison.studyRows.lowerBound) }
  }

  /// Week 0 and the end of each week.
  var weekEnds: [Double] { (0...comparison.studyRows.count).map { Double($0) } }

  // MARK: Interventions

  /// The actions of a strategy at the times at which they happened.
  func interventions(_ strategy: Int) -> [Intervention] {
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

  // MARK: Words

  var axisMoney: NumberFormat { .money("") }
  var currency: String { comparison.scenario.settings.currency }

  var productivityName: String {
    let output = "items through \(comparison.scenario.steps[comparison.scenario.outputStep].name)"
    return switch comparison.productivity {
    case .valuePerHour: "value added per paid hour"
    case .value: "value added a week"
    case .outputPerHour: "\(output) per paid hour"
    case .output: "\(output) a week"
    }
  }

  var smoothing: String { "trailing \(Comparison.trailing)-week mean" }

  private var errorNote: String {
    comparison.spreads.relativeError.flatMap { $0 > 0 ? ", within \(figures.atMost($0))" : nil } ?? ""
  }

  /// Of bands whose chart's title tells of a mean.
  var bandNote: String { "pointwise intervals\(errorNote); the title tells of the mean over trials" }

  /// Of bands whose chart's title tells of them.
  var ownBandNote: String { "pointwise intervals\(errorNote)" }

  /// Of bills by month.
  var billNote: String { "95\u{A0}% interval of the dearest month's mean; P95 of trials\(errorNote)" }

  /// Of charts that show single trials.
  var trialNote: String {
    comparison.spreads.relativeError == nil
      ? "every trial is in outcomes.csv" : "quantiles of single trials\(errorNote)"
  }

  /// - Parameter intervals: what kind they are; that of bands when nil.
  func text(_ chart: ComparisonChart, _ title: String, _ subtitle: String, intervals: String? = nil)
    -> ChartText
  {
    let settings = comparison.scenario.settings
    let note = intervals ?? bandNote
    return ChartText(
      name: names[chart], title: title, subtitle: "\(subtitle); \(figures.weeks(figures.horizon))",
      caption:
        "\(comparison.scenario.title). \(figures.count(comparison.sample.trials, "trial")), "
        + "seed \(settings.seed), jkcurve \(Version.current), \(note).", note: note)
  }
}

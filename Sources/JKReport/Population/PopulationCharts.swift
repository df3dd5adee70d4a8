import JKCharts
import JKExperiment
import JKScenario

/// The pictures of a population.
struct PopulationCharts {
  let comparison: PopulationComparison
  let figures: Figures
  let findings: PopulationFindings

  var files: [ReportFile] {
    [ReportFile(name: "population-gains.svg", text: gains.svg())]
      + (comparison.fixFirst.isEmpty ? [] : [ReportFile(name: "population-shares.svg", text: shares.svg())])
  }

  private var caption: String {
    "\(comparison.scenario.title). \(figures.count(comparison.organisations.count, "organisation")), "
      + "\(figures.count(comparison.trials, "trial")) each, seed \(comparison.seed), jkcurve \(Version.current)"
  }

  /// Gains of all organisations from the lowest to the highest, by sequence.
  private var gains: Chart {
    let count = comparison.organisations.count
    let places = (0..<count).map { (Double($0) + 0.5) / Double(count) }
    let looks = Palette.strategies(
      comparison.sequences.count, best: comparison.best, leading: comparison.best)
    let lines = comparison.sequences.indices.dropFirst().map { index in
      let values = comparison.organisations.map { $0.gains[index].estimate.value }.sorted()
      return Mark.line(
        LineMark(
          x: places, y: values, label: comparison.sequences[index].name, look: looks[index]))
    }
    let boundary = OrganisationClass.boundary
    let rules = [
      Mark.rule(RuleMark(at: .y(0), label: "as status quo")),
      Mark.rule(RuleMark(at: .y(boundary), label: "above \(figures.share(boundary)): compounding")),
    ]
    return Chart(
      ChartText(
        name: "population-gains", title: findings.gainsTitle,
        subtitle:
          "Margin of the first year against status quo, as a share of the revenue of a year before, of each "
          + "organisation, from the lowest to the highest under each sequence",
        caption: "\(caption). An organisation's gain is a mean over its trials, whose intervals are in "
          + "population.csv; each line has its own order."),
      x: Axis(label: "share of organisations", format: .percent, domain: 0...1),
      y: Axis(label: "gain, % of revenue", format: NumberFormat(multiplier: 100), isNice: true),
      marks: rules + lines)
  }

  /// The compounding share over the share that fixes first.
  private var shares: Chart {
    let points = comparison.fixFirst
    let x = points.map(\.share)
    let band = BandMark(
      x: x, lower: points.map(\.compounding.interval.lowerBound),
      upper: points.map(\.compounding.interval.upperBound))
    let dots = points.map { point in
      Mark.dot(
        DotMark(x: point.share, y: point.compounding.mean, label: figures.share(point.compounding.mean)))
    }
    let names = comparison.sequences.filter(\.isFixFirst).map(\.name).joined(separator: ", ")
    return Chart(
      ChartText(
        name: "population-shares", title: findings.sharesTitle,
        subtitle:
          "Share of organisations that compound, by the share that fixes first (\(names)); the others follow "
          + "theirs in the population's proportion",
        caption: "\(caption); 95\u{A0}% intervals over organisations."),
      x: Axis(
        label: "organisations that fix first", format: .percent, domain: 0...1, ticks: [0, 0.2, 0.5, 1]),
      y: Axis(label: "organisations that compound", format: .percent, domain: 0...1),
      marks: [.band(band), .line(LineMark(x: x, y: points.map(\.compounding.mean)))] + dots)
  }
}

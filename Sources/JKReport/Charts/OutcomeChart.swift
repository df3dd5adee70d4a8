import JKCharts
import JKExperiment
import JKStatistics

/// What single trials came to, as a histogram a strategy on one scale: margin less that of the first strategy (output
/// where nothing earns money), or one strategy's own margin.
struct OutcomeChart {
  let picture: ComparisonPicture
  private var comparison: Comparison { picture.comparison }
  private var findings: Findings { picture.findings }

  /// Nil where there is nothing to compare, and for one trial, which has no spread.
  var chart: Chart? {
    guard let outcomes = comparison.outcomes, comparison.sample.trials > 1 else { return nil }
    let isDifference = comparison.results.count > 1
    guard isDifference || comparison.earns else { return nil }
    let shown = isDifference ? Array(comparison.results.indices.dropFirst()) : [0]
    let samples = shown.map { outcomes.gains($0) }
    let edges = Histogram.edges(for: samples.joined())
    let format = isDifference ? axisFormat.signed : axisFormat
    let histograms = zip(shown, samples).map { strategy, values in
      let mean = Tally(values).mean
      return Histogram(
        picture.name(strategy), of: values, edges: edges, mean: mean, meanLabel: "mean \(format(mean))",
        hue: picture.hue(strategy))
    }
    return .histograms(
      picture.text(
        .outcomes, findings.lossContrast, subtitle(isDifference), intervals: picture.trialNote),
      histograms, x: Axis(label: unit, format: format), zero: isDifference ? findings.reference : "zero")
  }

  private var axisFormat: NumberFormat { comparison.earns ? picture.axisMoney : .plain }

  private var unit: String { comparison.earns ? picture.currency : "items" }

  private func subtitle(_ isDifference: Bool) -> String {
    let step = comparison.scenario.steps[comparison.scenario.outputStep].name
    let measure = comparison.earns ? "margin over the study" : "items through \(step) over the study"
    return isDifference ? "\(measure) less \(findings.reference)'s, trial by trial" : "\(measure), by trial"
  }
}

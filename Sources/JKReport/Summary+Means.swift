import JKExperiment
import JKStatistics

// The table of means over the study, for one strategy.

extension Summary {
  var meanLines: [String] {
    var table = TextTable(width: Self.width)
    table.add(["mean over the study", "", "95 % interval", "unit"])
    for measure in comparison.pointMeasures(0) {
      let scale = measure.unit == .share ? 100.0 : 1
      let estimate = measure.estimate
      table.add([
        measure.name, figures.precise(estimate.value * scale), interval(estimate, scale),
        measure.unit.rawValue,
      ])
    }
    return table.lines
  }

  private func interval(_ estimate: RatioEstimate, _ scale: Double) -> String {
    guard estimate.value.isFinite else { return "nothing happened" }
    guard let interval = estimate.interval else { return "needs 2 trials" }
    if interval.lowerBound == interval.upperBound { return "same in all trials" }
    return figures.range(interval) { figures.precise($0 * scale) }
  }
}

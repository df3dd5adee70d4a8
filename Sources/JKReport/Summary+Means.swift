import JKExperiment
import JKStatistics

// Tables of means over the study.

extension Summary {
  var meanLines: [String] {
    var table = TextTable(width: Self.width)
    table.add(["mean over the study", "", "95 % interval", "unit"])
    for measure in comparison.pointMeasures(0) {
      let scale = measure.unit.scale
      let estimate = measure.estimate
      table.add([
        measure.name, figures.precise(estimate.value * scale), interval(estimate, scale),
        measure.unit.label,
      ])
    }
    return table.lines
  }

  /// Those that the scenario asks for, by strategy.
  var ownMeasureLines: [String] {
    let own = comparison.scenario.measures
    if own.isEmpty { return [] }
    var table = TextTable(width: Self.width)
    table.add(["over the study", "", "95 % interval", "unit"])
    for (strategy, result) in comparison.results.enumerated() {
      for measure in comparison.pointMeasures(strategy).suffix(own.count) {
        table.add([
          "\(result.name): \(measure.name)", figures.precise(measure.estimate.value),
          interval(measure.estimate, 1), measure.unit.label,
        ])
      }
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

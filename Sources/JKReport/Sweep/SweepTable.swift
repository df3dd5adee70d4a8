import JKExperiment

/// All figures of a sweep as tidy CSV: one row a point, strategy and measure.
struct SweepTable {
  private let comparison: SweepComparison

  init(_ comparison: SweepComparison) {
    self.comparison = comparison
  }

  var file: ReportFile {
    var text =
      (comparison.axes.map(\.path) + ["strategy", "measure", "unit", "value", "lower-95", "upper-95"])
      .map(\.csvField).joined(separator: ",") + "\n"
    for point in comparison.points {
      let start = point.values.map(\.text.csvField).joined(separator: ",")
      for (strategy, result) in point.results.enumerated() {
        for row in rows(point, strategy) {
          let interval = [row.figure.interval?.lowerBound, row.figure.interval?.upperBound].map(field)
          text += "\(start),\(result.name),\(row.name),\(row.unit),\(field(row.figure.value)),"
          text += interval.joined(separator: ",") + "\n"
        }
      }
    }
    return ReportFile(name: "sweep.csv", text: text)
  }

  private func rows(_ point: SweepComparison.Point, _ strategy: Int)
    -> [(name: String, unit: String, figure: SweepFigure)]
  {
    let result = point.results[strategy]
    var rows = [("margin", comparison.scenario.settings.currency, SweepFigure(result.margin))]
    if let advantage = result.advantage {
      rows.append(
        ("margin-against-first", comparison.scenario.settings.currency, SweepFigure(advantage.mean)))
    }
    if point.results.count > 1 { rows.append(("probability-best", "1", SweepFigure(result.best))) }
    if let curve = result.curve {
      rows += [
        ("dip", "index points", SweepFigure(curve.dip)), ("dip-week", "week", SweepFigure(curve.dipWeek)),
        ("recovery", "week", SweepFigure(curve.recovery)),
        ("break-even", "week", SweepFigure(curve.breakEven)),
        ("long-run-lift", "index points", SweepFigure(curve.lift)),
      ]
    }
    return rows
      + point.measures[strategy].map {
        ($0.name, $0.unit == .share ? "1" : $0.unit.label, SweepFigure($0.estimate))
      }
  }

  private func field(_ value: Double?) -> String {
    value.flatMap { $0.isFinite ? "\($0)" : nil } ?? ""
  }
}

extension String {
  /// Quoted where a comma or a quote would end it.
  fileprivate var csvField: String {
    contains(where: { ",\"\n\r".contains($0) }) ? "\"\(replacing("\"", with: "\"\""))\"" : self
  }
}

import JKExperiment

/// What a sweep says, in sentences computed from its points.
struct SweepFindings {
  private let comparison: SweepComparison
  private let figures: Figures
  private let measure: SweepMeasure

  init(_ comparison: SweepComparison, _ measure: SweepMeasure, _ figures: Figures) {
    self.comparison = comparison
    self.measure = measure
    self.figures = figures
  }

  /// The answer: which strategy at which points, or how the measure changes.
  var answer: String {
    guard isAChoice else { return "\(measure.name) \(course(measure.strategies[0]))".capitalizedFirst }
    let best = comparison.points.map { $0.results[$0.ranking[0]].name }
    let names = Set(best)
    if names.count == 1 {
      return
        "\(best[0]) comes out highest at \(best.count == 1 ? "the one point" : "all \(best.count) points")"
    }
    if comparison.axes.count == 1 {
      return "Which strategy comes out highest depends on \(comparison.axes[0].path): "
        + runs(of: best).map { "\($0.name) \($0.place)" }.joined(separator: ", ")
    }
    let counts = names.map { name in (name, best.count { $0 == name }) }.sorted {
      ($1.1, $0.0) < ($0.1, $1.0)
    }
    return "Which strategy comes out highest depends on the values: "
      + counts.map { "\($0.0) at \($0.1)" }.joined(separator: ", ")
      + " of \(figures.count(best.count, "point"))"
  }

  /// What a reader must know besides.
  var details: [String] {
    guard isAChoice else { return [] }
    let sure = comparison.points.count { ($0.lead?.mean.lower ?? 0) > 0 }
    let points = comparison.points.count
    let place = sure == points ? "every point" : "\(sure) of \(figures.count(points, "point"))"
    let leads = "The best one's lead over the next is beyond chance at \(place)."
    return [leads] + courses
  }

  /// Whether margin decides between strategies.
  private var isAChoice: Bool { comparison.points[0].earns && comparison.points[0].results.count > 1 }

  /// How the measure of the strategies that are best somewhere changes.
  private var courses: [String] {
    let best = Set(comparison.points.map { $0.ranking[0] })
    return measure.strategies.filter(best.contains).map { strategy in
      "\(comparison.points[0].results[strategy].name): \(measure.name) \(course(strategy))."
    }
  }

  /// `from $1.2M (at 0 weeks) to $2.3M (at 26 weeks)`
  private func course(_ strategy: Int) -> String {
    let cells = comparison.points.map { measure($0, strategy) }
    let values = cells.map(\.value)
    let known = values.indices.filter { values[$0].isFinite }
    guard let low = known.min(by: { values[$0] < values[$1] }),
      let high = known.max(by: { values[$0] < values[$1] })
    else { return "cannot be told" }
    if low == high { return "is \(measure.format(values[low]))" }
    let ends =
      "\(measure.format(values[low])) (\(place(low))) to \(measure.format(values[high])) (\(place(high)))"
    if let one = cells[low].interval, let other = cells[high].interval, one.overlaps(other) {
      return "is not shown to change: from \(ends)"
    }
    return "goes from \(ends)"
  }

  private func place(_ point: Int) -> String {
    zip(comparison.axes, comparison.points[point].values).map { axis, value in
      comparison.axes.count == 1 ? "at \(value.text)" : "\(axis.path) \(value.text)"
    }.joined(separator: ", ")
  }

  /// Points next to each other with the same name.
  private func runs(of names: [String]) -> [(name: String, place: String)] {
    var runs: [(name: String, range: ClosedRange<Int>)] = []
    for (index, name) in names.enumerated() {
      if runs.last?.name == name {
        runs[runs.count - 1].range = runs[runs.count - 1].range.lowerBound...index
      } else {
        runs.append((name, index...index))
      }
    }
    return runs.map { name, range in
      let ends = [range.lowerBound, range.upperBound].map { comparison.points[$0].values[0].text }
      return (name, range.count == 1 ? "at \(ends[0])" : "from \(ends[0]) to \(ends[1])")
    }
  }
}

extension String {
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

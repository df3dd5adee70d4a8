import JKCharts
import JKExperiment

/// What people's hours go into, as areas that lie on each other and add up to all hours present.
struct ShiftChart {
  let comparison: Comparison
  let strategy: Int
  /// By kind of work, by row.
  private let shares: [[Double]]

  /// From below: the work itself, then what change takes, then what is left.
  private static let layers: [(name: String, hue: Hue, tint: Int)] = [
    ("framing", .blue, 3), ("producing", .blue, 1), ("verifying", .blue, 2), ("rework", .vermillion, 3),
    ("training", .purple, 2), ("redesign", .purple, 3), ("admin", .purple, 1), ("slack", .green, 2),
    ("waiting for work", .neutral, 1),
  ]

  init(_ comparison: Comparison, _ strategy: Int) {
    self.comparison = comparison
    self.strategy = strategy
    shares = comparison.weeklyMeasures.workShift.map { measure in
      comparison.course(measure, strategy).map { $0.value * 100 }
    }
  }

  /// "In the last 13 weeks verifying takes 24 % of the hours, after 18 % before week 0": of the kind that moves most.
  func finding(_ figures: Figures) -> String {
    let name = comparison.results[strategy].name
    let study = comparison.studyRows
    guard !comparison.baseline.rows.isEmpty else {
      // Of no time before there is no change to tell of.
      let ends = Self.layers.indices.map { mean($0, study.suffix(13)) }
      let most = ends.indices.reduce(0) { ends[$1] > ends[$0] ? $1 : $0 }
      return
        "\(name): \(Self.layers[most].name) takes \(figures.points(ends[most])) of people's hours at the end"
    }
    let changes = Self.layers.indices.map { layer in
      (layer: layer, before: mean(layer, comparison.baseline.rows), after: mean(layer, study.suffix(13)))
    }.filter { $0.before.isFinite && $0.after.isFinite }
    guard let most = changes.max(by: { ($0.after - $0.before).magnitude < ($1.after - $1.before).magnitude }),
      (most.after - most.before).magnitude >= 1
    else { return "\(name) moves people's hours by less than a percentage point" }
    return "\(name): \(Self.layers[most.layer].name) goes from \(figures.points(most.before)) to "
      + "\(figures.points(most.after)) of people's hours"
  }

  private func mean(_ layer: Int, _ rows: Range<Int>) -> Double {
    rows.reduce(0) { $0 + shares[layer][$1] } / Double(rows.count)
  }

  func chart(_ text: ChartText, rows: Range<Int>, weeks: [Double], _ interventions: [Intervention]) -> Chart {
    var below = rows.map { _ in 0.0 }
    var marks: [Mark] = []
    for (layer, look) in Self.layers.enumerated() {
      let values = Array(shares[layer][rows])
      // What hardly takes any time has no room for its name.
      guard values.contains(where: { $0 > 0.05 }) else { continue }
      let above = zip(below, values).map { $0 + max(0, $1.isFinite ? $1 : 0) }
      marks.append(
        .band(
          BandMark(
            x: weeks, lower: below, upper: above, label: look.name, hue: look.hue, tint: look.tint,
            isLayer: true)))
      below = above
    }
    return Chart(
      text, x: .weeks, y: Axis(label: "% of hours present", domain: 0...100), historyEnd: nil, marks: marks,
      lanes: interventions.isEmpty
        ? [] : [Lane(label: comparison.results[strategy].name, hue: .neutral, interventions)])
  }
}

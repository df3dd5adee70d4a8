import JKCharts
import JKExperiment
import JKStatistics

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

  /// "tools-first: verifying takes 24 % of people's hours at the end, and 18 % under status-quo": of the kind that moves
  /// most; of status quo itself "goes from 18 % to 24 %".
  func finding(_ figures: Figures) -> String {
    let name = comparison.results[strategy].name
    let measures = comparison.weeklyMeasures.workShift
    let ends = measures.map { comparison.ending($0, strategy).value }
    if strategy == 0, comparison.baseline.rows.isEmpty {
      // Of no time before there is no change to tell of.
      let most = ends.indices.reduce(0) { ends[$1] > ends[$0] ? $1 : $0 }
      return
        "\(name): \(Self.layers[most].name) takes \(figures.points(100 * ends[most])) of people's hours at the end"
    }
    let moves = measures.map {
      strategy == 0 ? comparison.changeOfFirst($0) : comparison.endingAgainstFirst($0, strategy)
    }
    let against = strategy == 0 ? "" : " against \(comparison.results[0].name)"
    guard
      let most = moves.indices.filter({ moves[$0].value.isFinite })
        .max(by: { moves[$0].value.magnitude < moves[$1].value.magnitude }),
      moves[most].value.magnitude >= 0.01
    else { return "\(name) moves people's hours by less than a percentage point\(against)" }
    let shown = moves.indices.filter { moves[$0].isShown }
      .max { moves[$0].value.magnitude < moves[$1].value.magnitude }
    guard let shown, moves[shown].value.magnitude >= 0.01 else {
      return "\(name) is not shown to move people's hours\(against)"
    }
    let (kind, end) = (Self.layers[shown].name, figures.points(100 * ends[shown]))
    let other = figures.points(100 * (ends[shown] - moves[shown].value))
    return strategy == 0
      ? "\(name): \(kind) goes from \(other) to \(end) of people's hours"
      : "\(name): \(kind) takes \(end) of people's hours at the end, and \(other) under \(comparison.results[0].name)"
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

extension JackknifeEstimate {
  /// Whether its interval leaves zero out; without one it is as it came out.
  fileprivate var isShown: Bool {
    if let lower, let upper { lower > 0 || upper < 0 } else { value != 0 }
  }
}

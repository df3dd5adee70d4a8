extension Chart {
  /// By each place along x, the share of values that lie there or before it: steps, named at the right end with the
  /// share by then.
  ///
  /// - Parameters:
  ///   - text: The words around the plot.
  ///   - samples: What each line is of; infinite values never come.
  ///   - x: The horizontal axis.
  ///   - end: Where it ends.
  package static func distributions(
    _ text: ChartText, _ samples: [(name: String, values: [Double], look: Look)], x: Axis, to end: Double
  ) -> Chart {
    let lines = samples.map { sample in
      let steps = steps(sample.values, to: end)
      let share = steps.last?.1 ?? 0
      return Mark.line(
        LineMark(
          x: steps.map(\.0), y: steps.map(\.1), label: "\(sample.name) \(NumberFormat.percent(share))",
          look: sample.look))
    }
    var x = x
    x.domain = 0...max(end, 1)
    return Chart(
      text, x: x, y: Axis(label: "share of trials", format: .percent, domain: 0...1), marks: lines)
  }

  /// Corners of the empirical distribution from 0 to `end`.
  static func steps(_ values: [Double], to end: Double) -> [(Double, Double)] {
    let sorted = values.filter { !$0.isNaN }.sorted()
    guard !sorted.isEmpty else { return [] }
    var steps = [(0.0, 0.0)]
    var share = 0.0
    for (index, value) in sorted.enumerated() where value <= end {
      guard index + 1 == sorted.count || sorted[index + 1] != value else { continue }
      let next = Double(index + 1) / Double(sorted.count)
      if value > 0 { steps.append((value, share)) }
      steps.append((max(0, value), next))
      share = next
    }
    return steps + [(end, share)]
  }
}

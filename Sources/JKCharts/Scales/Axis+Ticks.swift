extension Axis {
  /// Ticks with their labels, the most that stand clear of each other.
  func ticks(along scale: LinearScale) -> [(Double, String)] {
    if let ticks, isClear(ticks, format.labels(ticks), along: scale) {
      return Array(zip(ticks, format.labels(ticks)))
    }
    for count in stride(from: max(1, Int((scale.stop - scale.start) / 50)), through: 1, by: -1) {
      let ticks = Ticks.values(from: scale.lower, to: scale.upper, count: count)
      let labels = format.labels(ticks)
      if isClear(ticks, labels, along: scale) { return Array(zip(ticks, labels)) }
    }
    return Ticks.values(from: scale.lower, to: scale.upper, count: 1).prefix(1).map { ($0, format($0)) }
  }

  private func isClear(_ ticks: [Double], _ labels: [String], along scale: LinearScale) -> Bool {
    let widths = labels.map { TextMetrics.width($0, .axis) + 14 }
    return ticks.indices.dropFirst().allSatisfy {
      scale(ticks[$0]) - scale(ticks[$0 - 1]) >= (widths[$0] + widths[$0 - 1]) / 2
    }
  }

  /// The width of the widest label that `ticks(along:)` may give.
  func widestLabel(from lower: Double, to upper: Double) -> Double {
    (1...16).flatMap { format.labels(Ticks.values(from: lower, to: upper, count: $0)) }
      .map { TextMetrics.width($0, .axis) }.max() ?? 0
  }
}

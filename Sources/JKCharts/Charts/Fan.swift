/// The spread of a measure over trials: its median and pointwise intervals, week by week.
package struct Fan: Sendable, Equatable {
  /// A pointwise interval.
  package struct Interval: Sendable, Equatable {
    /// The share of trials inside, from 0 to 1.
    package var level: Double
    /// The bounds in each week.
    package var lower, upper: [Double]

    /// An interval that holds a share of trials.
    package init(level: Double, lower: [Double], upper: [Double]) {
      self.level = level
      self.lower = lower
      self.upper = upper
    }
  }

  /// What is shown, as a panel's label.
  package var name: String
  /// Weeks from the decision, ascending.
  package var weeks: [Double]
  /// The median over trials in each week.
  package var median: [Double]
  /// Pointwise intervals, in any order.
  package var intervals: [Interval]
  /// What the strategy does.
  package var interventions: [Intervention]

  /// The spread of a measure.
  package init(
    name: String = "", weeks: [Double], median: [Double], intervals: [Interval],
    interventions: [Intervention] = []
  ) {
    self.name = name
    self.weeks = weeks
    self.median = median
    self.intervals = intervals
    self.interventions = interventions
  }

  /// Bands from the widest to the narrowest, the baseline, and the median on top.
  func marks(hue: Hue, baseline: Baseline?, isLabelled: Bool = true) -> [Mark] {
    let widestFirst = intervals.sorted { $0.level > $1.level }
    let bands = widestFirst.enumerated().map { index, interval in
      let tint = max(1, 3 - (widestFirst.count - 1 - index))
      let label = isLabelled ? NumberFormat.percent(interval.level) : ""
      return Mark.band(
        BandMark(x: weeks, lower: interval.lower, upper: interval.upper, label: label, hue: hue, tint: tint))
    }
    let rule = baseline.map { Mark.rule(RuleMark(at: .y($0.value), label: isLabelled ? $0.label : "")) }
    let line = Mark.line(LineMark(x: weeks, y: median, label: isLabelled ? "median" : "", hue: hue))
    return bands + [rule, line].compactMap(\.self)
  }
}

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
  /// Its colour.
  package var hue: Hue
  /// What it is to be compared with, such as the median of doing nothing; nil for none.
  package var reference: Reference?
  /// What the strategy does.
  package var interventions: [Intervention]

  /// The spread of a measure.
  package init(
    name: String = "", weeks: [Double], median: [Double], intervals: [Interval], hue: Hue = .blue,
    reference: Reference? = nil, interventions: [Intervention] = []
  ) {
    self.name = name
    self.hue = hue
    self.reference = reference
    self.weeks = weeks
    self.median = median
    self.intervals = intervals
    self.interventions = interventions
  }

  /// Another course in the same weeks, as a thin grey line.
  package struct Reference: Sendable, Equatable {
    package var name: String
    package var values: [Double]

    /// A course in the fan's weeks.
    package init(_ name: String, _ values: [Double]) {
      self.name = name
      self.values = values
    }
  }

  /// Bands from the widest to the narrowest, the baseline, the reference, and the median on top.
  func marks(baseline: Baseline?, isLabelled: Bool = true) -> [Mark] {
    let widestFirst = intervals.sorted { $0.level > $1.level }
    let bands = widestFirst.enumerated().map { index, interval in
      let tint = max(1, 3 - (widestFirst.count - 1 - index))
      let label = isLabelled ? NumberFormat.percent(interval.level) : ""
      return Mark.band(
        BandMark(x: weeks, lower: interval.lower, upper: interval.upper, label: label, hue: hue, tint: tint))
    }
    let rule = baseline.map { Mark.rule(RuleMark(at: .y($0.value), label: isLabelled ? $0.label : "")) }
    let line = Mark.line(LineMark(x: weeks, y: median, label: isLabelled ? "median" : "", hue: hue))
    let other = reference.map {
      Mark.line(
        LineMark(
          x: weeks, y: $0.values, label: isLabelled ? $0.name : "", hue: .neutral, width: 1.5, dash: [6, 3]))
    }
    return bands + [rule, other, line].compactMap(\.self)
  }
}

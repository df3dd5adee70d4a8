/// Something a strategy does at a certain time, shown above the plot.
///
/// One at a fixed time is a thin rule; one that takes time is a bracket over a light tint, from median
/// start to median end. A time that varies between trials shows its interquartile span and a tick at the
/// median.
package struct Intervention: Sendable, Equatable {
  /// A point in time, in the unit of the x axis.
  package struct Time: Sendable, Equatable {
    /// The time in the median trial.
    package let median: Double
    /// The first and third quartile over trials, or nil when the time is the same in all.
    package let quartiles: (lower: Double, upper: Double)?

    /// The same time in every trial.
    package static func fixed(_ time: Double) -> Time { Time(median: time, quartiles: nil) }

    /// A time that varies between trials. Quartiles that aren't finite or don't hold the median are left out.
    package static func random(median: Double, lowerQuartile: Double, upperQuartile: Double) -> Time {
      let isOrdered = lowerQuartile <= median && median <= upperQuartile && lowerQuartile < upperQuartile
      let isUsable = isOrdered && lowerQuartile.isDrawable && upperQuartile.isDrawable
      return Time(median: median, quartiles: isUsable ? (lowerQuartile, upperQuartile) : nil)
    }

    /// Whether both are the same time.
    package static func == (one: Time, other: Time) -> Bool {
      one.median == other.median && one.quartiles?.lower == other.quartiles?.lower
        && one.quartiles?.upper == other.quartiles?.upper
    }
  }

  /// What is done, in a few words.
  package var label: String
  /// When it begins.
  package var start: Time
  /// When it ends; nil for what takes no time.
  package var end: Time?

  /// An intervention; an instant one when it has no end.
  package init(_ label: String, start: Time, end: Time? = nil) {
    self.label = label
    self.start = start
    self.end = end
  }
}

/// The interventions of one strategy.
package struct Lane: Sendable, Equatable {
  /// The strategy's name, at the right of the lane; empty when there is only one.
  package var label: String
  /// The strategy's colour.
  package var hue: Hue
  /// What it does, in any order.
  package var interventions: [Intervention]

  /// A lane of interventions.
  package init(label: String = "", hue: Hue = .neutral, _ interventions: [Intervention]) {
    self.label = label
    self.hue = hue
    self.interventions = interventions
  }
}

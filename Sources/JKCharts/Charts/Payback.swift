/// One strategy's cumulative difference and when it pays, as a comparison of paybacks shows them.
package struct Payback: Sendable, Equatable {
  /// The course, and what the strategy does.
  package var curve: StrategyCurve
  /// The week from which the difference stays at or above zero; nil when there is none to mark.
  package var week: Double?
  /// The interval of that week; infinite for never.
  package var interval: ClosedRange<Double>?
  /// What stands beside the mark.
  package var label: String

  /// A course with its break-even.
  package init(
    _ curve: StrategyCurve, week: Double? = nil, interval: ClosedRange<Double>? = nil, label: String = ""
  ) {
    self.curve = curve
    self.week = week
    self.interval = interval
    self.label = label
  }
}

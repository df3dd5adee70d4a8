/// A figure among others, as a bar from zero with its interval.
package struct BarRow: Sendable, Equatable {
  /// What stands at the bar's right end.
  package var label: String
  /// Where the bar ends.
  package var value: Double
  /// Its interval; nil when there is none.
  package var interval: ClosedRange<Double>?
  /// Another figure, shown as a dot; nil for none.
  package var dot: Double?
  /// The bar's colour.
  package var hue: Hue

  /// A bar with its words.
  package init(
    _ label: String, value: Double, interval: ClosedRange<Double>? = nil, dot: Double? = nil, hue: Hue = .blue
  ) {
    self.label = label
    self.value = value
    self.interval = interval
    self.dot = dot
    self.hue = hue
  }
}

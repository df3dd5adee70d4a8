/// What an axis shows: its label, with the unit once, the form of its figures, and the values it must reach.
package struct Axis: Sendable, Equatable {
  /// The quantity and its unit, such as "weeks from the decision"; empty for none.
  package var label: String
  /// How tick labels are written.
  package var format: NumberFormat
  /// Values that the axis covers at least. Data beyond them widen it.
  package var domain: ClosedRange<Double>?
  /// Whether the bounds are widened to whole steps.
  package var isNice: Bool
  /// Where ticks stand, along x as long as their labels stand clear of each other; at round values when nil.
  package var ticks: [Double]?

  /// An axis; by default of plain numbers over the extent of the data.
  package init(
    label: String = "", format: NumberFormat = .plain, domain: ClosedRange<Double>? = nil,
    isNice: Bool = false, ticks: [Double]? = nil
  ) {
    self.label = label
    self.format = format
    self.domain = domain
    self.isNice = isNice
    self.ticks = ticks
  }

  /// The bounds that hold the values and the axis's own domain, widened to about `count` whole steps if
  /// asked.
  func bounds(of values: some Sequence<Double>, count: Int) -> (lower: Double, upper: Double) {
    var all = values.filter(\.isDrawable)
    if let domain { all += [domain.lowerBound, domain.upperBound].filter(\.isDrawable) }
    let (lower, upper) = LinearScale.widened(all.min() ?? .nan, all.max() ?? .nan)
    return isNice ? Ticks.nice(from: lower, to: upper, count: count) : (lower, upper)
  }
}

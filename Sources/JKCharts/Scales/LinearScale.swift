/// A straight-line map from a domain of values onto a range of coordinates.
///
///     let x = LinearScale(domain: (-26, 78), range: (60, 560))
///     x(0)  // 185
///
/// The domain is never of zero width: one value alone is widened to both sides, and bounds that cannot be
/// drawn give the domain 0 to 1.
package struct LinearScale: Sendable, Equatable {
  /// The lower bound of the values.
  package let lower: Double
  /// The upper bound of the values, above `lower`.
  package let upper: Double
  /// The coordinate of `lower`.
  package let start: Double
  /// The coordinate of `upper`.
  package let stop: Double

  /// A scale over a domain, whose bounds may come in either order.
  package init(domain: (Double, Double), range: (Double, Double)) {
    (lower, upper) = Self.widened(domain.0, domain.1)
    (start, stop) = range
  }

  /// The coordinate of a value; values outside the domain continue the line.
  package func callAsFunction(_ value: Double) -> Double {
    start + (value - lower) / (upper - lower) * (stop - start)
  }

  /// The value moved to the nearest one inside the domain.
  func clamped(_ value: Double) -> Double { min(max(value, lower), upper) }

  /// Bounds in order and apart.
  static func widened(_ one: Double, _ other: Double) -> (lower: Double, upper: Double) {
    guard one.isDrawable, other.isDrawable else { return (0, 1) }
    let (lower, upper) = (min(one, other), max(one, other))
    let size = max(lower.magnitude, upper.magnitude)
    guard upper - lower <= size * 1e-9 else { return (lower, upper) }
    let margin = size == 0 ? 1 : size * 0.1
    return (lower - margin, upper + margin)
  }
}

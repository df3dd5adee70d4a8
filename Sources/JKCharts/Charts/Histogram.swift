/// How values spread: the share of them in each of some bins between round bounds.
package struct Histogram: Sendable, Equatable {
  /// What the values are of, as a panel's label.
  package var name: String
  /// Bounds of the bins, ascending; one more than there are bins. A value on a bound is in the bin above it, and the
  /// greatest bound in the last bin.
  package var edges: [Double]
  /// By bin, 0 … 1.
  package var shares: [Double]
  /// The values' mean, which is marked, and what stands beside it; nil for none.
  package var mean: Double?
  package var meanLabel: String
  /// The bars' colour.
  package var hue: Hue

  /// A spread of values.
  ///
  /// - Parameter values: those that are not finite are left out.
  package init(
    _ name: String, of values: [Double], edges: [Double], mean: Double? = nil, meanLabel: String = "mean",
    hue: Hue = .blue
  ) {
    self.hue = hue
    self.name = name
    self.edges = edges
    self.mean = mean
    self.meanLabel = meanLabel
    var counts = [Int](repeating: 0, count: max(0, edges.count - 1))
    let finite = values.filter(\.isDrawable)
    for value in finite {
      let above = edges.firstIndex { $0 > value } ?? (value == edges.last ? edges.count - 1 : 0)
      if above > 0 { counts[above - 1] += 1 }
    }
    shares = counts.map { Double($0) / Double(max(1, finite.count)) }
  }

  /// Bounds of some thirty bins that hold all values, a step of 1, 2 or 5 times a power of ten apart, so that 0 is
  /// a bound wherever it lies among them.
  package static func edges(for values: some Sequence<Double>) -> [Double] {
    let finite = values.filter(\.isDrawable)
    let (lower, upper) = LinearScale.widened(finite.min() ?? .nan, finite.max() ?? .nan)
    let bounds = Ticks.nice(from: lower, to: upper, count: count)
    return Ticks.values(from: bounds.lower, to: bounds.upper, count: count)
  }

  private static let count = 30
}

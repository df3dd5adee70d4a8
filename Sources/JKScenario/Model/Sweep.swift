/// Values to be tried in place of a scenario's own: all combinations, when there are several axes.
package struct Sweep: Sendable {
  package let axes: [Axis]
  /// The last axis changes fastest.
  package let points: [Point]

  /// A path and what is put there.
  package struct Axis: Sendable {
    package let path: String
    /// What the values are when all are numbers of one kind.
    package let kind: QuantityKind?
    package var values: [Value]
  }

  package struct Value: Sendable {
    /// As it was written, or as it would be.
    package let text: String
    /// In canonical units; nil for what is no number.
    package let number: Double?
  }

  package struct Point: Sendable {
    /// By axis, the index of its value.
    package let indices: [Int]
    package let scenario: Scenario
  }

  /// The values of a point, by axis.
  package func values(_ point: Point) -> [Value] {
    zip(axes, point.indices).map { $0.values[$1] }
  }
}

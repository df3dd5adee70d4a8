/// A number that a scenario names, so that it can be set for one run or swept over.
package struct Parameter: Sendable {
  package let name: String
  /// In canonical units.
  package let value: Double
  /// What it may be set to; nil when nothing is said.
  package let range: ClosedRange<Double>?
  package let kind: QuantityKind
}

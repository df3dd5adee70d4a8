/// The level that values are compared with, shown as a labelled rule.
package struct Baseline: Sendable, Equatable {
  /// The level, in the unit of the y axis.
  package var value: Double
  /// What the level means.
  package var label: String

  /// A level and its meaning.
  package init(_ value: Double, label: String = "baseline") {
    self.value = value
    self.label = label
  }

  /// The index level before the decision.
  package static let index = Baseline(100)
  /// Where two strategies are the same.
  package static let noDifference = Baseline(0, label: "no difference")
}

/// One strategy's course, as a comparison shows it.
package struct StrategyCurve: Sendable, Equatable {
  /// The strategy's name.
  package var name: String
  /// Weeks from the decision, ascending.
  package var weeks: [Double]
  /// The measure's value in each week; gaps where it isn't finite.
  package var values: [Double]
  /// What the strategy does.
  package var interventions: [Intervention]

  /// A course of values by week.
  package init(_ name: String, weeks: [Double], values: [Double], interventions: [Intervention] = []) {
    self.name = name
    self.weeks = weeks
    self.values = values
    self.interventions = interventions
  }
}

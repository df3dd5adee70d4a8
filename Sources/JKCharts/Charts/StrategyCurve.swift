/// One strategy's course, as a comparison shows it.
package struct StrategyCurve: Sendable, Equatable {
  /// The strategy's name.
  package var name: String
  /// Weeks from the decision, ascending.
  package var weeks: [Double]
  /// The measure's value in each week; gaps where it isn't finite.
  package var values: [Double]
  /// How its line looks; the hue is that of its interventions too.
  package var look: Look
  /// What the strategy does.
  package var interventions: [Intervention]

  /// A course of values by week.
  package init(
    _ name: String, weeks: [Double], values: [Double], look: Look, interventions: [Intervention] = []
  ) {
    self.name = name
    self.look = look
    self.weeks = weeks
    self.values = values
    self.interventions = interventions
  }
}

extension StrategyCurve {
  /// The course, named at its end.
  var line: Mark {
    .line(LineMark(x: weeks, y: values, label: name, look: look))
  }

  /// What the strategy does, in its hue.
  var lane: Lane { Lane(label: name, hue: look.hue, interventions) }
}

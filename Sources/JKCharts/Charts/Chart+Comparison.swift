extension Chart {
  /// Several strategies as lines on one plot, each named at its end and with its interventions in a lane
  /// above.
  ///
  /// - Parameters:
  ///   - text: The words around the plot.
  ///   - strategies: The courses.
  ///   - baseline: The level to compare with; nil for none.
  ///   - y: The vertical axis.
  ///   - decision: The week up to which everything is history; nil when there is no history.
  package static func comparison(
    _ text: ChartText, strategies: [StrategyCurve], baseline: Baseline? = .index,
    y: Axis = Axis(isNice: true), decision: Double? = 0
  ) -> Chart {
    let rule = baseline.map { Mark.rule(RuleMark(at: .y($0.value), label: $0.label)) }
    return Chart(
      text, x: .weeks, y: y, historyEnd: decision,
      marks: [rule].compactMap(\.self) + strategies.widestOnTop.map(\.line),
      lanes: strategies.map(\.lane).filter { !$0.interventions.isEmpty })
  }
}

extension [StrategyCurve] {
  /// The widest drawn last, so that nothing hides it.
  var widestOnTop: [StrategyCurve] {
    enumerated().sorted { ($0.element.look.width, $0.offset) < ($1.element.look.width, $1.offset) }
      .map(\.element)
  }
}

extension Axis {
  /// Weeks from the decision.
  package static let weeks = Axis(label: "weeks from the decision")
}

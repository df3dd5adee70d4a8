extension Chart {
  /// Several strategies as lines on one plot, each named at its end and with its interventions in a lane
  /// above.
  ///
  /// - Parameters:
  ///   - text: The words around the plot.
  ///   - strategies: The courses, in the order of hues.
  ///   - baseline: The level to compare with; nil for none.
  ///   - y: The vertical axis.
  ///   - decision: The week up to which everything is history; nil when there is no history.
  package static func comparison(
    _ text: ChartText, strategies: [StrategyCurve], baseline: Baseline? = .index,
    y: Axis = Axis(isNice: true), decision: Double? = 0
  ) -> Chart {
    let rule = baseline.map { Mark.rule(RuleMark(at: .y($0.value), label: $0.label)) }
    let lines = strategies.enumerated().map { index, strategy in
      let look = Palette.series(index)
      return Mark.line(
        LineMark(
          x: strategy.weeks, y: strategy.values, label: strategy.name, hue: look.hue, dash: look.dash))
    }
    let lanes = strategies.enumerated().map { index, strategy in
      Lane(label: strategy.name, hue: Palette.series(index).hue, strategy.interventions)
    }
    return Chart(
      text, x: .weeks, y: y, historyEnd: decision, marks: [rule].compactMap(\.self) + lines,
      lanes: lanes.filter { !$0.interventions.isEmpty })
  }
}

extension Axis {
  /// Weeks from the decision.
  package static let weeks = Axis(label: "weeks from the decision")
}

extension Chart {
  /// One measure's median and its pointwise intervals, as bands in tints of one hue.
  ///
  /// - Parameters:
  ///   - text: The words around the plot.
  ///   - fan: The measure's spread.
  ///   - baseline: The level to compare with: 100 for an index, 0 for a paired difference; nil for none.
  ///   - y: The vertical axis.
  ///   - decision: The week up to which everything is history; nil when there is no history.
  package static func fan(
    _ text: ChartText, _ fan: Fan, baseline: Baseline? = .index, y: Axis = Axis(isNice: true),
    decision: Double? = 0
  ) -> Chart {
    Chart(
      text, x: .weeks, y: y, historyEnd: decision, marks: fan.marks(baseline: baseline),
      lanes: fan.interventions.isEmpty ? [] : [Lane(hue: fan.hue, fan.interventions)])
  }

  /// Several fans side by side on one scale, each under its name.
  ///
  /// - Parameters:
  ///   - text: The words around the plots.
  ///   - fans: The spreads; bands are labelled once, at the end of the first row.
  ///   - columns: How many stand side by side.
  ///   - baseline: The level to compare with; nil for none.
  ///   - y: The vertical axis, shared.
  ///   - decision: The week up to which everything is history; nil when there is no history.
  package static func smallMultiples(
    _ text: ChartText, _ fans: [Fan], columns: Int = 2, baseline: Baseline? = .index,
    y: Axis = Axis(isNice: true), decision: Double? = 0
  ) -> Chart {
    let labelled = min(max(1, columns), fans.count) - 1
    let panels = fans.enumerated().map { index, fan in
      Panel(
        label: fan.name, marks: fan.marks(baseline: baseline, isLabelled: index == labelled),
        lanes: fan.interventions.isEmpty ? [] : [Lane(hue: fan.hue, fan.interventions)])
    }
    return Chart(
      text, x: .weeks, y: y, historyEnd: decision, panels: panels, columns: columns, plotHeight: 150)
  }
}

extension Chart {
  /// Cumulative differences as lines, each with a dot where it breaks even and a bar near zero that is the interval of
  /// that week. Bars of several lie just below each other.
  ///
  /// - Parameters:
  ///   - text: The words around the plot.
  ///   - paybacks: The courses.
  ///   - zero: What zero means.
  ///   - y: The vertical axis.
  ///   - first: The place of the first one's hue and dash.
  package static func paybacks(
    _ text: ChartText, _ paybacks: [Payback], zero: String, y: Axis, first: Int = 0
  ) -> Chart {
    let values = paybacks.flatMap(\.curve.values).filter(\.isDrawable)
    let span = max((values.max() ?? 0), 0) - min((values.min() ?? 0), 0)
    let end = paybacks.flatMap(\.curve.weeks).filter(\.isDrawable).max() ?? 0
    var (lines, bars, dots): ([Mark], [Mark], [Mark]) = ([], [], [])
    for (place, payback) in paybacks.enumerated() {
      let look = Palette.series(first + place)
      let curve = payback.curve
      lines.append(
        .line(LineMark(x: curve.weeks, y: curve.values, label: curve.name, hue: look.hue, dash: look.dash)))
      guard let week = payback.week else { continue }
      if let interval = payback.interval, interval.lowerBound < interval.upperBound {
        let level = -0.018 * span * Double(bars.count)
        bars.append(
          .line(
            LineMark(
              x: [interval.lowerBound, min(interval.upperBound, end)], y: [level, level], hue: look.hue,
              width: 4)))
      }
      let value = Array(zip(curve.weeks, curve.values)).last { $0.0 <= week }?.1 ?? 0
      dots.append(.dot(DotMark(x: week, y: value, label: payback.label, hue: look.hue)))
    }
    let lanes = paybacks.enumerated().map { place, payback in
      Lane(
        label: payback.curve.name, hue: Palette.series(first + place).hue, payback.curve.interventions)
    }
    return Chart(
      text, x: .weeks, y: y,
      marks: [.rule(RuleMark(at: .y(0), label: zero))] + bars + lines + dots,
      lanes: lanes.filter { !$0.interventions.isEmpty })
  }
}

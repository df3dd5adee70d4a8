extension Chart {
  /// Cumulative differences as lines, each with a dot where it breaks even and a bar near zero that is the interval of
  /// that week. Bars of several lie just below each other.
  ///
  /// - Parameters:
  ///   - text: The words around the plot.
  ///   - paybacks: The courses.
  ///   - zero: What zero means.
  ///   - y: The vertical axis.
  package static func paybacks(
    _ text: ChartText, _ paybacks: [Payback], zero: String, y: Axis
  ) -> Chart {
    let values = paybacks.flatMap(\.curve.values).filter(\.isDrawable)
    let span = max((values.max() ?? 0), 0) - min((values.min() ?? 0), 0)
    let end = paybacks.flatMap(\.curve.weeks).filter(\.isDrawable).max() ?? 0
    var (bars, dots): ([Mark], [Mark]) = ([], [])
    for payback in paybacks {
      let curve = payback.curve
      guard let week = payback.week else { continue }
      if let interval = payback.interval, interval.lowerBound < interval.upperBound {
        let level = -0.018 * span * Double(bars.count)
        bars.append(
          .line(
            LineMark(
              x: [interval.lowerBound, min(interval.upperBound, end)], y: [level, level], hue: curve.look.hue,
              width: 4)))
      }
      let value = Array(zip(curve.weeks, curve.values)).last { $0.0 <= week }?.1 ?? 0
      dots.append(.dot(DotMark(x: week, y: value, label: payback.label, hue: curve.look.hue)))
    }
    let curves = paybacks.map(\.curve)
    return Chart(
      text, x: .weeks, y: y,
      marks: [.rule(RuleMark(at: .y(0), label: zero))] + bars + curves.widestOnTop.map(\.line) + dots,
      lanes: curves.map(\.lane).filter { !$0.interventions.isEmpty })
  }
}

extension Chart {
  /// Bars below each other from zero, each named at its right end.
  ///
  /// - Parameters:
  ///   - text: The words around the plot.
  ///   - rows: The bars, the first on top.
  ///   - x: The horizontal axis, which reaches zero.
  ///   - key: What hues and dots mean.
  package static func bars(_ text: ChartText, _ rows: [BarRow], x: Axis, key: [KeyItem] = []) -> Chart {
    let marks = rows.enumerated().flatMap { index, row -> [Mark] in
      let y = Double(rows.count - 1 - index)
      let interval = row.interval ?? row.value...row.value
      // The label is level with the furthest end, so that its thin line crosses nothing.
      let end = max(0, row.value, interval.upperBound, row.dot ?? row.value)
      return [
        .line(LineMark(x: [0, row.value], y: [y, y], hue: row.hue, width: 9)),
        .line(
          LineMark(x: [interval.lowerBound, interval.upperBound], y: [y, y], hue: .neutral, width: 2)),
      ] + (row.dot.map { [.dot(DotMark(x: $0, y: y, hue: .neutral))] } ?? [])
        + [.line(LineMark(x: [end], y: [y], label: row.label, hue: .neutral, width: 0))]
    }
    var x = x
    x.domain = x.domain ?? 0...0
    var words = text
    if words.description.isEmpty {
      words.description = describe(text, rows.map { sentence($0, x.format) })
    }
    return Chart(
      words, x: x, y: Axis(domain: -0.6...max(Double(rows.count) - 0.4, 0.6), ticks: []),
      panels: [Panel(marks: [.rule(RuleMark(at: .x(0)))] + marks)],
      plotHeight: max(120, 26 * Double(rows.count) + 20), key: key)
  }

  private static func sentence(_ row: BarRow, _ format: NumberFormat) -> String {
    let interval =
      row.interval.map { " (interval \(format($0.lowerBound)) to \(format($0.upperBound)))" } ?? ""
    return "\(row.label)\(interval)"
  }
}

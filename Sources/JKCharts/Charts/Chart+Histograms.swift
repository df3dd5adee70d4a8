extension Chart {
  /// Histograms below each other on one scale, with a rule at zero and one at each mean. Bins below zero are paler.
  ///
  /// - Parameters:
  ///   - text: The words around the plots.
  ///   - histograms: The spreads, all with the same bins.
  ///   - x: The horizontal axis, of the values.
  ///   - zero: What zero means.
  package static func histograms(
    _ text: ChartText, _ histograms: [Histogram], x: Axis, zero: String = ""
  ) -> Chart {
    let panels = histograms.map { histogram in
      let bars = zip(zip(histogram.edges, histogram.edges.dropFirst()), histogram.shares).compactMap {
        bounds, share -> Mark? in
        share == 0
          ? nil
          : .band(
            BandMark(
              x: [bounds.0, bounds.1], lower: [0, 0], upper: [share, share], hue: histogram.hue,
              tint: bounds.1 <= 0 ? 1 : 2, isLayer: true))
      }
      let isZeroShown = (histogram.edges.first ?? 1) <= 0 && 0 <= (histogram.edges.last ?? -1)
      let rules =
        (isZeroShown ? [Mark.rule(RuleMark(at: .x(0), label: zero))] : [])
        + (histogram.mean.map { [Mark.rule(RuleMark(at: .x($0), label: histogram.meanLabel))] } ?? [])
      return Panel(label: histogram.name, marks: bars + rules)
    }
    let highest = histograms.flatMap(\.shares).max() ?? 1
    var x = x
    if let lower = histograms.first?.edges.first, let upper = histograms.first?.edges.last, lower < upper {
      x.domain = lower...upper
    }
    var words = text
    if words.description.isEmpty { words.description = describe(text, histograms.map { sentence($0, x) }) }
    return Chart(
      words, x: x,
      // Room above the bars for the rules' labels.
      y: Axis(label: "share of trials", format: .percent, domain: 0...max(highest * 1.5, 0.01)),
      panels: panels, plotHeight: histograms.count == 1 ? 240 : 110)
  }

  private static func sentence(_ histogram: Histogram, _ x: Axis) -> String {
    let bins = zip(zip(histogram.edges, histogram.edges.dropFirst()), histogram.shares).filter { $0.1 > 0 }
    guard let first = bins.first, let last = bins.last,
      let highest = bins.max(by: { $0.1 < $1.1 })
    else { return "\(histogram.name): no data" }
    let mean = histogram.mean.map { "; mean \(x.format($0))" } ?? ""
    return "\(histogram.name): from \(x.format(first.0.0)) to \(x.format(last.0.1)), most often "
      + "\(x.format(highest.0.0)) to \(x.format(highest.0.1)), in \(NumberFormat.percent(highest.1))\(mean)"
  }
}

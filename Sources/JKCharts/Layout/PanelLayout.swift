/// Where the parts of one plot stand.
struct PanelLayout {
  static let labelGap = 16.0

  let panel: Panel
  let plot: PlotFrame
  let top: Double
  let label: [String]
  let lanes: [LaneLayout]
  let endLabels: [EndLabel]
  let labelWidth: Double

  var labelHeight: Double { label.isEmpty ? 0 : Double(label.count) * TextStyle.panel.lineHeight + 4 }
  var laneHeight: Double {
    lanes.isEmpty ? 0 : lanes.map(\.height).reduce(0, +) + Double(lanes.count - 1) * LaneLayout.padding + 8
  }
  /// The height of what stands above the plot.
  var headHeight: Double { labelHeight + laneHeight }
  /// The least height of the plot that has room for its labels.
  var leastPlotHeight: Double { endLabels.map { $0.height(width: labelWidth) }.reduce(0, +) - 12 }

  init(
    _ panel: Panel, frame: Frame, top: Double, labelWidth: Double, xBounds: (Double, Double),
    yBounds: (Double, Double)
  ) {
    self.panel = panel
    self.top = top
    self.labelWidth = labelWidth
    plot = PlotFrame(frame, xBounds: xBounds, yBounds: yBounds)
    label = TextMetrics.wrap(panel.label, width: frame.width, .panel)
    let x = plot.x
    lanes = panel.lanes.map { LaneLayout($0, x: x, nameWidth: labelWidth) }
    endLabels = panel.hasData ? panel.marks.compactMap(EndLabel.init) : []
  }

  /// The width that labels at the right of a plot need, wrapped at a limit; 0 when there are none.
  static func labelWidth(of panel: Panel, limit: Double) -> Double {
    let names =
      panel.lanes.map(\.label) + (panel.hasData ? panel.marks.compactMap(EndLabel.init).map(\.text) : [])
    let lines = names.flatMap { TextMetrics.wrap($0, width: limit, EndLabel.style) }
    return lines.map { TextMetrics.width($0, EndLabel.style) }.max().map { $0.rounded(.up) } ?? 0
  }
}

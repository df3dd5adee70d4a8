/// Where everything in a chart stands, worked out from the text's estimated size before anything is drawn.
struct ChartLayout {
  static let padding = 20.0
  /// The size of the longest titles.
  static let leastTitle = 16.5
  private static let columnGap = 28.0
  private static let tickGap = 7.0

  let text: [TextLine]
  let key: KeyLayout
  let panels: [PanelLayout]
  let width, height: Double
  let yTicks: [Double]
  let yLabels: [String]

  init(_ chart: Chart) {
    let panels = chart.panels.isEmpty ? [Panel(marks: [])] : chart.panels
    let pageWidth = chart.width.isDrawable ? min(max(chart.width, 320), 10_000) : 720
    let plotHeight = chart.plotHeight.isDrawable ? min(max(chart.plotHeight, 60), 10_000) : 300
    let columns = max(1, min(chart.columns, panels.count, Int(pageWidth / 160)))
    let marks = panels.flatMap(\.marks)
    let tickCount = Int(max(4, (plotHeight / 52).rounded()))
    let xBounds = chart.x.bounds(of: marks.flatMap(\.xValues), count: 8)
    let yBounds = chart.y.bounds(of: marks.flatMap(\.yValues), count: tickCount)
    let hasData = panels.contains(where: \.hasData)
    yTicks =
      !hasData ? [] : chart.y.ticks ?? Ticks.values(from: yBounds.lower, to: yBounds.upper, count: tickCount)
    yLabels = chart.y.format.labels(yTicks)

    // Across: tick labels, then in each column a plot and its labels.
    let tickWidth = yLabels.map { TextMetrics.width($0, .axis) }.max() ?? 0
    let overhang = (chart.x.widestLabel(from: xBounds.lower, to: xBounds.upper) / 2).rounded(.up)
    let left = max(overhang + 4, Self.padding + (tickWidth > 0 ? tickWidth.rounded(.up) + Self.tickGap : 0))
    let limit = min(EndLabel.maximumWidth, (pageWidth - left) * 0.32 / Double(columns))
    let labelWidths = (0..<columns).map { column in
      stride(from: column, to: panels.count, by: columns).map {
        PanelLayout.labelWidth(of: panels[$0], limit: limit)
      }.max() ?? 0
    }
    let margins = labelWidths.enumerated().map { column, width in
      let labels = width > 0 ? width + PanelLayout.labelGap : 0
      return column < columns - 1
        ? max(labels + Self.columnGap, 2 * overhang + 8) : max(labels, overhang + 4 - Self.padding)
    }
    let free = pageWidth - left - margins.reduce(0, +) - Self.padding
    let plotWidth = max(40, free / Double(columns))

    func layout(_ index: Int, top: Double, plotTop: Double, height: Double) -> PanelLayout {
      let column = index % columns
      let x = left + Double(column) * plotWidth + margins.prefix(column).reduce(0, +)
      return PanelLayout(
        panels[index], frame: Frame(minX: x, minY: plotTop, width: plotWidth, height: height), top: top,
        labelWidth: labelWidths[column], xBounds: xBounds, yBounds: yBounds)
    }

    // Downwards: words, then in each row lanes, a plot and its x ticks, then the caption.
    let inner = pageWidth - 2 * Self.padding
    var text = Self.heading(chart.text, width: inner)
    var y = (text.bottom(or: Self.padding) + 20).rounded()
    key = KeyLayout(chart.key, left: Self.padding, top: y - 6, width: inner)
    y = (y + (key.height > 0 ? key.height + 6 : 0)).rounded()
    var placed: [PanelLayout] = []
    for first in stride(from: 0, to: panels.count, by: columns) {
      let row = first..<min(first + columns, panels.count)
      let drafts = row.map { layout($0, top: y, plotTop: y, height: plotHeight) }
      var plotTop = y + (drafts.map(\.headHeight).max() ?? 0)
      if first == 0, !chart.y.label.isEmpty, hasData {
        let lines = TextLine.block(
          TextMetrics.wrap(chart.y.label, width: inner, .axis), x: Self.padding, top: plotTop, .axis)
        text += lines
        plotTop += Double(lines.count) * TextStyle.axis.lineHeight + 8
      }
      let height = max(plotHeight, drafts.map(\.leastPlotHeight).max() ?? 0)
      placed += row.map { layout($0, top: y, plotTop: plotTop, height: height) }
      y = plotTop + height + 24 + (row.upperBound < panels.count ? 16 : 0)
    }
    self.panels = placed
    let lastRow = placed[((panels.count - 1) / columns * columns)...].map(\.plot)
    let right = lastRow[lastRow.count - 1].frame.maxX
    let foot = Self.foot(chart, history: lastRow[0], right: right, top: y)
    text += foot
    if let bottom = foot.map(\.y).max() { y = bottom + 4 }
    let caption = TextMetrics.wrapEvenly(chart.text.caption, width: inner, .caption, least: 0.7)
    text += TextLine.block(caption, x: Self.padding, top: y + 10, .caption)
    y += caption.isEmpty ? 0 : 10 + Double(caption.count) * TextStyle.caption.lineHeight
    self.text = text
    width = pageWidth
    height = (y + 16).rounded(.up)
  }

  /// Title and subtitle. The title has the largest size at which it takes one line, if a smaller one will
  /// do for that, or else two lines.
  private static func heading(_ words: ChartText, width: Double) -> [TextLine] {
    let sizes = [20.0, 18, leastTitle]
    func lines(_ size: Double) -> Int { TextMetrics.wrap(words.title, width: width, .title(size)).count }
    let size = sizes.prefix(2).first { lines($0) <= 1 } ?? sizes.first { lines($0) <= 2 } ?? sizes[2]
    let title = TextMetrics.wrapEvenly(words.title, width: width, .title(size))
    let subtitle = TextMetrics.wrapEvenly(words.subtitle, width: width, .subtitle, least: 0.8)
    let top = padding + Double(title.count) * TextStyle.title(size).lineHeight + (title.isEmpty ? 0 : 4)
    return TextLine.block(title, x: padding, top: padding - 2, .title(size))
      + TextLine.block(subtitle, x: padding, top: top, .subtitle)
  }

  /// The words under the x axis: "history" at the left, the axis's label at the right.
  private static func foot(_ chart: Chart, history plot: PlotFrame, right: Double, top: Double) -> [TextLine]
  {
    var free = right - plot.frame.minX
    var lines: [TextLine] = []
    if let end = chart.history, end > plot.x.lower {
      let width = TextMetrics.width("history", .axis)
      let middle = (plot.frame.minX + plot.x(plot.x.clamped(end))) / 2
      let x = max(plot.frame.minX, min(middle - width / 2, plot.frame.maxX - width))
      lines = TextLine.block(["history"], x: x, top: top, .axis)
      free = right - x - width - 16
    }
    let width = TextMetrics.width(chart.x.label, .axis)
    let isBelow = width > free && !lines.isEmpty
    let label = TextMetrics.wrap(chart.x.label, width: max(right - padding, 40), .axis)
    return lines
      + TextLine.block(
        label, x: right, top: isBelow ? top + TextStyle.axis.lineHeight : top, .axis, anchor: .end)
  }
}

extension [TextLine] {
  /// The bottom of the lowest line.
  fileprivate func bottom(or other: Double) -> Double {
    map { $0.y + $0.style.size * 0.25 }.max() ?? other
  }
}

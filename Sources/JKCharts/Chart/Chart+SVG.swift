extension Chart {
  /// Where a picture's title, subtitle and caption stand.
  package enum Words: Sendable {
    /// In the picture, which then stands alone.
    case within
    /// On the page around it; programs that read aloud find them in the picture all the same.
    case aside
  }

  /// The chart as one SVG document, ending in a line break.
  package func svg(words: Words = .within) -> String {
    let layout = ChartLayout(words == .within ? self : withoutWords)
    var writer = SVGWriter()
    writer.rect(Frame(minX: 0, minY: 0, width: layout.width, height: layout.height), fill: .paper)
    for panel in layout.panels {
      writer.group("panel") { writer in
        let isFirstColumn = panel.plot.frame.minX == layout.panels[0].plot.frame.minX
        drawBackground(of: panel, isFirstColumn: isFirstColumn, layout, &writer)
        drawXTicks(of: panel, &writer)
        drawMarks(of: panel, &writer)
      }
    }
    if !layout.key.entries.isEmpty { writer.group("key") { layout.key.draw(on: &$0) } }
    writer.group("text") { writer in
      for line in layout.text { writer.text(line) }
    }
    return writer.document(
      id: text.name.slug, width: layout.width, height: layout.height, title: text.title,
      description: text.description.isEmpty ? generatedDescription : text.description)
  }

  private var withoutWords: Chart {
    var chart = self
    chart.text = ChartText(name: text.name, title: "")
    return chart
  }

  /// History, grid, tick labels of y, and interventions.
  private func drawBackground(
    of panel: PanelLayout, isFirstColumn: Bool, _ layout: ChartLayout, _ writer: inout SVGWriter
  ) {
    let (plot, frame) = (panel.plot, panel.plot.frame)
    if let history, history > plot.x.lower {
      let end = plot.x(plot.x.clamped(history))
      writer.rect(
        Frame(minX: frame.minX, minY: frame.minY, width: end - frame.minX, height: frame.height),
        fill: .history)
    }
    for line in TextLine.block(panel.label, x: frame.minX, top: panel.top, .panel) { writer.text(line) }
    if panel.panel.hasData {
      for (tick, label) in zip(layout.yTicks, layout.yLabels) {
        let y = plot.y(tick)
        writer.line(frame.minX, y, frame.maxX, y, .init(paint: .grid))
        guard isFirstColumn else { continue }
        writer.text(
          TextLine(text: label, x: frame.minX - 7, y: y + 4, style: .axis, anchor: .end))
      }
    }
    var top = panel.top + panel.labelHeight
    for lane in panel.lanes {
      if panel.lanes.count > 1 {
        let right = frame.maxX + PanelLayout.labelGap + panel.labelWidth
        writer.line(frame.minX, top - 4, right, top - 4, .init(paint: .grid))
      }
      writer.group("lane") {
        lane.draw(on: &$0, top: top, x: plot.x, nameX: frame.maxX + PanelLayout.labelGap)
      }
      top += lane.height + LaneLayout.padding
    }
  }

  /// Marks from back to front, then their labels.
  private func drawMarks(of panel: PanelLayout, _ writer: inout SVGWriter) {
    let (plot, frame) = (panel.plot, panel.plot.frame)
    guard panel.panel.hasData else {
      let style = TextStyle.subtitle.painted(.faint)
      writer.text(TextLine(text: "no data", x: frame.midX, y: frame.midY, style: style, anchor: .middle))
      return
    }
    for mark in panel.panel.marks.filter(\.isBand) {
      mark.draw(on: &writer, in: plot, historyEnd: history)
    }
    if panel.lanes.count == 1 {
      for x in panel.lanes[0].guides(along: plot.x) {
        writer.line(x, frame.minY, x, frame.maxY, .init(paint: .guide, dash: [1, 3]))
      }
    }
    for mark in panel.panel.marks.filter({ !$0.isBand }) {
      mark.draw(on: &writer, in: plot, historyEnd: history)
    }
    panel.endLabels.draw(on: &writer, in: plot, width: panel.labelWidth)
    var callouts = Callouts(in: plot, marks: panel.panel.marks)
    for line in panel.panel.marks.flatMap({ callouts.place($0) }) { writer.text(line) }
  }

  /// The x axis: as many ticks as have room for their labels.
  private func drawXTicks(of panel: PanelLayout, _ writer: inout SVGWriter) {
    let (plot, frame) = (panel.plot, panel.plot.frame)
    writer.line(frame.minX, frame.maxY, frame.maxX, frame.maxY, .init(paint: .axis))
    guard x.domain != nil || panels.contains(where: { $0.marks.contains { !$0.xValues.isEmpty } }) else {
      return
    }
    for (tick, label) in x.ticks(along: plot.x) {
      let position = plot.x(tick)
      writer.line(position, frame.maxY, position, frame.maxY + 4, .init(paint: .axis))
      writer.text(
        TextLine(text: label, x: position, y: frame.maxY + 16, style: .axis, anchor: .middle))
    }
  }
}

extension Mark {
  fileprivate var isBand: Bool {
    if case .band = self { true } else { false }
  }
}

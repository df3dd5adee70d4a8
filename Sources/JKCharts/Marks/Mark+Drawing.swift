extension Mark {
  /// Draws the mark, without its label. What lies in the history is grey.
  func draw(on writer: inout SVGWriter, in plot: PlotFrame, historyEnd: Double?) {
    switch self {
    case .line(let line):
      for run in runs {
        let (past, future) = run.split(at: historyEnd)
        line.draw(past, hue: .neutral, dash: [], on: &writer, in: plot)
        line.draw(future, hue: line.hue, dash: line.dash, on: &writer, in: plot)
      }
    case .band(let band):
      for run in runs {
        let (past, future) = run.split(at: historyEnd)
        band.draw(past, hue: .neutral, on: &writer, in: plot)
        band.draw(future, hue: band.hue, on: &writer, in: plot)
      }
    case .rule(let rule): rule.draw(on: &writer, in: plot)
    case .dot(let dot):
      guard hasData else { return }
      writer.circle(
        plot.point(dot.x, dot.y), radius: 4, fill: dot.hue.line, stroke: .init(paint: .paper, width: 1.5))
    }
  }
}

extension LineMark {
  fileprivate func draw(
    _ samples: [Sample], hue: Hue, dash: [Double], on writer: inout SVGWriter, in plot: PlotFrame
  ) {
    let points = samples.map { plot.point($0.x, $0.lower) }
    if points.count == 1 {
      writer.circle(points[0], radius: max(width * 1.25, 1), fill: hue.line)
    } else {
      writer.path(points, stroke: .init(paint: hue.line, width: width, dash: dash))
    }
  }
}

extension BandMark {
  fileprivate func draw(_ samples: [Sample], hue: Hue, on writer: inout SVGWriter, in plot: PlotFrame) {
    let upper = samples.map { plot.point($0.x, $0.upper) }
    let lower = samples.map { plot.point($0.x, $0.lower) }
    if samples.count == 1 {
      let (top, bottom) = (min(upper[0].y, lower[0].y), max(upper[0].y, lower[0].y))
      writer.rect(
        Frame(minX: upper[0].x - 5, minY: top, width: 10, height: bottom - top), fill: hue.tint(tint))
    } else {
      writer.path(upper + lower.reversed(), isClosed: true, fill: hue.tint(tint))
    }
  }
}

extension RuleMark {
  fileprivate func draw(on writer: inout SVGWriter, in plot: PlotFrame) {
    let stroke = SVGWriter.Stroke(paint: .axis)
    switch position {
    case .y(let value) where value.isDrawable:
      let y = plot.y(value)
      writer.line(plot.frame.minX, y, plot.frame.maxX, y, stroke)
    case .x(let value) where value.isDrawable:
      let x = plot.x(value)
      writer.line(x, plot.frame.minY, x, plot.frame.maxY, stroke)
    default: break
    }
  }
}

/// The rectangle that marks are drawn in, with its two scales.
struct PlotFrame: Sendable, Equatable {
  let frame: Frame
  let x, y: LinearScale

  init(_ frame: Frame, xBounds: (Double, Double), yBounds: (Double, Double)) {
    self.frame = frame
    x = LinearScale(domain: xBounds, range: (frame.minX, frame.maxX))
    y = LinearScale(domain: yBounds, range: (frame.maxY, frame.minY))
  }

  func point(_ x: Double, _ y: Double) -> Point { Point(x: self.x(x), y: self.y(y)) }
}

/// The interval of values at one place: of a band, or of a line, where both bounds are the same.
struct Sample: Sendable, Equatable {
  var x, lower, upper: Double

  var isDrawable: Bool { x.isDrawable && lower.isDrawable && upper.isDrawable }

  /// The sample on the straight way to another, at a place between the two.
  func interpolated(to other: Sample, at x: Double) -> Sample {
    let share = (x - self.x) / (other.x - self.x)
    return Sample(
      x: x, lower: lower + (other.lower - lower) * share, upper: upper + (other.upper - upper) * share)
  }
}

extension Mark {
  /// The mark's values in order; none for a rule.
  var samples: [Sample] {
    switch self {
    case .line(let line): zip(line.x, line.y).map { Sample(x: $0, lower: $1, upper: $1) }
    case .band(let band):
      zip(band.x, zip(band.lower, band.upper)).map { Sample(x: $0, lower: $1.0, upper: $1.1) }
    case .dot(let dot): [Sample(x: dot.x, lower: dot.y, upper: dot.y)]
    case .rule: []
    }
  }

  /// Unbroken stretches of values that can be drawn.
  var runs: [[Sample]] {
    samples.split { !$0.isDrawable }.map(Array.init)
  }

  /// Whether there is something to draw, apart from rules.
  var hasData: Bool { samples.contains(where: \.isDrawable) }

  /// The values of x that the axis must hold.
  var xValues: [Double] {
    if case .rule(let rule) = self, case .x(let value) = rule.position { return [value] }
    return samples.map(\.x).filter(\.isDrawable)
  }

  /// The values of y that the axis must hold.
  var yValues: [Double] {
    if case .rule(let rule) = self, case .y(let value) = rule.position { return [value] }
    return samples.filter(\.isDrawable).flatMap { [$0.lower, $0.upper] }
  }
}

extension [Sample] {
  /// The parts up to a place and from it on, both with a value there when it lies between two samples.
  func split(at x: Double?) -> (past: [Sample], future: [Sample]) {
    guard let x else { return ([], self) }
    var (past, future) = (filter { $0.x <= x }, filter { $0.x >= x })
    if let last = past.last, let first = future.first, last.x < x, first.x > x {
      let middle = last.interpolated(to: first, at: x)
      past.append(middle)
      future.insert(middle, at: 0)
    }
    return (past.count > 1 || future.isEmpty ? past : [], future)
  }
}

/// Round values that divide an axis, by the rule of d3: steps of 1, 2 or 5 times a power of ten.
///
///     Ticks.values(from: 0, to: 1, count: 5)  // 0, 0.2, 0.4, 0.6, 0.8, 1
///
/// The step is the one nearest, on a logarithmic scale, to the span divided by `count`, so the number of
/// ticks is only about `count`. Bounds may be given in either order; the ticks follow it.
package enum Ticks {
  /// The ticks between two bounds, both included where they are round themselves; none when a bound isn't
  /// finite.
  package static func values(from start: Double, to stop: Double, count: Int) -> [Double] {
    guard start.isDrawable, stop.isDrawable, count > 0 else { return [] }
    guard start != stop else { return [start] }
    let spec = Spec(from: min(start, stop), to: max(start, stop), count: Double(count))
    guard spec.first <= spec.last, spec.last - spec.first < 10_000 else { return [] }
    let ticks = (0...Int(spec.last - spec.first)).map { spec.value(spec.first + Double($0)) }
    return start < stop ? ticks : ticks.reversed()
  }

  /// The bounds widened to whole steps.
  package static func nice(from start: Double, to stop: Double, count: Int) -> (lower: Double, upper: Double)
  {
    guard start.isDrawable, stop.isDrawable, start < stop, count > 0 else { return (start, stop) }
    var (lower, upper) = (start, stop)
    var previous: Spec?
    for _ in 0..<10 {
      let spec = Spec(from: lower, to: upper, count: Double(count))
      if spec.step == previous?.step, spec.inverted == previous?.inverted { break }
      lower = spec.value(spec.index(of: lower).rounded(.down))
      upper = spec.value(spec.index(of: upper).rounded(.up))
      previous = spec
    }
    return lower.isDrawable && upper.isDrawable ? (lower, upper) : (start, stop)
  }

  /// A step and the whole multiples of it that lie between the bounds. A step below one is kept as its
  /// inverse, a whole number, so that 3 / 10 comes out as 0.3 rather than 3 × 0.1.
  private struct Spec {
    var step = 1.0
    var inverted = false
    var first = 0.0
    var last = 0.0

    init(from start: Double, to stop: Double, count: Double) {
      let raw = (stop - start) / count
      let power = raw.decimalExponent
      let error = raw / .powerOfTen(power)
      let factor =
        error >= 50.0.squareRoot()
        ? 10.0 : error >= 10.0.squareRoot() ? 5.0 : error >= 2.0.squareRoot() ? 2.0 : 1.0
      inverted = power < 0
      step = inverted ? .powerOfTen(-power) / factor : .powerOfTen(power) * factor
      first = index(of: start).rounded()
      last = index(of: stop).rounded()
      if value(first) < start { first += 1 }
      if value(last) > stop { last -= 1 }
      if last < first, count >= 0.5, count < 2 { self = Spec(from: start, to: stop, count: count * 2) }
    }

    func index(of value: Double) -> Double { inverted ? value * step : value / step }
    func value(_ index: Double) -> Double { inverted ? index / step : index * step }
  }
}

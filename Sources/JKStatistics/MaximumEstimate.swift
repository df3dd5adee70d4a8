/// The greatest value of a curve of means, with its interval.
///
///     MaximumEstimate(curve).interval       // 20.4 … 26.1
///
/// The maximum of noisy values lies above the maximum of their means, the more so the flatter these are. Here it is
/// taken of values less what chance adds to the greatest of those that may be the maximum at all: half the time for the
/// estimate, which so is about as often too high as too low, nearly never for the interval's lower end. The upper end is
/// the greatest of the bounds that hold at one time each, since one of them is the maximum's. Source: V. Chernozhukov,
/// S. Lee, A. M. Rosen, "Intersection bounds: estimation and inference", *Econometrica* 81 (2013). Where several times
/// are nearly as high the interval covers more often than its level says.
package struct MaximumEstimate: Sendable, Equatable {
  package let value: Double
  package let interval: ClosedRange<Double>

  package init(_ curve: ResampledCurve) {
    func greatest(_ times: some Sequence<Int>, _ factor: Double) -> Double {
      times.reduce(-.infinity) { max($0, curve.values[$1] + factor * curve.errors[$1]) }
    }
    let all = curve.factor(for: curve.times)
    let floor = greatest(curve.times, -all)
    // What lies so far below it is not the maximum, whatever chance did.
    let candidates = curve.times.filter { curve.values[$0] + 2 * all * curve.errors[$0] >= floor }
    let lower = greatest(candidates, -max(0, curve.factor(for: candidates)))
    value = greatest(candidates, -max(0, curve.factor(for: candidates, probability: 0.5)))
    interval = lower...max(value, greatest(curve.times, curve.factor))
  }
}

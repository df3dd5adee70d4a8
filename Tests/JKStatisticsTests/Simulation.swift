import CGSL
import CPhilox
import JKStatistics
import Testing

/// A stream of random values, the same on every run.
struct Simulation: ~Copyable {
  private let rng: UnsafeMutablePointer<gsl_rng>

  init(seed: UInt64) {
    rng = gsl_rng_alloc(philox4x64_type())
    philox_set_key(rng, seed, 0)
  }

  deinit { gsl_rng_free(rng) }

  func normal() -> Double { gsl_ran_ugaussian(rng) }
  func exponential() -> Double { gsl_ran_exponential(rng, 1) }

  func normals(_ count: Int) -> [Double] { (0..<count).map { _ in normal() } }
  func exponentials(_ count: Int) -> [Double] { (0..<count).map { _ in exponential() } }
}

/// Expects a simulated frequency to agree with the exact probability: the 99.9 % interval holds it, and is
/// within 0.01 either way, so that agreement means something.
func expectFrequency(
  _ successes: Int, of count: Int, toBe exact: Double, sourceLocation: SourceLocation = #_sourceLocation
) {
  let observed = Proportion(successes: successes, of: count, level: 0.999)
  #expect(observed.interval.contains(exact), sourceLocation: sourceLocation)
  #expect(observed.interval.upperBound - observed.interval.lowerBound < 0.02, sourceLocation: sourceLocation)
}

extension Double {
  /// Whether two numbers agree but for the given relative error.
  func isClose(to other: Double, within tolerance: Double = 1e-12) -> Bool {
    abs(self - other) <= tolerance * Swift.max(abs(self), abs(other))
  }
}

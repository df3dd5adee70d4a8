import CGSL
import CPhilox

/// The addresses of a trial's random numbers. A number belongs to what it decides (this item's effort at
/// that step), never to the order in which things happen, so that the n-th enquiry of a trial is the
/// same enquiry under every strategy.
///
/// Philox's counter is (draw, visit, item, source); its key is (seed, trial).
package enum RandomSource {
  /// What a number decides; with the index of the step, work type or person it decides it for.
  package enum Purpose: UInt64 {
    case arrival = 1
    case patience, revenue, effort, quality, branch, workaround, tokens, skill, uncertain, batch, referrals,
      referralDelay, absence, outage, adoption, leaving, outcome, list, givingUp, restriction, price,
      prior
  }

  @inline(__always)
  package static func address(_ purpose: Purpose, _ index: Int, of work: Int = 0) -> UInt64 {
    purpose.rawValue | UInt64(truncatingIfNeeded: index) << 8 | UInt64(truncatingIfNeeded: work) << 32
  }
}

/// The generator of one worker: GSL's distributions draw from it.
struct RandomStream: ~Copyable {
  let generator: UnsafeMutablePointer<gsl_rng>

  init() {
    generator = gsl_rng_alloc(philox4x64_type())
  }

  deinit {
    gsl_rng_free(generator)
  }

  func begin(seed: UInt64, trial: Int) {
    philox_set_key(generator, seed, UInt64(trial))
  }

  @inline(__always)
  func seek(_ source: UInt64, item: UInt64, visit: UInt64 = 0) {
    philox_seek(generator, visit, item, source)
  }

  /// Uniform on [0, 1).
  @inline(__always)
  func uniform() -> Double {
    gsl_rng_uniform(generator)
  }
}

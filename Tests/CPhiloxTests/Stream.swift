import CGSL
import CPhilox

/// A generator that frees itself.
struct Stream: ~Copyable {
  let rng: UnsafeMutablePointer<gsl_rng>

  /// Stream (0, 0, 0) of one trial.
  init(seed: UInt64 = 0, trial: UInt64 = 0) {
    rng = gsl_rng_alloc(philox4x64_type())
    philox_set_key(rng, seed, trial)
  }

  /// A clone of another stream, from its present position.
  init(cloning other: borrowing Stream) {
    rng = gsl_rng_clone(other.rng)
  }

  deinit { gsl_rng_free(rng) }

  /// The next `count` numbers.
  func draw(_ count: Int) -> [UInt64] {
    (0..<count).map { _ in UInt64(gsl_rng_get(rng)) }
  }

  /// The first `count` numbers of one stream.
  func draw(_ count: Int, visit: UInt64, item: UInt64, source: UInt64) -> [UInt64] {
    philox_seek(rng, visit, item, source)
    return draw(count)
  }
}

/// The block at a counter.
func block(counter: [UInt64], key: [UInt64]) -> [UInt64] {
  var out = [UInt64](repeating: 0, count: 4)
  philox4x64_block(counter, key, &out)
  return out
}

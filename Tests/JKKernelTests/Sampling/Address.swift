import CGSL
import CPhilox

/// A stream of random numbers by its address, read without the kernel.
struct Address {
  let seed: UInt64
  let trial: UInt64
  let visit: UInt64
  let item: UInt64
  let source: UInt64

  func exponential(mean: Double) -> Double {
    let generator = gsl_rng_alloc(philox4x64_type())!
    defer { gsl_rng_free(generator) }
    philox_set_key(generator, seed, trial)
    philox_seek(generator, visit, item, source)
    return gsl_cdf_exponential_Qinv(1 - gsl_rng_uniform(generator), mean)
  }
}

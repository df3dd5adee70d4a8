import CGSL
import JKScenario

/// A distribution in the plan: its family, and where its parameters stand among the plan's values.
struct Sampler: BitwiseCopyable, Sendable {
  let family: Distribution.Family
  /// Index of the first parameter; the others follow.
  let first: Int32

  /// Draws from the stream's present place.
  @inline(__always)
  func sample(_ stream: borrowing RandomStream, _ values: UnsafePointer<Double>) -> Double {
    let parameters = values + Int(first)
    // The commonest family stays in the loop; the others cost a call.
    if case .exponential = family { return Sampler.exponential(stream.generator, mean: parameters[0]) }
    return sampleOther(stream.generator, parameters)
  }

  @inline(never)
  private func sampleOther(
    _ generator: UnsafeMutablePointer<gsl_rng>, _ parameters: UnsafePointer<Double>
  ) -> Double {
    switch family {
    case .constant: return parameters[0]
    case .exponential: return Sampler.exponential(generator, mean: parameters[0])
    case .erlang, .gamma: return gsl_ran_gamma(generator, parameters[0], parameters[1])
    case .lognormal: return gsl_ran_lognormal(generator, parameters[0], parameters[1])
    case .normal:
      var value = 0.0
      repeat {
        value = parameters[0] + gsl_ran_gaussian(generator, parameters[1])
      } while value < 0
      return value
    case .weibull: return gsl_ran_weibull(generator, parameters[0], parameters[1])
    case .beta: return gsl_ran_beta(generator, parameters[0], parameters[1])
    case .triangular:
      return Sampler.triangular(
        gsl_rng_uniform(generator), low: parameters[0], mode: parameters[1], high: parameters[2])
    case .uniform: return gsl_ran_flat(generator, parameters[0], parameters[1])
    case .pareto: return gsl_ran_pareto(generator, parameters[0], parameters[1])
    case .poisson: return Double(gsl_ran_poisson(generator, parameters[0]))
    case .binomial: return Double(gsl_ran_binomial(generator, parameters[0], UInt32(parameters[1])))
    case .geometric: return Double(gsl_ran_geometric(generator, parameters[0]))
    case .discrete, .mixture: return sampleChosen(generator, parameters)
    case .empirical:
      // A product next to 1 may round up to the number of values.
      let rank = min(gsl_rng_uniform(generator) * parameters[0], parameters[0] - 1)
      return parameters[2 + Int(rank)]
    }
  }

  /// One uniform chooses the part, then the part draws.
  ///
  /// The values are the number of parts, for each part the chance of it or one before it, its family and
  /// the place of its own values behind this number, and then those values.
  private func sampleChosen(
    _ generator: UnsafeMutablePointer<gsl_rng>, _ values: UnsafePointer<Double>
  ) -> Double {
    let u = gsl_rng_uniform(generator)
    var remaining = values[0]
    var part = values + 1
    while remaining > 1, u >= part[0] {
      part += 3
      remaining -= 1
    }
    let family = Distribution.Family(rawValue: UInt8(part[1])) ?? .constant
    return Sampler(family: family, first: 0).sampleOther(generator, values + Int(part[2]))
  }

  /// The inverse of the upper tail at 1 − u, which is exact for a u of 53 bits: what gsl_ran_exponential
  /// computes, with a logarithm in place of its slower log1p.
  @inline(__always)
  static func exponential(_ generator: UnsafeMutablePointer<gsl_rng>, mean: Double) -> Double {
    gsl_cdf_exponential_Qinv(1 - gsl_rng_uniform(generator), mean)
  }

  /// The inverse of the triangular distribution's cumulative function, which GSL does not have.
  static func triangular(_ u: Double, low: Double, mode: Double, high: Double) -> Double {
    let width = high - low
    guard width > 0 else { return low }
    if u * width < mode - low { return low + (u * width * (mode - low)).squareRoot() }
    return high - ((1 - u) * width * (high - mode)).squareRoot()
  }
}

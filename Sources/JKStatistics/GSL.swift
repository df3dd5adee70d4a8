import CGSL

/// The distribution functions this module takes from GSL.
///
/// GSL's default error handler aborts the process. Every call goes through here, and the first one turns the
/// handler off.
enum GSL {
  private static let errorHandlerIsOff: Void = { _ = gsl_set_error_handler_off() }()

  /// The value that a Student-t variable stays below with the given probability.
  static func studentQuantile(_ probability: Double, degreesOfFreedom: Int) -> Double {
    errorHandlerIsOff
    return gsl_cdf_tdist_Pinv(probability, Double(degreesOfFreedom))
  }

  /// The value that a standard normal variable stays below with the given probability.
  static func normalQuantile(_ probability: Double) -> Double {
    errorHandlerIsOff
    return gsl_cdf_ugaussian_Pinv(probability)
  }

  /// The probability that a standard normal variable stays below a value.
  static func normalProbability(_ value: Double) -> Double {
    errorHandlerIsOff
    return gsl_cdf_ugaussian_P(value)
  }

  /// The probability of at most `successes` in `trials` independent trials of the given `chance`.
  static func binomial(atMost successes: Int, of trials: Int, chance: Double) -> Double {
    if successes < 0 { return 0 }
    if successes >= trials { return 1 }
    errorHandlerIsOff
    return gsl_cdf_binomial_P(UInt32(successes), chance, UInt32(trials))
  }

  /// The value in 0 … 1 that a beta variable stays below with the given probability; both shapes positive.
  ///
  /// Bisection of GSL's distribution function to the last bit. GSL's own inverse, `gsl_cdf_beta_Pinv` (2.7.1),
  /// gives up with NaN in about one of seven Clopper–Pearson limits from a few hundred trials on, for instance
  /// at probability 0.975 and shapes 33, 968.
  static func betaQuantile(_ probability: Double, _ a: Double, _ b: Double) -> Double {
    errorHandlerIsOff
    var low = 0.0
    var high = 1.0
    while true {
      let middle = (low + high) / 2
      guard low < middle, middle < high else { return middle }
      if gsl_cdf_beta_P(middle, a, b) < probability { low = middle } else { high = middle }
    }
  }
}

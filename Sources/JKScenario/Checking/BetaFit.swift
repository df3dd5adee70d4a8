import CGSL
import Foundation

/// The beta distribution with a given 5th and 95th percentile. There is exactly one (Shih 2015).
///
/// GSL's hybrid root finder solves for ln a and ln b, on the log-odds of the two probabilities, where tails
/// stay visible. On a grid from 0.0001 % to 99.9999 % the probabilities are met to 1e-10.
enum BetaFit {
  /// - Returns: a, b and the greater error of the two probabilities; nil when none was found.
  static func shapes(p5: Double, p95: Double) -> (a: Double, b: Double, error: Double)? {
    _ = gsl_set_error_handler_off()
    guard let solver = gsl_multiroot_fsolver_alloc(jk_hybrid_root_finder(), 2) else { return nil }
    defer { gsl_multiroot_fsolver_free(solver) }
    guard let start = gsl_vector_alloc(2) else { return nil }
    defer { gsl_vector_free(start) }
    // As if the percentiles were a normal's.
    let mean = (p5 + p95) / 2
    let deviation = (p95 - p5) / (2 * 1.6448536269514722)
    let concentration = max(0.1, mean * (1 - mean) / (deviation * deviation) - 1)
    gsl_vector_set(start, 0, log(mean * concentration))
    gsl_vector_set(start, 1, log((1 - mean) * concentration))

    var ends = (p5, p95)
    return withUnsafeMutablePointer(to: &ends) { ends in
      var system = gsl_multiroot_function(f: distance, n: 2, params: ends)
      return withUnsafeMutablePointer(to: &system) { system in
        gsl_multiroot_fsolver_set(solver, system, start)
        var steps = 0
        while steps < 500, Int(gsl_multiroot_fsolver_iterate(solver)) == GSL_SUCCESS,
          Int(gsl_multiroot_test_residual(gsl_multiroot_fsolver_f(solver), 1e-12)) != GSL_SUCCESS
        {
          steps += 1
        }
        guard let root = gsl_multiroot_fsolver_root(solver) else { return nil }
        let (a, b) = (exp(gsl_vector_get(root, 0)), exp(gsl_vector_get(root, 1)))
        let error = max(abs(gsl_cdf_beta_P(p5, a, b) - 0.05), abs(gsl_cdf_beta_Q(p95, a, b) - 0.05))
        return error.isFinite ? (a, b, error) : nil
      }
    }
  }

  /// How far the log-odds of the two probabilities are from those of 5 % and 95 %.
  private static let distance:
    @convention(c) (UnsafePointer<gsl_vector>?, UnsafeMutableRawPointer?, UnsafeMutablePointer<gsl_vector>?)
      -> Int32 = { logarithms, ends, distances in
        guard let ends = ends?.assumingMemoryBound(to: (Double, Double).self).pointee else { return -1 }
        let (a, b) = (exp(gsl_vector_get(logarithms, 0)), exp(gsl_vector_get(logarithms, 1)))
        let low = log(gsl_cdf_beta_P(ends.0, a, b) / gsl_cdf_beta_Q(ends.0, a, b)) + log(19)
        let high = log(gsl_cdf_beta_P(ends.1, a, b) / gsl_cdf_beta_Q(ends.1, a, b)) - log(19)
        gsl_vector_set(distances, 0, low)
        gsl_vector_set(distances, 1, high)
        return low.isFinite && high.isFinite ? Int32(GSL_SUCCESS) : Int32(GSL_EBADFUNC)
      }
}

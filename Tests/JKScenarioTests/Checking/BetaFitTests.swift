import CGSL
import Testing

@testable import JKScenario

struct BetaFitTests {
  static let percentiles = [
    1e-6, 1e-4, 0.001, 0.01, 0.05, 0.1, 0.2, 0.3, 0.4, 0.49, 0.499, 0.5, 0.501, 0.6, 0.7, 0.8, 0.9, 0.95,
    0.99,
    0.999, 0.9999, 0.999999,
  ]

  /// From next to nothing to next to all, narrow and wide.
  @Test func meetsItsPercentiles() throws {
    for p5 in Self.percentiles {
      for p95 in Self.percentiles where p5 < p95 {
        let fit = try #require(BetaFit.shapes(p5: p5, p95: p95))
        #expect(fit.error < 1e-10, "\(p5) to \(p95)")
        #expect(abs(gsl_cdf_beta_P(p5, fit.a, fit.b) - 0.05) < 1e-10, "\(p5) to \(p95)")
        #expect(abs(gsl_cdf_beta_Q(p95, fit.a, fit.b) - 0.05) < 1e-10, "\(p5) to \(p95)")
      }
    }
  }

  /// Uniform: the percentiles are the probabilities.
  @Test func findsTheUniform() throws {
    let fit = try #require(BetaFit.shapes(p5: 0.05, p95: 0.95))
    #expect(abs(fit.a - 1) < 1e-9 && abs(fit.b - 1) < 1e-9)
  }
}

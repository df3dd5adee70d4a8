import CGSL
import JKStatistics
import Testing

@Suite struct QuantileEstimateTests {
  @Test func isAValueOfTheSample() {
    let estimate = QuantileEstimate(0.5, of: [9, 1, 8, 2, 7, 3, 6, 4, 5, 10])
    #expect(estimate.value == 5)
    #expect(estimate.interval == 2...9)
    #expect(estimate.probability == 0.5 && estimate.level == 0.95 && estimate.count == 10)
  }

  @Test func refusesTheIntervalOfASmallSample() {
    let estimate = QuantileEstimate(0.95, of: [3, 1, 2])
    #expect(estimate.value == 3 && estimate.interval == nil)
  }

  @Test func takesInfinityForAnOutcome() {
    let weeks = (1...60).map(Double.init) + Array(repeating: .infinity, count: 40)
    let estimates = QuantileEstimate.estimates([0.5, 0.6, 0.9], ofSorted: weeks)
    #expect(estimates.map(\.value) == [50, 60, .infinity])
    #expect(estimates.map(\.interval) == [40 ... .infinity, 50 ... .infinity, .infinity ... .infinity])
  }

  /// 20,000 samples of exponentials, whose p-quantile is −ln(1 − p): the interval covers as often as the
  /// binomial distribution says, whatever the distribution of the values.
  @Test(arguments: [(0.5, 20, 0.95), (0.9, 100, 0.95), (0.25, 50, 0.8)])
  func coversAsOftenAsTheBinomialSays(probability: Double, count: Int, level: Double) throws {
    let ranks = try #require(OrderStatisticRanks(of: probability, count: count, level: level).interval)
    let exact = (ranks.lowerBound..<ranks.upperBound)
      .reduce(0) { $0 + gsl_ran_binomial_pdf(UInt32($1), probability, UInt32(count)) }
    #expect(exact >= level)

    let simulation = Simulation(seed: 5)
    let quantile = gsl_cdf_exponential_Pinv(probability, 1)
    let samples = 20_000
    let covered = (0..<samples).count { _ in
      let sample = simulation.exponentials(count)
      return QuantileEstimate(probability, of: sample, level: level).interval!.contains(quantile)
    }
    expectFrequency(covered, of: samples, toBe: exact)
  }
}

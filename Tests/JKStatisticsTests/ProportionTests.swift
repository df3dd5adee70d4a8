import CGSL
import JKStatistics
import Testing

@Suite struct ProportionTests {
  /// The "exact" rows of table I in R. G. Newcombe, "Two-sided confidence intervals for the single proportion",
  /// *Statistics in Medicine* 17 (1998), at 95 %.
  @Test(arguments: [
    (81, 263, 0.2527, 0.3676), (15, 148, 0.0578, 0.1617), (0, 20, 0, 0.1684), (1, 29, 0.0009, 0.1776),
  ])
  func intervalIsThePublishedOne(successes: Int, count: Int, lower: Double, upper: Double) {
    let interval = Proportion(successes: successes, of: count).interval
    #expect(abs(interval.lowerBound - lower) < 5.1e-5)
    #expect(abs(interval.upperBound - upper) < 5.1e-5)
  }

  /// Limits that GSL's own beta quantile does not find; values from SciPy 1.17.1.
  @Test func findsLimitsThatGSLDoesNot() {
    let interval = Proportion(successes: 32, of: 1_000).interval
    #expect(interval.lowerBound.isClose(to: 0.02198884960564242))
    #expect(interval.upperBound.isClose(to: 0.044875902835009286))
  }

  @Test func isCertainOfNothing() {
    #expect(Proportion(successes: 0, of: 0).interval == 0...1)
    #expect(Proportion(successes: 0, of: 0).estimate.isNaN)
    // Without a failure in n trials, the lower limit is the n-th root of the tail.
    let all = Proportion(successes: 10, of: 10)
    #expect(all.estimate == 1 && all.interval.upperBound == 1)
    #expect(all.interval.lowerBound.isClose(to: 0.6915028921812392))
  }

  @Test(arguments: [1, 7, 263, 1_000])
  func limitsRiseWithSuccessesAndMirrorFailures(count: Int) {
    let intervals = (0...count).map { Proportion(successes: $0, of: count).interval }
    for (interval, next) in zip(intervals, intervals.dropFirst()) {
      #expect(interval.lowerBound < next.lowerBound && interval.upperBound < next.upperBound)
    }
    for (interval, mirror) in zip(intervals, intervals.reversed()) {
      #expect(abs(interval.lowerBound + mirror.upperBound - 1) < 1e-12)
    }
  }

  /// Exact coverage, summed over every outcome: never below the level whatever the chance.
  @Test(arguments: [5, 20, 100])
  func coversAtLeastAsOftenAsItSays(count: Int) {
    let intervals = (0...count).map { Proportion(successes: $0, of: count).interval }
    for chance in stride(from: 0.01, through: 0.99, by: 0.01) {
      let coverage = intervals.indices.filter { intervals[$0].contains(chance) }
        .reduce(0) { $0 + gsl_ran_binomial_pdf(UInt32($1), chance, UInt32(count)) }
      #expect(coverage >= 0.95)
    }
  }
}

import JKStatistics
import Testing

@Suite struct OrderStatisticRanksTests {
  /// 95 % intervals of a median: M. J. Campbell, M. J. Gardner, "Calculating confidence intervals for some
  /// non-parametric analyses", *BMJ* 296 (1988).
  @Test(arguments: [
    (6, 1...6), (7, 1...7), (8, 1...8), (9, 2...8), (10, 2...9), (15, 4...12), (20, 6...15), (25, 8...18),
    (30, 10...21), (50, 18...33), (100, 40...61),
  ])
  func mediansAreThePublishedOnes(count: Int, interval: ClosedRange<Int>) {
    #expect(OrderStatisticRanks(of: 0.5, count: count).interval == interval)
  }

  /// Ranks by SciPy 1.17.1's binomial distribution.
  @Test(arguments: [
    (0.9, 100, 84...96), (0.05, 1_000, 37...65), (0.95, 1_000, 936...964), (0.975, 146, 138...146),
  ])
  func tailsFollowTheBinomial(probability: Double, count: Int, interval: ClosedRange<Int>) {
    #expect(OrderStatisticRanks(of: probability, count: count).interval == interval)
  }

  /// The greatest of n values exceeds the p-quantile with probability 1 − pⁿ, which must reach 97.5 %.
  @Test(arguments: [(0.5, 5), (0.975, 145), (0.025, 145), (0.5, 1), (0, 1_000), (1, 1_000)])
  func refusesTooSmallASample(probability: Double, count: Int) {
    #expect(OrderStatisticRanks(of: probability, count: count).interval == nil)
  }

  @Test(arguments: [
    (0, 10, 1), (0.05, 10, 1), (0.1, 10, 1), (0.11, 10, 2), (0.5, 10, 5), (0.5, 11, 6), (1, 10, 10),
    (0.07, 100, 7), (0.29, 100, 29), (0.95, 1_000, 950),
  ])
  func pointIsTheLeastRankThatReachesTheShare(probability: Double, count: Int, rank: Int) {
    #expect(OrderStatisticRanks(of: probability, count: count).point == rank)
  }
}

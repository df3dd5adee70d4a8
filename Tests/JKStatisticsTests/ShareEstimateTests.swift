import Testing

@testable import JKStatistics

struct ShareEstimateTests {
  @Test func isStudentsWithinItsEnds() {
    let sample = [0.2, 0.4, 0.3, 0.5, 0.1]
    let estimate = ShareEstimate(sample)
    let student = MeanEstimate(sample)
    #expect(estimate.mean == student.mean)
    #expect(estimate.interval == student.lower!...student.upper!)
    let high = ShareEstimate([1, 1, 1, 0.9])
    #expect(high.interval.upperBound == 1 && high.interval.lowerBound < 0.975)
    #expect(ShareEstimate([0, 0, 0.3]).interval.lowerBound == 0)
  }

  /// Of ten alike, at most 30.8 % of all may be unlike (Clopper and Pearson: 1 − 0.025^(1/10)).
  @Test(arguments: [(0.0, 0.0, 0.30850), (1, 0.69150, 1), (0.4, 0.27660, 0.58510)])
  func numbersThatAreAllTheSame(value: Double, lower: Double, upper: Double) {
    let interval = ShareEstimate(Array(repeating: value, count: 10)).interval
    #expect(abs(interval.lowerBound - lower) < 1e-5 && abs(interval.upperBound - upper) < 1e-5)
  }

  @Test func oneNumberTellsNothing() {
    #expect(ShareEstimate([0.4]).interval == 0...1)
    #expect(ShareEstimate([]).mean.isNaN)
  }
}

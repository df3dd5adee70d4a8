import JKStatistics
import Testing

@Suite struct CurveMathTests {
  @Test func meanWeighsEachCurve() {
    let curves: [Double] = [1, 2, 3, 5, 6, 7]
    #expect(CurveMath.mean(of: curves, buckets: 3, weights: [1, 1]) == [3, 4, 5])
    #expect(CurveMath.mean(of: curves, buckets: 3, weights: [3, 1]) == [2, 3, 4])
    #expect(CurveMath.mean(of: curves, buckets: 1, weights: [0, 0, 1, 0, 0, 1]) == [5])
  }

  @Test func meanDoesNotReadACurveOfNoWeight() {
    #expect(CurveMath.mean(of: [.infinity, .nan, 1, 2], buckets: 2, weights: [0, 2]) == [1, 2])
  }

  @Test(arguments: [
    (1, [1, 2, 6, 4]), (2, [1, 1.5, 4, 5]), (3, [1, 1.5, 3, 4]), (4, [1, 1.5, 3, 3.25]),
    (9, [1, 1.5, 3, 3.25]),
  ])
  func trailingMeanAveragesWhatExists(length: Int, expected: [Double]) {
    #expect(CurveMath.trailingMean([1, 2, 6, 4], over: length) == expected)
  }

  @Test func trailingMeanForgets() {
    #expect(CurveMath.trailingMean([1, .infinity, 1, 1, 1], over: 2) == [1, .infinity, .infinity, 1, 1])
    #expect(CurveMath.trailingMean([], over: 4) == [])
  }
}

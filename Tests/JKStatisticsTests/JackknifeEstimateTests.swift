import JKStatistics
import Testing

struct JackknifeEstimateTests {
  private let above = [3.0, 5, 4, 8, 6, 2, 7, 5]
  private let below = [1.0, 2, 2, 3, 2, 1, 3, 2]

  private func sum(_ values: [Double], without: Int?) -> Double {
    values.reduce(0, +) - (without.map { values[$0] } ?? 0)
  }

  /// Of a mean the jackknife is Student's interval, to the last digits.
  @Test func ofAMeanItIsStudents() throws {
    let count = above.count
    let jackknife = JackknifeEstimate(blocks: count) { without in
      sum(above, without: without) / Double(without == nil ? count : count - 1)
    }
    let student = MeanEstimate(above)
    #expect(jackknife.value == student.mean)
    #expect(abs(try #require(jackknife.halfWidth) - student.halfWidth!) < 1e-12)
  }

  /// Of a ratio it is close to the usual formula, which is the first term of a series.
  @Test func ofARatioItIsNearTheFormula() throws {
    let jackknife = JackknifeEstimate(blocks: above.count) { without in
      sum(above, without: without) / sum(below, without: without)
    }
    let ratio = RatioEstimate(above, per: below)
    #expect(jackknife.value == ratio.value)
    #expect(abs(try #require(jackknife.halfWidth) / ratio.halfWidth! - 1) < 0.05)
  }

  /// Worked by hand: leaving out 1 of 1, 3 gives 9 and 1, the value is 4; deviations of 4, half of each squared.
  @Test func ofASquareByHand() throws {
    let values = [1.0, 3]
    let jackknife = JackknifeEstimate(blocks: 2) { without in
      let mean = sum(values, without: without) / (without == nil ? 2 : 1)
      return mean * mean
    }
    #expect(jackknife.value == 4)
    // t at 97.5 % with one degree of freedom is 12.7062.
    #expect(abs(try #require(jackknife.halfWidth) / 12.7062047 - 4) < 1e-6)
  }

  @Test func needsTwoBlocksAndANumber() {
    #expect(JackknifeEstimate(blocks: 1) { _ in 5 }.halfWidth == nil)
    #expect(JackknifeEstimate(blocks: 8) { _ in .nan }.halfWidth == nil)
    // One block holds all there is to divide by.
    #expect(JackknifeEstimate(blocks: 3) { $0 == 1 ? .infinity : 2 }.halfWidth == nil)
  }
}

import JKStatistics
import Testing

@Suite struct TallyTests {
  @Test func describesASample() {
    let tally = Tally([2, 4, 4, 4, 5, 5, 7, 9])
    #expect(tally.count == 8)
    #expect(tally.mean == 5)
    #expect(tally.squaredDeviations == 32)
    #expect(tally.variance == 32.0 / 7)
    #expect(tally.standardDeviation == (32.0 / 7).squareRoot())
    #expect(tally.standardError == (4.0 / 7).squareRoot())
    #expect(tally.minimum == 2)
    #expect(tally.maximum == 9)
  }

  @Test func saysWhatItDoesNotKnow() {
    var tally = Tally()
    #expect(tally.mean.isNaN && tally.variance.isNaN && tally.standardError.isNaN)
    #expect(tally.minimum == .infinity && tally.maximum == -.infinity)
    tally.add(3)
    #expect(tally.mean == 3 && tally.minimum == 3 && tally.maximum == 3)
    #expect(tally.variance.isNaN)
  }

  /// The textbook case in which the sum of squares loses every digit: the variance is 30.
  @Test(arguments: [0, 1e6, 1e9])
  func keepsItsDigitsFarFromZero(offset: Double) {
    #expect(Tally([4, 7, 13, 16].map { $0 + offset }).variance == 30)
  }

  @Test(arguments: [0, 1, 17, 50, 99, 100])
  func mergingPartsEqualsAddingAll(split: Int) {
    let sample = Simulation(seed: 1).normals(100).map { 1_000 + $0 }
    let whole = Tally(sample)
    var merged = Tally(sample[..<split])
    merged.merge(Tally(sample[split...]))
    #expect(merged.count == whole.count)
    #expect(merged.minimum == whole.minimum && merged.maximum == whole.maximum)
    #expect(merged.mean.isClose(to: whole.mean))
    #expect(merged.variance.isClose(to: whole.variance))
  }

  @Test func mergingNothingChangesNothing() {
    var tally = Tally([1, 2])
    tally.merge(Tally())
    #expect(tally == Tally([1, 2]))
    var empty = Tally()
    empty.merge(Tally())
    #expect(empty == Tally())
  }
}

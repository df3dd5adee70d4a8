import CGSL
import Testing

@testable import JKStatistics

struct PairedProportionsTests {
  @Test func countsPairs() {
    let difference = PairedProportions([true, true, true, false, false], [true, false, false, true, false])
    #expect(difference.firstOnly == 2 && difference.secondOnly == 1 && difference.count == 5)
    #expect(difference.estimate == 0.2)
    #expect(difference.interval.contains(0.2))
  }

  /// The ends are those of two intervals of 97.5 %.
  @Test func endsByHand() {
    let difference = PairedProportions(firstOnly: 30, secondOnly: 2, of: 50)
    let (first, second) = (
      Proportion(successes: 30, of: 50, level: 0.975).interval,
      Proportion(successes: 2, of: 50, level: 0.975).interval
    )
    #expect(abs(difference.interval.lowerBound - (first.lowerBound - second.upperBound)) < 1e-12)
    #expect(abs(difference.interval.upperBound - (first.upperBound - second.lowerBound)) < 1e-12)
    let mirrored = PairedProportions(firstOnly: 2, secondOnly: 30, of: 50)
    #expect(abs(mirrored.interval.lowerBound + difference.interval.upperBound) < 1e-12)
  }

  /// Even when all answer alike, something is left to chance.
  @Test func neverWithoutWidth() {
    for (first, second) in [(10, 0), (0, 0), (0, 10)] {
      let interval = PairedProportions(firstOnly: first, secondOnly: second, of: 10).interval
      #expect(interval.upperBound - interval.lowerBound > 0.2)
      #expect(interval.lowerBound >= -1 && interval.upperBound <= 1)
    }
  }

  /// Over all outcomes of twelve pairs the interval covers the difference at least as often as it says.
  @Test(arguments: [(0.7, 0.02), (0.3, 0.3), (0.05, 0), (0.9, 0.1), (0.45, 0.2)])
  func covers(first: Double, second: Double) {
    let count = 12
    var covered = 0.0
    for a in 0...count {
      for b in 0...(count - a) {
        var chances = [first, second, max(0, 1 - first - second)]
        var counts = [UInt32(a), UInt32(b), UInt32(count - a - b)]
        let chance = gsl_ran_multinomial_pdf(3, &chances, &counts)
        if PairedProportions(firstOnly: a, secondOnly: b, of: count).interval.contains(first - second) {
          covered += chance
        }
      }
    }
    #expect(covered >= 0.95, "\(covered)")
  }
}

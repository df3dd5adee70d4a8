import JKStatistics
import Testing

@Suite struct BootstrapTests {
  /// For the mean of 400 normals the percentile interval is the t interval, up to the noise of 4,000
  /// replications (about 1.5 % of the half-width) and 1 ⁄ √(1 − 1/n) in scale.
  @Test(arguments: [0.8, 0.95])
  func intervalOfTheMeanIsStudents(level: Double) throws {
    let sample = Simulation(seed: 6).normals(400)
    let student = MeanEstimate(sample, level: level)
    let bootstrap = Bootstrap(trials: 400, replications: 4_000, level: level, seed: 1)
    let intervals = bootstrap.intervals { CurveMath.mean(of: sample, buckets: 1, weights: $0) }
    let interval = try #require(intervals[0])
    let halfWidth = try #require(student.halfWidth)
    #expect(((interval.upperBound - interval.lowerBound) / 2).isClose(to: halfWidth, within: 0.05))
    #expect(abs((interval.lowerBound + interval.upperBound) / 2 - student.mean) < 0.05 * halfWidth)
  }

  /// A trial's weight is binomial (n, 1/n), of variance 1 − 1/n; within 2 % over 100,000 weights.
  @Test func weightsCountDrawsWithReplacement() {
    var weightsSeen = Tally()
    _ = Bootstrap(trials: 200, seed: 2).intervals { weights in
      #expect(weights.count == 200)
      #expect(weights.reduce(0, +) == 200)
      for weight in weights { weightsSeen.add(weight) }
      return []
    }
    #expect(weightsSeen.count == 100_000)
    #expect(weightsSeen.variance.isClose(to: 1 - 1.0 / 200, within: 0.02))
  }

  @Test func dependsOnItsSeedAlone() {
    func firsts(_ replications: Int, seed: UInt64) -> [[Double]] {
      var seen: [[Double]] = []
      _ = Bootstrap(trials: 20, replications: replications, seed: seed).intervals { weights in
        seen.append(weights)
        return [weights[0]]
      }
      return Array(seen.prefix(10))
    }
    #expect(firsts(10, seed: 1) == firsts(50, seed: 1))
    #expect(firsts(10, seed: 1) != firsts(10, seed: 2))
    #expect(Set(firsts(10, seed: 1)).count == 10)
  }

  @Test func keepsStatisticsInOrderAndInfinitiesAsOutcomes() {
    var replication = 0.0
    let intervals = Bootstrap(trials: 3, replications: 1_000, level: 0.9, seed: 3).intervals { _ in
      replication += 1
      return [replication, replication > 900 ? .infinity : replication, -.infinity, 7]
    }
    #expect(intervals == [50...950, 50 ... .infinity, -.infinity ... -.infinity, 7...7])
  }

  @Test func refusesAnUndefinedStatistic() {
    var replication = 0
    let intervals = Bootstrap(trials: 3, seed: 4).intervals { _ in
      replication += 1
      return [1, replication == 9 ? .nan : 1]
    }
    #expect(intervals == [1...1, nil])
  }

  @Test func passesOnWhatItsClosureThrows() {
    struct Cancelled: Error {}
    #expect(throws: Cancelled.self) {
      try Bootstrap(trials: 3, seed: 5).intervals { (_) throws(Cancelled) in throw Cancelled() }
    }
  }

  @Test func copesWithOneTrial() {
    let intervals = Bootstrap(trials: 1, replications: 1, seed: 6).intervals { $0 }
    #expect(intervals == [1...1])
  }
}

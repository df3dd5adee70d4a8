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

  /// Curves of 20 weeks, each a random walk around a dip: intervals for the mean curve's lowest point and for
  /// its last week, over 4,000 trials and over 1,000 batches of four. Both have the width of a normal's for the
  /// last week. With 4,000 replications a width is known to 1.5 %, and from 1,000 batches a standard error to
  /// 2.2 %: three times that is 10 %.
  @Test func batchesGiveTheIntervalsOfTrials() throws {
    let simulation = Simulation(seed: 8)
    let (trials, weeks, size) = (4_000, 20, 4)
    let curves = (0..<trials).flatMap { _ in
      var level = 0.0
      return (0..<weeks).map { week in
        level += simulation.normal()
        return level + abs(Double(week) - 8)
      }
    }
    var batches = [Double](repeating: 0, count: curves.count / size)
    for trial in 0..<trials {
      for week in 0..<weeks {
        batches[trial / size * weeks + week] += curves[trial * weeks + week] / Double(size)
      }
    }
    func intervals(_ curves: [Double]) throws -> [ClosedRange<Double>] {
      let bootstrap = Bootstrap(trials: curves.count / weeks, replications: 4_000, seed: 9)
      return try bootstrap.intervals { weights in
        let mean = CurveMath.mean(of: curves, buckets: weeks, weights: weights)
        return [mean.min()!, mean[weeks - 1]]
      }.map { try #require($0) }
    }
    let last = MeanEstimate((0..<trials).map { curves[$0 * weeks + weeks - 1] })
    let (exact, batched) = (try intervals(curves), try intervals(batches))
    for (a, b) in zip(exact, batched) {
      let width = a.upperBound - a.lowerBound
      #expect((b.upperBound - b.lowerBound).isClose(to: width, within: 0.1))
      #expect(
        abs(a.lowerBound - b.lowerBound) < 0.1 * width && abs(a.upperBound - b.upperBound) < 0.1 * width)
    }
    let width = 2 * (try #require(last.halfWidth))
    #expect((exact[1].upperBound - exact[1].lowerBound).isClose(to: width, within: 0.05))
    #expect((batched[1].upperBound - batched[1].lowerBound).isClose(to: width, within: 0.1))
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

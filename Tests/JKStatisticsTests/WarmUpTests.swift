import JKStatistics
import Testing

@Suite struct WarmUpTests {
  /// Batches that average 0 after a transient of known length: nothing beats cutting exactly there.
  @Test(arguments: [0, 5, 40, 95, 100])
  func cutsAKnownTransient(length: Int) {
    let steady: [Double] = [-1, 1, 0, 2, -2]
    let series = (0..<200).map { steady[$0 % 5] + ($0 < length ? Double(length - $0) : 0) }
    #expect(WarmUp.mser5(series) == length)
  }

  /// Rounded up to a batch, for a transient that ends within one.
  @Test func cutsTheBatchInWhichTheTransientEnds() {
    #expect(WarmUp.mser5((0..<100).map { $0 < 12 ? 5 : 0 }) == 15)
  }

  /// A geometric approach to the mean in noise: the cut comes after its bias has sunk into the noise of a
  /// batch and before half the series is lost.
  @Test(arguments: 0..<10)
  func cutsATransientInNoise(seed: UInt64) {
    let simulation = Simulation(seed: seed)
    var bias = 20.0
    let series = (0..<500).map { _ in
      bias *= 0.9
      return bias + simulation.normal()
    }
    #expect((20...200).contains(WarmUp.mser5(series)))
  }

  @Test(arguments: 0..<20)
  func minimisesTheMarginalStandardError(seed: UInt64) {
    let simulation = Simulation(seed: 100 + seed)
    var level = 3.0
    let series = (0..<(60 + 7 * Int(seed))).map { _ in
      level = 0.8 * level + simulation.normal()
      return level
    }
    #expect(WarmUp.mser5(series) == literalMSER5(series))
  }

  @Test(arguments: [0, 1, 5, 29])
  func keepsAShortSeries(count: Int) {
    #expect(WarmUp.mser5((0..<count).map { -Double($0) }) == 0)
  }

  @Test(arguments: [0, 0.1, 1e9])
  func keepsAConstantSeries(value: Double) {
    #expect(WarmUp.mser5(Array(repeating: value, count: 104)) == 0)
  }

  /// A trend never settles, so the cut is at its limit: half the series.
  @Test func cutsHalfOfATrend() {
    #expect(WarmUp.mser5((0..<200).map(Double.init)) == 100)
  }

  /// The definition, word for word.
  private func literalMSER5(_ series: [Double]) -> Int {
    let means = (0..<series.count / 5).map { batch in series[5 * batch..<5 * batch + 5].reduce(0, +) / 5 }
    let errors = (0...min(means.count / 2, means.count - 5)).map { cut in
      let kept = means[cut...]
      let mean = kept.reduce(0, +) / Double(kept.count)
      return kept.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(kept.count * kept.count)
    }
    return 5 * errors.firstIndex(of: errors.min()!)!
  }
}

import CGSL
import Foundation
import JKStatistics
import Testing

@Suite struct QuantileSketchTests {
  /// Samples that are hard on bins: heavy tails, both signs, much the same, next to nothing, enormous, and all
  /// at once.
  private static let samples: [(name: String, values: [Double])] = {
    let simulation = Simulation(seed: 11)
    let normals = simulation.normals(20_000)
    let heavy = normals.map { exp(4 * $0) }
    let cauchy = zip(normals, simulation.normals(20_000)).map { $0 / $1 }
    let wild = zip(normals, simulation.normals(20_000)).map { sign, size in
      (sign < 0 ? -1 : 1) * exp(size * 50)
    }
    return [
      ("normal", normals), ("far from zero", normals.map { 1e9 + $0 }), ("lognormal", heavy),
      ("losses", heavy.map { -$0 }), ("Cauchy", cauchy), ("constant", [Double](repeating: 7.3, count: 5_000)),
      ("zeros among others", normals.map { $0 < 0 ? 0 : $0 }), ("tiny", normals.map { $0 * 1e-300 }),
      ("huge", normals.map { $0 * 1e300 }), ("six hundred powers of two", wild),
      ("whole weeks", normals.map { ($0 * 10).rounded() }),
      ("never in the horizon", normals.map { $0 < 1 ? 26 + $0 : .infinity }),
      ("infinities", normals.map { $0 < -1 ? -.infinity : $0 > 1 ? .infinity : $0 }),
      ("one value", [3]),
    ]
  }()

  private static let probabilities = [0, 0.001, 0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975, 0.999, 1]

  @Test(arguments: samples.indices, [8, 64, 2_048])
  func valuesAreWithinTheErrorItStates(sample: Int, capacity: Int) {
    let (name, values) = Self.samples[sample]
    let sorted = values.sorted()
    let sketch = sketched(values, capacity)
    #expect(sketch.count == values.count)
    for probability in Self.probabilities {
      let rank = OrderStatisticRanks.point(of: probability, count: values.count)
      let (value, exact) = (sketch.value(atRank: rank), sorted[rank - 1])
      let isClose = value == exact || abs(value - exact) <= sketch.relativeError * abs(exact)
      #expect(isClose, "\(name): \(value) for \(exact), ± \(sketch.relativeError)")
    }
  }

  /// What a user sees stated: less than 1 % for all but samples over hundreds of orders of magnitude.
  @Test(arguments: samples.indices)
  func theStatedErrorIsSmall(sample: Int) {
    let (name, values) = Self.samples[sample]
    let error = sketched(values, 2_048).relativeError
    #expect(error <= (name.hasPrefix("six hundred") ? 0.5 : 0.01), "\(name): \(error)")
    if ["constant", "whole weeks", "one value"].contains(name) { #expect(error == 0) }
    if name == "far from zero" { #expect(error < 1e-11) }
  }

  /// The same bins whatever the order, the size of the runs and the way of merging.
  @Test(arguments: samples.indices, [8, 256])
  func orderAndMergingDoNotMatter(sample: Int, capacity: Int) {
    let values = Self.samples[sample].values
    let whole = sketched(values, capacity)
    #expect(sketched(values.reversed(), capacity) == whole)
    #expect(sketched(values, capacity, run: 7) == whole)
    var one = QuantileSketch(capacity: capacity)
    for value in values { one.add(value) }
    #expect(one == whole)

    let third = values.count / 3
    let parts = [values[..<third], values[third..<2 * third], values[(2 * third)...]]
      .map { sketched(Array($0), capacity) }
    for order in [[0, 1, 2], [2, 0, 1], [1, 2, 0]] {
      var merged = parts[order[0]]
      merged.merge(parts[order[1]])
      merged.merge(parts[order[2]])
      #expect(merged == whole)
    }
    var last = parts[1]
    last.merge(parts[2])
    var nested = parts[0]
    nested.merge(last)
    #expect(nested == whole)
  }

  /// All signs and exponents there are, in the least room.
  @Test func copesWithEveryExponent() {
    let powers = (-1_074...1_023).map { Double(sign: .plus, exponent: $0, significand: 1) }
    let values = powers + powers.map { -$0 } + [0, -0.0, .greatestFiniteMagnitude, .leastNonzeroMagnitude]
    let sorted = values.sorted()
    for capacity in [2, 3, 100, 4_094] {
      let sketch = sketched(values, capacity)
      let estimates = (1...values.count).map { sketch.value(atRank: $0) }
      #expect(zip(estimates, estimates.dropFirst()).allSatisfy { $0 <= $1 })
      for (value, exact) in zip(estimates, sorted) where abs(exact) > 2.3e-308 {
        #expect(abs(value - exact) <= sketch.relativeError * abs(exact) && value.isFinite)
      }
    }
  }

  @Test func countsWhatIsNoNumberApart() {
    var sketch = QuantileSketch()
    for value in [1, .nan, 3, .nan] { sketch.add(value) }
    #expect(sketch.count == 2 && sketch.undefined == 2)
    #expect(sketch.value(atRank: 1) == 1 && sketch.value(atRank: 2) == 3)
  }

  private func sketched(_ values: [Double], _ capacity: Int, run: Int = 256) -> QuantileSketch {
    var sketch = QuantileSketch(capacity: capacity)
    for start in stride(from: 0, to: values.count, by: run) {
      var part = Array(values[start..<min(start + run, values.count)])
      part.withUnsafeMutableBufferPointer {
        OrderStatistics.sort($0)
        sketch.add(sorted: UnsafeBufferPointer($0))
      }
    }
    return sketch
  }
}

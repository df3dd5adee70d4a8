import JKStatistics
import Testing

@Suite struct OrderStatisticsTests {
  @Test(arguments: 1...40, 0..<5)
  func ranksStandWhereSortingPutsThem(count: Int, seed: UInt64) {
    let normals = Simulation(seed: seed).normals(count)
    // With ties.
    for values in [normals, normals.map { $0.rounded() }] {
      let sorted = values.sorted()
      let ranks = [0, count / 5, count / 2, count * 4 / 5, count - 1]
      var placed = values
      placed.withUnsafeMutableBufferPointer { OrderStatistics.place(ranks[...], in: $0) }
      for rank in ranks { #expect(placed[rank] == sorted[rank]) }
      #expect(placed.sorted() == sorted)
    }
  }

  @Test func sortedAndEqualValuesTakeNoLonger() {
    for values in [(0..<100_000).map(Double.init), [Double](repeating: 1, count: 100_000)] {
      var placed = values
      placed.withUnsafeMutableBufferPointer { OrderStatistics.place([50_000], in: $0) }
      #expect(placed[50_000] == values[50_000])
    }
  }

  @Test func numbersComeFirst() {
    var values: [Double] = [.nan, 2, .infinity, .nan, -1]
    let count = values.withUnsafeMutableBufferPointer { OrderStatistics.defined($0) }
    #expect(count == 3)
    #expect(Set(values[..<3]) == [2, .infinity, -1])
  }

  @Test func sorts() {
    var values: [Double] = [3, -.infinity, 2, .infinity, -1]
    values.withUnsafeMutableBufferPointer { OrderStatistics.sort($0) }
    #expect(values == [-.infinity, -1, 2, 3, .infinity])
  }
}

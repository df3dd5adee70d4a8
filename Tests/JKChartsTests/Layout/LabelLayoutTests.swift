import TestSupport
import Testing

@testable import JKCharts

struct LabelLayoutTests {
  @Test func pairMovesApartEqually() {
    #expect(LabelLayout.centres(wanted: [50, 52], sizes: [14, 14], within: 0...100) == [44, 58])
  }

  @Test func freeLabelsStay() {
    #expect(LabelLayout.centres(wanted: [80, 20], sizes: [10, 10], within: 0...100) == [80, 20])
  }

  @Test func boundsHold() {
    #expect(LabelLayout.centres(wanted: [0, 100], sizes: [10, 10], within: 0...100) == [5, 95])
  }

  @Test func tooManyOverrunTheUpperBound() {
    #expect(LabelLayout.centres(wanted: [5, 5, 5], sizes: [10, 10, 10], within: 0...20) == [5, 15, 25])
  }

  @Test(arguments: 0..<300)
  func neverOverlapsAndKeepsOrder(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    let count = Int.random(in: 0...14, using: &random)
    let wanted = (0..<count).map { _ in
      Bool.random(using: &random) ? 50.0 : Double.random(in: -20...320, using: &random)
    }
    let sizes = (0..<count).map { _ in Double.random(in: 8...20, using: &random) }
    let centres = LabelLayout.centres(wanted: wanted, sizes: sizes, within: 0...300)
    let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
    for (one, next) in zip(order, order.dropFirst()) {
      #expect(centres[one] + sizes[one] / 2 <= centres[next] - sizes[next] / 2 + 1e-9)
    }
    for index in order {
      #expect(centres[index] - sizes[index] / 2 >= -1e-9 && centres[index] + sizes[index] / 2 <= 300 + 1e-9)
    }
  }
}

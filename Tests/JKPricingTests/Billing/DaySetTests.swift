import JKPricing
import TestSupport
import Testing

struct DaySetTests {
  @Test func holdsWhatItIsGiven() {
    let days = DaySet(1...7).union(DaySet(15..<32))
    #expect(days.count == 24 && days.first == 1 && days.last == 31)
    #expect(days.contains(7) && !days.contains(8) && !days.contains(14) && days.contains(15))
    #expect(days.stretches == [1...7, 15...31])
    #expect(days.intersection(DaySet(7...15)).stretches == [7...7, 15...15])
    #expect(DaySet().isEmpty && DaySet(5..<5).isEmpty && DaySet().first == nil && DaySet().last == nil)
    #expect(DaySet().stretches == [])
  }

  /// Against a set of the standard library.
  @Test(arguments: 0..<50)
  func agreesWithASet(seed: UInt64) {
    var generator = SplitMix(seed: seed)
    let sets = (0..<2).map { _ in
      Set(
        (0..<Int.random(in: 0...31, using: &generator)).map { _ in Int.random(in: 1...31, using: &generator) }
      )
    }
    let bits = sets.map { $0.reduce(DaySet()) { $0.union(DaySet($1...$1)) } }
    let pairs = [
      (bits[0], sets[0]), (bits[0].union(bits[1]), sets[0].union(sets[1])),
      (bits[0].intersection(bits[1]), sets[0].intersection(sets[1])),
    ]
    for (days, set) in pairs {
      #expect(days.count == set.count && days.first == set.min() && days.last == set.max())
      #expect((1...31).filter(days.contains) == set.sorted())
      #expect(days.stretches.flatMap { Array($0) } == set.sorted())
    }
  }
}

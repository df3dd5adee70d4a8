import TestSupport
import Testing

@testable import JKKernel

struct PlaceSetTests {
  @Test(arguments: [1, 5, 63, 64, 65, 200])
  func holdsWhatASetHolds(count: Int) {
    var random = SplitMix(seed: UInt64(count))
    let places = PlaceSet(count: count)
    var expected: Set<Int> = []
    for _ in 0..<2_000 {
      let place = Int(random.next() >> 33) % count
      if random.next() & 1 == 0 {
        places.insert(place)
        expected.insert(place)
      } else {
        places.remove(place)
        expected.remove(place)
      }
      let (one, other) = (Int(random.next() >> 33) % (count + 1), Int(random.next() >> 33) % (count + 1))
      let (start, end) = (min(one, other), max(one, other))
      var found: [Int] = []
      var next = places.first(from: start, before: end)
      while next < end {
        found.append(next)
        next = places.first(from: next + 1, before: end)
      }
      #expect(found == expected.filter { start <= $0 && $0 < end }.sorted())
    }
    places.removeAll()
    #expect(places.first(from: 0, before: count) == count)
  }
}

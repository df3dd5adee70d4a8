/// A set of numbers from 0 on, to be gone through without a look at those that are not in it.
struct PlaceSet: ~Copyable {
  private let words: Buffer<UInt64>

  /// An empty set of numbers less than `count`.
  init(count: Int) {
    words = Buffer(repeating: 0, count: (count + 63) / 64)
  }

  func removeAll() {
    words.fill(0)
  }

  @inline(__always)
  func insert(_ place: Int) {
    words[place >> 6] |= 1 &<< UInt64(truncatingIfNeeded: place)
  }

  @inline(__always)
  func remove(_ place: Int) {
    words[place >> 6] &= ~(1 &<< UInt64(truncatingIfNeeded: place))
  }

  /// The first that is in the set from a place on; `end` when none is before it.
  @inline(__always)
  func first(from place: Int, before end: Int) -> Int {
    var place = place
    while place < end {
      let rest = words[place >> 6] &>> UInt64(truncatingIfNeeded: place)
      if rest != 0 { return min(place + rest.trailingZeroBitCount, end) }
      place = (place | 63) + 1
    }
    return end
  }
}

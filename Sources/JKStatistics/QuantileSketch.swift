/// Quantiles of a sample too large to keep, within a known error of the exact ones.
///
///     var sketch = QuantileSketch()
///     for margin in margins { sketch.add(margin) }
///     sketch.value(atRank: 500)     // the 500th least margin, within…
///     sketch.relativeError          // …this share of it
///
/// Values are counted by bins: a bin holds all numbers that share their sign, exponent and leading digits, that
/// is, the bits of a Double without the last few. At first no bits are left out and every different value has a
/// bin of its own; when that makes too many bins, one more bit is left out of all. Counts by bin are exact, so
/// the bin of a rank holds the value of that rank, and its middle is off by at most half the bin. This is the
/// DDSketch of C. Masson, J. E. Rim, H. K. Lee (VLDB 2019) with the uniform collapse of I. Epicoco et al. (2020)
/// and bins that are linear between powers of two, which need no logarithm.
///
/// How many bits are left out, and so the sketch, depends on the values alone: neither their order nor how they
/// were divided between sketches that were merged matters.
package struct QuantileSketch: Sendable, Equatable {
  /// The greatest number of bins, at least 2.
  package let capacity: Int
  /// Values that are numbers, infinities among them.
  package private(set) var count = 0
  /// Values that are not numbers. They have no rank.
  package private(set) var undefined = 0
  /// Bits left out of each value.
  private var shift = 0
  /// Of the bins, ascending. Below zero they are the complements of their mirror images.
  private var keys: [Int64] = []
  private var counts: [UInt32] = []
  private var (below, above) = (0, 0)
  /// Of the finite values.
  private var (least, greatest) = (Double.infinity, -Double.infinity)

  /// An empty sketch.
  ///
  /// - Parameter capacity: 12 bytes each, taken as they are needed. 2,048 keep the error of a normal sample of
  ///   a million below 1 %.
  package init(capacity: Int = 2_048) {
    precondition(capacity > 1, "a sketch has a bin on either side of 0")
    self.capacity = capacity
  }

  /// The greatest error of a value, as a share of the exact one; 0 while all are exact. Numbers below 2.3e-308
  /// may be off by as much.
  package var relativeError: Double {
    if shift == 0 { return 0 }
    // The middle of [1, 1 + w) or, when exponents are left out too, of [1, 2^k), seen from 1.
    let width = shift <= 52 ? Self.power(shift - 52) : Self.power(1 << (shift - 52)) - 1
    return width / 2
  }

  // MARK: Adding

  /// Counts one more value.
  ///
  /// - Complexity: O(capacity); ``add(sorted:)`` is for many.
  package mutating func add(_ value: Double) {
    if value.isNaN { return undefined += 1 }
    withUnsafePointer(to: value) { add(sorted: UnsafeBufferPointer(start: $0, count: 1)) }
  }

  /// Counts values that are not numbers.
  package mutating func add(undefined count: Int) {
    undefined += count
  }

  /// Counts values that ascend. Takes no memory once there are as many bins as there can be.
  ///
  /// - Precondition: `values` ascend, and there is no NaN among them.
  /// - Complexity: O(capacity + values).
  package mutating func add(sorted values: UnsafeBufferPointer<Double>) {
    var (first, end) = (0, values.count)
    while first < end, values[first] == -.infinity { first += 1 }
    while first < end, values[end - 1] == .infinity { end -= 1 }
    count += values.count
    below += first
    above += values.count - end
    guard first < end else { return }
    least = min(least, values[first])
    greatest = max(greatest, values[end - 1])
    insert(UnsafeBufferPointer(rebasing: values[first..<end]))
  }

  private mutating func insert(_ values: UnsafeBufferPointer<Double>) {
    var new = newBins(values)
    while keys.count + new > capacity {
      collapse()
      new = newBins(values)
    }
    let old = keys.count
    extend(by: new)
    let shift = shift
    keys.withUnsafeMutableBufferPointer { keys in
      counts.withUnsafeMutableBufferPointer { counts in
        Self.insert(values, shift, keys, counts, old: old)
      }
    }
  }

  /// - Parameter old: how many bins there were; behind them is room for the new ones.
  private static func insert(
    _ values: UnsafeBufferPointer<Double>, _ shift: Int, _ keys: UnsafeMutableBufferPointer<Int64>,
    _ counts: UnsafeMutableBufferPointer<UInt32>, old: Int
  ) {
    // From the greatest down, so that bins move up into room that is free.
    var (bin, place, next) = (old - 1, keys.count - 1, values.count - 1)
    while next >= 0 {
      let key = key(values[next], shift)
      if bin >= 0, keys[bin] == key {
        counts[bin] += 1
        next -= 1
      } else if bin >= 0, keys[bin] > key {
        keys[place] = keys[bin]
        counts[place] = counts[bin]
        bin -= 1
        place -= 1
      } else {
        keys[place] = key
        counts[place] = 0
        while next >= 0, Self.key(values[next], shift) == key {
          counts[place] += 1
          next -= 1
        }
        place -= 1
      }
    }
  }

  /// How many bins `values` would add.
  private func newBins(_ values: UnsafeBufferPointer<Double>) -> Int {
    keys.withUnsafeBufferPointer { keys in
      var (new, bin) = (0, 0)
      var previous: Int64?
      for value in values {
        let key = Self.key(value, shift)
        if key == previous { continue }
        previous = key
        while bin < keys.count, keys[bin] < key { bin += 1 }
        if bin == keys.count || keys[bin] != key { new += 1 }
      }
      return new
    }
  }

  /// Counts every value of another sketch, as if they had been added here.
  ///
  /// - Precondition: both have the same capacity.
  package mutating func merge(_ other: QuantileSketch) {
    precondition(capacity == other.capacity, "sketches that merge have the same capacity")
    count += other.count
    undefined += other.undefined
    below += other.below
    above += other.above
    least = min(least, other.least)
    greatest = max(greatest, other.greatest)
    var other = other
    while shift < other.shift { collapse() }
    while other.shift < shift { other.collapse() }
    var (merged, sums): ([Int64], [UInt32]) = ([], [])
    var (i, j) = (0, 0)
    while i < keys.count || j < other.keys.count {
      let key = min(
        i < keys.count ? keys[i] : .max, j < other.keys.count ? other.keys[j] : .max)
      var sum: UInt32 = 0
      if i < keys.count, keys[i] == key {
        sum += counts[i]
        i += 1
      }
      if j < other.keys.count, other.keys[j] == key {
        sum += other.counts[j]
        j += 1
      }
      merged.append(key)
      sums.append(sum)
    }
    (keys, counts) = (merged, sums)
    while keys.count > capacity { collapse() }
  }

  /// Leaves out one more bit.
  private mutating func collapse() {
    shift += 1
    var last = -1
    keys.withUnsafeMutableBufferPointer { keys in
      counts.withUnsafeMutableBufferPointer { counts in
        for bin in keys.indices {
          // Towards −∞, so that complements stay complements.
          let key = keys[bin] >> 1
          if last >= 0, keys[last] == key {
            counts[last] += counts[bin]
          } else {
            last += 1
            keys[last] = key
            counts[last] = counts[bin]
          }
        }
      }
    }
    keys.removeLast(keys.count - 1 - last)
    counts.removeLast(counts.count - 1 - last)
  }

  private mutating func extend(by new: Int) {
    let count = keys.count + new
    if count > keys.capacity {
      // Twice the room, as arrays do, but never more than all bins need.
      keys.reserveCapacity(min(2 * count, capacity))
      counts.reserveCapacity(min(2 * count, capacity))
    }
    for _ in 0..<new {
      keys.append(0)
      counts.append(0)
    }
  }

  @inline(__always)
  private static func key(_ value: Double, _ shift: Int) -> Int64 {
    // −0 is 0.
    let magnitude = Int64(bitPattern: value.magnitude.bitPattern) >> Int64(shift)
    return value < 0 ? ~magnitude : magnitude
  }

  private static func power(_ exponent: Int) -> Double {
    exponent > 1023 ? .infinity : Double(sign: .plus, exponent: exponent, significand: 1)
  }

  // MARK: Reading

  /// The value of a rank among the numbers, 1 the least, within ``relativeError``.
  ///
  /// - Precondition: `rank` is within 1 … ``count``.
  /// - Complexity: O(capacity).
  package func value(atRank rank: Int) -> Double {
    precondition(1 <= rank && rank <= count, "a rank is one of a value")
    var remaining = rank - below
    if remaining <= 0 { return -.infinity }
    for bin in keys.indices {
      remaining -= Int(counts[bin])
      if remaining <= 0 { return min(max(middle(keys[bin]), least), greatest) }
    }
    return .infinity
  }

  private func middle(_ key: Int64) -> Double {
    if key < 0 { return -middle(~key) }
    // The bin at 0 stands for 0.
    if key == 0 { return 0 }
    let lower = Double(bitPattern: UInt64(key) << UInt64(shift))
    if shift == 0 { return lower }
    let end = (UInt64(key) + 1) << UInt64(shift)
    let upper = min(Double(bitPattern: end), .greatestFiniteMagnitude)
    return lower / 2 + upper / 2
  }
}

/// Days of a calendar month: any of them, with or without gaps.
///
///     DaySet(1...7).union(DaySet(15...31))   // all of March but its second week
package struct DaySet: BitwiseCopyable, Sendable, Equatable {
  /// Day 1 is the lowest bit but one.
  private var bits: UInt32

  /// No day.
  package init() { bits = 0 }

  /// - Parameter days: from 1 to 31; no day when the range is empty.
  package init(_ days: Range<Int>) {
    bits = days.reduce(0) { $0 | 1 << UInt32($1) }
  }

  package init(_ days: ClosedRange<Int>) { self.init(Range(days)) }

  package var count: Int { bits.nonzeroBitCount }
  package var isEmpty: Bool { bits == 0 }
  /// Nil when there is none.
  package var first: Int? { isEmpty ? nil : bits.trailingZeroBitCount }
  package var last: Int? { isEmpty ? nil : 31 - bits.leadingZeroBitCount }

  package func contains(_ day: Int) -> Bool { bits >> UInt32(day) & 1 == 1 }

  package func union(_ other: DaySet) -> DaySet { DaySet(bits: bits | other.bits) }

  package func intersection(_ other: DaySet) -> DaySet { DaySet(bits: bits & other.bits) }

  /// The set as stretches of days that follow each other, in order.
  package var stretches: [ClosedRange<Int>] {
    (1...31).reduce(into: []) { stretches, day in
      guard contains(day) else { return }
      if let open = stretches.last, open.upperBound == day - 1 {
        stretches[stretches.count - 1] = open.lowerBound...day
      } else {
        stretches.append(day...day)
      }
    }
  }

  private init(bits: UInt32) { self.bits = bits }
}

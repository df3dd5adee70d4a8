/// An item's number as a reader meets it: `1042` for the candidate with that index, `1042.1` for the second
/// of those that came with it, `r0f3c…` for a referral, whose number is made from its parent's.
package struct ItemNumber: Hashable, Comparable, Sendable {
  /// As the kernel counts.
  package let value: Int

  private static let batchShift = 40
  private static let referralBit = 1 << 62
  /// Hexadecimal digits of a referral's number.
  private static let referralDigits = 16

  package init(_ value: Int) {
    self.value = value
  }

  /// Nil when a text is no item's number.
  package init?(_ text: String) {
    if text.first == "r" {
      let digits = text.dropFirst()
      guard digits.count == Self.referralDigits, let value = Int(digits, radix: 16), value >= 0,
        value < Self.referralBit
      else { return nil }
      self.value = value | Self.referralBit
      return
    }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let first = Int(parts[0]), first >= 0, first < 1 << Self.batchShift else {
      return nil
    }
    guard parts.count == 2 else {
      value = first
      return
    }
    guard let ordinal = Int(parts[1]), 1..<1 << (62 - Self.batchShift) ~= ordinal else { return nil }
    value = first | ordinal << Self.batchShift
  }

  func add(to text: inout [UInt8]) {
    if value & Self.referralBit != 0 {
      let digits = String(value ^ Self.referralBit, radix: 16)
      text.add("r" + String(repeating: "0", count: Self.referralDigits - digits.count) + digits)
      return
    }
    text.add(value & (1 << Self.batchShift - 1), digits: 1)
    let ordinal = value >> Self.batchShift
    if ordinal > 0 {
      text.add(".")
      text.add(ordinal, digits: 1)
    }
  }

  package static func < (a: ItemNumber, b: ItemNumber) -> Bool { a.value < b.value }
}

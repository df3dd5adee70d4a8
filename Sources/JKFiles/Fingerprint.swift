/// The 64-bit FNV-1a hash of bytes: tells two texts apart, and is no proof against forgery.
package struct Fingerprint: Equatable, Sendable, CustomStringConvertible {
  private var hash: UInt64 = 0xcbf2_9ce4_8422_2325

  package init(_ text: String) {
    var text = text
    text.withUTF8 { add(UnsafeRawBufferPointer($0)) }
  }

  init() {}

  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
  }

  /// Sixteen digits.
  package var description: String { hash.hexadecimal(digits: 16) }
}

extension UInt64 {
  /// The lowest digits.
  func hexadecimal(digits: Int) -> String {
    let text = String(self, radix: 16)
    return String((String(repeating: "0", count: 16) + text).suffix(digits))
  }
}

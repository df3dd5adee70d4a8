/// A name for what is not finished: `.jkcurve-` and sixteen digits, of which the last eight follow from the first.
///
/// It proves itself, so that what a killed run has left is known for ours wherever it lies, and nothing else is.
enum TemporaryName {
  private static let prefix = ".jkcurve-"

  static func new() -> String { name(UInt64.random(in: 0...UInt64.max).hexadecimal(digits: 8)) }

  static func isOurs(_ name: String) -> Bool {
    name.hasPrefix(prefix) && name == Self.name(String(name.dropFirst(prefix.count).prefix(8)))
  }

  private static func name(_ digits: String) -> String {
    prefix + digits + Fingerprint(prefix + digits).description.suffix(8)
  }
}

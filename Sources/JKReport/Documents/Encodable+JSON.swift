import Foundation

extension Encodable {
  /// Indented, with sorted keys: the same document gives the same bytes.
  ///
  /// - Precondition: every value is a string, a finite number or null, so that encoding cannot fail.
  package var jsonText: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let data = (try? encoder.encode(self)) ?? Data()
    return String(decoding: data, as: UTF8.self) + "\n"
  }
}

import Testing

@testable import JKReport

struct ItemNumberTests {
  @Test(arguments: ["0", "1042", "7.1", "7.99", "r0123456789abcdef", "r0000000000000000"])
  func isReadAsItIsWritten(text: String) throws {
    var written: [UInt8] = []
    try #require(ItemNumber(text)).add(to: &written)
    #expect(String(decoding: written, as: UTF8.self) == text)
  }

  @Test(arguments: [
    "", "-1", "x", "7.", "7.0", ".1", "1.2.3", "r12", "rx123456789abcdef", "99999999999999999",
  ])
  func otherTextsAreNone(text: String) {
    #expect(ItemNumber(text) == nil)
  }
}

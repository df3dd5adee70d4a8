import Testing

@testable import JKFiles

struct FingerprintTests {
  /// Published values of FNV-1a.
  @Test(arguments: [
    ("", "cbf29ce484222325"), ("a", "af63dc4c8601ec8c"), ("foobar", "85944171f73967e8"),
  ])
  func isFNV1a(text: String, digits: String) {
    #expect("\(Fingerprint(text))" == digits)
  }

  @Test func aFileHasThatOfItsText() throws {
    let folder = try TestFolder()
    // More than one piece.
    let text = String(repeating: "größe\n", count: 40_000)
    try folder.write(text, to: "a.txt")
    #expect(FilePlace(folder["a.txt"]).fingerprint == Fingerprint(text))
    #expect(FilePlace(folder["b.txt"]).fingerprint == nil && FilePlace(folder.path).fingerprint == nil)
  }

  /// A name proves itself; one digit more or less does not.
  @Test func temporaryNamesAreKnown() {
    for _ in 0..<100 {
      let name = TemporaryName.new()
      #expect(TemporaryName.isOurs(name) && !TemporaryName.isOurs(name + "0"))
      #expect(!TemporaryName.isOurs(String(name.dropLast())))
      let digit: Character = name.last == "0" ? "1" : "0"
      #expect(!TemporaryName.isOurs(name.dropLast() + String(digit)))
    }
    for name in [".jkcurve-", ".jkcurve-0123456789abcdef", "jkcurve", "", Manifest.name] {
      #expect(!TemporaryName.isOurs(name), "\(name)")
    }
  }
}

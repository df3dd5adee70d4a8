import Foundation
import Testing

@testable import JKFiles

struct ManifestTests {
  private static let files = [(name: "numbers.csv", text: "a,b\n"), (name: "summary.json", text: "{}\n")]

  @Test func isReadAsItWasWritten() throws {
    let folder = try TestFolder()
    let manifest = try Manifest(Self.files)
    try folder.write(manifest.text, to: "m")
    #expect(Manifest(at: FilePlace(folder["m"])) == manifest)
    let object = try JSONSerialization.jsonObject(with: Data(manifest.text.utf8)) as? [String: Any]
    #expect(object?["schema"] as? String == "jkcurve.manifest/1")
    #expect((object?["files"] as? [[String: Any]])?.map { $0["bytes"] as? Int } == [4, 3])
  }

  /// By hand, however little.
  @Test(arguments: [
    ("numbers.csv", "family.csv"), ("\"bytes\": 4", "\"bytes\": 5"), ("\n    {", "\n   {"), ("}\n", "}"),
    ("\"files\"", "\"fils\""), ("manifest/1", "manifest/2"), ("\"seal\": \"", "\"seal\": \"0"),
  ])
  func anEditedOneIsNone(text: String, other: String) throws {
    let folder = try TestFolder()
    let whole = try Manifest(Self.files).text
    let edited = whole.replacing(text, with: other, maxReplacements: 1)
    #expect(edited != whole)
    try folder.write(edited, to: "m")
    #expect(Manifest(at: FilePlace(folder["m"])) == nil)
  }

  /// Even under a seal that is right, as somebody could make it who reads our source.
  @Test(arguments: [
    "src", ".git", "", ".", "..", "../a.csv", "a/b.csv", "/etc/a.csv", ".hidden.csv", "a b.csv", "a\\nb.csv",
    "-a.csv",
    "a\\u001b.csv", "a\u{200B}b.csv", "a\u{202E}b.csv", "_a.csv", "a.swift", "a.csv\\u0000",
    String(repeating: "a", count: 252) + ".csv",
    "summary.json",
  ])
  func namesArePlain(name: String) throws {
    let folder = try TestFolder()
    let whole = try Manifest(Self.files).text
    let end = try #require(whole.range(of: "  \"seal\"")).lowerBound
    let body = String(whole[..<end]).replacing("numbers.csv", with: name)
    try folder.write(body + "  \"seal\": \"\(Fingerprint(body))\"\n}\n", to: "m")
    #expect(Manifest(at: FilePlace(folder["m"])) == nil)
    #expect(throws: FileTrouble.self) { try Manifest([(name, ""), ("summary.json", "")]) }
  }

  /// As strategies may be called.
  @Test(arguments: ["margin-größe.svg", "margin-o\u{308}l.svg", "k-日本.svg", "k-İ.svg", "k-ﬁx.svg", "1-2.svg"])
  func namesOfAnyScriptArePlain(name: String) throws {
    let folder = try TestFolder()
    let manifest = try Manifest([(name, "a"), ("summary.json", "{}")])
    try folder.write(manifest.text, to: "m")
    #expect(Manifest(at: FilePlace(folder["m"])) == manifest)
  }

  @Test func whatIsNoFileIsNone() throws {
    let folder = try TestFolder()
    try folder.write(Manifest(Self.files).text, to: "m")
    try folder.link("link", to: folder["m"])
    #expect(Manifest(at: FilePlace(folder["link"])) == nil && Manifest(at: FilePlace(folder.path)) == nil)
    #expect(mkfifo(folder["pipe"], 0o600) == 0 && Manifest(at: FilePlace(folder["pipe"])) == nil)
    #expect(Manifest(at: FilePlace(folder["nowhere"])) == nil)
  }

  /// A file of hundreds of megabytes is not read into memory, and one without an end is left at its limit.
  @Test func aHugeOneIsNone() throws {
    let folder = try TestFolder()
    try folder.write("", to: "m")
    #expect(truncate(folder["m"], 1 << 34) == 0)
    #expect(Manifest(at: FilePlace(folder["m"])) == nil)
  }
}

import Foundation
import Testing

@testable import JKFiles

struct WholeFileTests {
  private let folder: TestFolder

  init() throws { folder = try TestFolder() }

  @Test func replacesAFileWhenItIsWhole() throws {
    try folder.write("old", to: "a.txt")
    let file = try WholeFile(folder["a.txt"])
    try file.append(Array("new".utf8))
    #expect(try folder.text("a.txt") == "old")
    try file.append(Array("er\n".utf8))
    try file.finish()
    #expect(try folder.contents() == ["a.txt": "newer\n"])
  }

  @Test func givingUpChangesNothing() throws {
    try folder.write("old", to: "a.txt")
    let file = try WholeFile(folder["a.txt"])
    try file.append([1, 2, 3])
    file.discard()
    #expect(try folder.contents() == ["a.txt": "old"])
  }

  /// What a file is allowed to be stays so, and a link stays a link.
  @Test func permissionsAndLinksStay() throws {
    try folder.write("old", to: "b/a.txt")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: folder["b/a.txt"])
    try folder.link("a.txt", to: "b/a.txt")
    try WholeFile.replace(folder["a.txt"], with: Array("new".utf8))
    #expect(try folder.contents() == ["a.txt": "→ b/a.txt", "b": "folder", "b/a.txt": "new"])
    let attributes = try FileManager.default.attributesOfItem(atPath: folder["b/a.txt"])
    #expect(attributes[.posixPermissions] as? Int == 0o640)
  }

  /// Also when the other file comes while ours is written.
  @Test func aNewFileTakesNoPlace() throws {
    try folder.write("mine", to: "a.txt")
    let there = FileTrouble("it is there already")
    #expect(throws: there) { try WholeFile.create(folder["a.txt"], with: [1]) }
    let file = try WholeFile(folder["b.txt"])
    try folder.write("mine too", to: "b.txt")
    #expect(throws: there) { try file.finish(replacing: false) }
    #expect(try folder.contents() == ["a.txt": "mine", "b.txt": "mine too"])
    try WholeFile.create(folder["c.txt"], with: Array("ours".utf8))
    #expect(try folder.text("c.txt") == "ours")
  }

  @Test(arguments: [
    ("folder", "it is a folder"), ("pipe", "it is no file"), ("lost", "it is no file"),
    ("no/such", "its folder is not there"), ("file/x", "a file stands where a folder should be"),
  ])
  func onlyFilesAreReplaced(name: String, reason: String) throws {
    try folder.write("", to: "folder/a")
    try folder.write("", to: "file")
    #expect(mkfifo(folder["pipe"], 0o600) == 0)
    try folder.link("lost", to: "nowhere")
    let names = Set(FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? [])
    #expect(throws: FileTrouble(reason)) { try WholeFile(folder[name]) }
    #expect(
      Set(FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []) == names)
  }

  /// What a killed run has left goes; what somebody is writing, or named nearly so, or made a folder, stays.
  @Test func leftoversGo() throws {
    try folder.write("part", to: TemporaryName.new())
    try folder.write("mine", to: ".jkcurve-0123456789abcdef")
    let (inner, link) = (TemporaryName.new(), TemporaryName.new())
    try folder.write("mine", to: "\(inner)/a")
    try folder.link(link, to: "a.txt")
    let other = try WholeFile(folder["b.txt"])
    try other.append(Array("theirs".utf8))
    try WholeFile.replace(folder["a.txt"], with: Array("ours".utf8))
    try other.finish()
    #expect(
      try folder.contents() == [
        "a.txt": "ours", "b.txt": "theirs", ".jkcurve-0123456789abcdef": "mine", inner: "folder",
        "\(inner)/a": "mine", link: "→ a.txt",
      ])
  }
}

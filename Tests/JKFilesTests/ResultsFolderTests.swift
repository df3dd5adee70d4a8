import Foundation
import Testing

@testable import JKFiles

struct ResultsFolderTests {
  typealias Files = [(name: String, text: String)]

  private static let first: Files = [
    ("old.svg", "<svg/>"), ("numbers.csv", "1\n"), ("summary.txt", "one\n"), ("summary.json", "{1}\n"),
  ]
  private static let second: Files = [
    ("new.svg", "<svg></svg>"), ("numbers.csv", "2\n"), ("summary.json", "{2}\n"),
  ]

  private let folder: TestFolder

  init() throws { folder = try TestFolder() }

  private func replace(with files: Files, in name: String = "") throws(FileTrouble) {
    try ResultsFolder(name.isEmpty ? folder.path : folder[name]).replace(with: files)
  }

  /// The path of a file of a staging folder from the folder of results on.
  private func name(_ name: String, in stage: StagingFolder) -> String {
    String(stage[name].path.dropFirst(folder.path.count + 1))
  }

  @Test func aNewFolderTakesThem() throws {
    try replace(with: Self.first, in: "a/b/")
    let inner = try folder.contents().filter { $0.key.hasPrefix("a/b/") }
    #expect(Set(inner.keys) == Set(try Self.first.written.keys.map { "a/b/\($0)" }))
  }

  /// A folder that was made goes when nothing comes, and one that was there stays.
  @Test func anEmptyFolderGoes() throws {
    try ResultsFolder(folder["a/b"]).discard()
    #expect(try folder.contents() == [:])
    try folder.write("mine", to: "a/mine")
    try ResultsFolder(folder["a/b/c"]).discard()
    #expect(try folder.contents() == ["a": "folder", "a/mine": "mine"])
  }

  /// Charts of an earlier run go, and whatever else is there stays as it is.
  @Test func foreignFilesStay() throws {
    try replace(with: Self.first)
    let foreign = [
      "src/a": "keep", ".git/b": "keep", "mine.svg": "<svg/>", "NUMBERS.txt": "1\n", "old.svg~": "<svg/>",
      "report.html": "mine", ".jkcurve-0123456789abcdef/x": "mine", "sum\u{1B}[2J.json": "{}",
    ]
    for (name, text) in foreign { try folder.write(text, to: name) }
    try folder.link("link.svg", to: "/etc/passwd")
    try replace(with: Self.second)
    let folders = ["src": "folder", ".git": "folder", ".jkcurve-0123456789abcdef": "folder"]
    let expected = try Self.second.written.merging(foreign) { $1 }.merging(folders) { $1 }
      .merging(["link.svg": "→ /etc/passwd"]) { $1 }
    #expect(try folder.contents() == expected)
  }

  /// A file that we need and nobody can show to be ours.
  @Test(arguments: [
    ("numbers.csv", "numbers.csv is there, and jkcurve did not write it"),
    ("summary.json", "summary.json is there, and jkcurve did not write it"),
    (Manifest.name, "\(Manifest.name) is not as jkcurve wrote it"),
  ])
  func aForeignFileInTheWayIsTold(name: String, reason: String) throws {
    try folder.write(#"{"files":["src",".git",""],"schema":"jkcurve.summary/5"}"#, to: name)
    try folder.write("keep", to: "src/a")
    let before = try folder.contents()
    let error = #expect(throws: FileTrouble.self) { try replace(with: Self.second) }
    #expect(error == FileTrouble(reason, remedy: "move that away"))
    #expect(try folder.contents() == before)
  }

  @Test(arguments: ["folder", "link", "pipe"])
  func whatIsNoFileIsInTheWay(kind: String) throws {
    try replace(with: Self.first)
    #expect(unlink(folder["numbers.csv"]) == 0)
    switch kind {
    case "folder": try folder.write("1\n", to: "numbers.csv/numbers.csv")
    case "link":
      try folder.write("1\n", to: "mine.csv")
      try folder.link("numbers.csv", to: "mine.csv")
    default: #expect(mkfifo(folder["numbers.csv"], 0o600) == 0)
    }
    let names = FileManager.default.subpaths(atPath: folder.path)
    let error = #expect(throws: FileTrouble.self) { try replace(with: Self.second) }
    #expect(error?.reason == "numbers.csv is \(kind == "pipe" ? "no file" : "a \(kind)")")
    #expect(FileManager.default.subpaths(atPath: folder.path) == names)
  }

  /// Also one that the new results do without, and one of the same length.
  @Test(arguments: ["old.svg", "numbers.csv", "summary.json"])
  func aChangedFileIsTheUsers(name: String) throws {
    try replace(with: Self.first)
    let text = try folder.text(name)
    for other in [text + "my note", String(text.reversed())] {
      try folder.write(other, to: name)
      let before = try folder.contents()
      let error = #expect(throws: FileTrouble.self) { try ResultsFolder(folder.path) }
      #expect(error?.reason == "\(name) has changed since jkcurve wrote it")
      #expect(throws: FileTrouble.self) { try replace(with: Self.second) }
      #expect(try folder.contents() == before)
    }
    try folder.write(text, to: name)
    try replace(with: Self.second)
    #expect(try folder.contents() == Self.second.written)
  }

  /// A list that was edited proves nothing: neither what it adds nor what it had.
  @Test func anEditedManifestIsNone() throws {
    try replace(with: Self.first)
    try folder.write("mine", to: "mine.csv")
    try folder.write(folder.text(Manifest.name).replacing("old.svg", with: "mine.csv"), to: Manifest.name)
    let before = try folder.contents()
    #expect(throws: FileTrouble.self) { try replace(with: Self.second) }
    #expect(try folder.contents() == before)
    // Without it, files that it proved are strange.
    #expect(unlink(folder[Manifest.name]) == 0)
    let error = #expect(throws: FileTrouble.self) { try replace(with: Self.second) }
    #expect(error?.reason == "summary.json is there, and jkcurve did not write it")
  }

  /// Files that are gone are no trouble.
  @Test func whatIsGoneIsGone() throws {
    try replace(with: Self.first)
    for name in ["old.svg", "summary.json"] { #expect(unlink(folder[name]) == 0) }
    try replace(with: Self.second)
    #expect(try folder.contents() == Self.second.written)
  }

  /// A folder may itself be a link; what it leads to is used.
  @Test func aLinkedFolderStaysALink() throws {
    try folder.write("mine", to: "real/mine")
    try folder.link("results", to: "real")
    for files in [Self.first, Self.second] { try replace(with: files, in: "results") }
    let expected = try Dictionary(
      uniqueKeysWithValues: Self.second.written.map { ("real/\($0.key)", $0.value) })
    #expect(
      try folder.contents()
        == expected.merging(["real": "folder", "real/mine": "mine", "results": "→ real"]) { $1 })
  }

  @Test func oneRunAtATime() throws {
    let one = try ResultsFolder(folder.path)
    let error = #expect(throws: FileTrouble.self) { try ResultsFolder(folder.path) }
    #expect(error == FileTrouble("another run is writing there", remedy: "wait for it"))
    try one.replace(with: Self.first)
    #expect(try folder.contents() == Self.first.written)
  }

  /// A folder that is moved away during a run is made again.
  @Test func aFolderMovedAwayIsMadeAgain() throws {
    try replace(with: Self.first, in: "a")
    let one = try ResultsFolder(folder["a"])
    try FileManager.default.moveItem(atPath: folder["a"], toPath: folder["b"])
    try one.replace(with: Self.second)
    #expect(try folder.text("b/summary.json") == "{1}\n" && folder.text("a/summary.json") == "{2}\n")
    #expect(throws: FileTrouble.self) { try ResultsFolder(folder["a"]) }
  }

  @Test(arguments: [
    ("file", "a file stands where a folder should be"), ("file/x", "a file stands where a folder should be"),
    (String(repeating: "x", count: 300), "its name is too long"), ("", "it has no name"),
  ])
  func whatIsNoFolderIsTold(name: String, reason: String) throws {
    try folder.write("in the way", to: "file")
    #expect(throws: FileTrouble(reason)) { try ResultsFolder(name.isEmpty ? "" : folder[name]) }
    #expect(try folder.contents() == ["file": "in the way"])
  }

  /// Every state that a kill can leave: after each call that changes the disk, as the order of them makes it.
  @Test(arguments: 0..<9) func aKilledRunIsCleanedUp(state: Int) throws {
    try replace(with: Self.first)
    try folder.write("mine", to: "mine.csv")
    let stage = try StagingFolder(in: folder.path)
    let manifest = try Manifest(Self.second)
    if state == 1 { try folder.write("{", to: name(TemporaryName.new(), in: stage)) }
    if state == 2 { try stage.fill(manifest, []) }
    if state >= 3 { try stage.fill(manifest, Self.second) }
    if state >= 4 { try stage.keep(FilePlace(folder[Manifest.name])) }
    if state >= 5 { for name in ["summary.json", "old.svg"] { #expect(unlink(folder[name]) == 0) } }
    if state >= 6 { for name in ["summary.txt", "numbers.csv"] { #expect(unlink(folder[name]) == 0) } }
    if state >= 7 {
      for file in Self.second { try stage[file.name].move(to: FilePlace(folder[file.name])) }
    }
    if state >= 8 { try stage[Manifest.name].move(to: FilePlace(folder[Manifest.name])) }
    // A stage of another kill on top of it, and somebody's file within.
    let other = try StagingFolder(in: folder.path)
    let strange = name("mine.csv", in: other)
    try folder.write("mine", to: strange)
    let third: Files = [("third.csv", "3\n"), ("summary.json", "{3}\n")]
    try replace(with: third)
    let foreign = [
      "mine.csv": "mine", String(strange.dropLast("/mine.csv".count)): "folder", strange: "mine",
    ]
    #expect(try folder.contents() == third.written.merging(foreign) { $1 })
  }

  /// A file of a killed run that somebody has changed since is theirs.
  @Test func aKilledRunsChangedFileStays() throws {
    let stage = try StagingFolder(in: folder.path)
    try stage.fill(Manifest(Self.second), Self.second)
    try stage["new.svg"].move(to: FilePlace(folder["new.svg"]))
    try folder.write("mine", to: "new.svg")
    let before = try folder.contents()
    #expect(throws: FileTrouble.self) { try replace(with: Self.first) }
    #expect(try folder.contents() == before)
  }

  /// When new files cannot be written, old ones stand whole.
  @Test func aFailureLeavesTheOldOnes() throws {
    try replace(with: Self.first)
    #expect(throws: FileTrouble.self) { try replace(with: [("new.svg", "1"), ("no name", "2")]) }
    #expect(try folder.contents() == Self.first.written)
  }
}

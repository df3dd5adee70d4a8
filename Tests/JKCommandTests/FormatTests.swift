import Foundation
import Testing

struct FormatTests {
  private let binary: Binary
  private let messy = "seed  1 // one\r\ntrials 2;\n"
  private let neat = "seed   1                                                // one\ntrials 2\n"

  init() throws {
    binary = try Binary()
    try binary.write(messy, to: "messy.scenario")
    try binary.write(neat, to: "neat.scenario")
    try binary.write("seed \"1\nteam  a {\n", to: "broken.scenario")
  }

  private func text(_ name: String) throws -> String {
    String(decoding: try binary.data(name), as: UTF8.self)
  }

  @Test func rewritesWhatIsNotInTheLayout() throws {
    defer { binary.remove() }
    let outcome = try binary.run(["format", "messy.scenario", "neat.scenario"])
    #expect(outcome.status == 0 && outcome.output.isEmpty)
    #expect(outcome.errors == "messy.scenario is formatted.\n")
    #expect(try text("messy.scenario") == neat && text("neat.scenario") == neat)
    #expect(binary.files() == ["broken.scenario", "messy.scenario", "neat.scenario"])
  }

  @Test func checkListsAndChangesNothing() throws {
    defer { binary.remove() }
    let outcome = try binary.run(["format", "--check", "messy.scenario", "neat.scenario"])
    #expect(outcome.status == 1 && outcome.output == "messy.scenario\n" && outcome.errors.isEmpty)
    #expect(try text("messy.scenario") == messy)
    #expect(try binary.run(["format", "--check", "neat.scenario"]).status == 0)
  }

  /// The others still have their turn.
  @Test(arguments: [("broken.scenario", 65, "JK0105"), ("no.scenario", 66, "there is no such file")])
  func whatCannotBeReadIsLeft(name: String, status: Int, message: String) throws {
    defer { binary.remove() }
    let outcome = try binary.run(["format", name, "messy.scenario"])
    #expect(Int(outcome.status) == status && outcome.errors.contains(message))
    #expect(try text("messy.scenario") == neat)
    #expect(try text("broken.scenario") == "seed \"1\nteam  a {\n")
  }

  @Test func standardInput() throws {
    defer { binary.remove() }
    let outcome = try binary.run(["format", "-"], input: messy)
    #expect(outcome.status == 0 && outcome.output == neat && outcome.errors.isEmpty)
    #expect(try binary.run(["format", "-"], input: "team {").status == 65)
    #expect(try binary.run(["format", "-", "--check"], input: messy).output == "-\n")
  }

  @Test func aLinkAndPermissionsStay() throws {
    defer { binary.remove() }
    let manager = FileManager.default
    let file = binary.folder.appendingPathComponent("messy.scenario")
    try manager.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file.path)
    let link = binary.folder.appendingPathComponent("link.scenario")
    try manager.createSymbolicLink(at: link, withDestinationURL: file)
    #expect(try binary.run(["format", "link.scenario"]).status == 0)
    #expect(try text("messy.scenario") == neat)
    #expect(try manager.destinationOfSymbolicLink(atPath: link.path) == file.path)
    #expect(try manager.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int == 0o640)
  }
}

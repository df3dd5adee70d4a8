import Foundation
import Testing

/// The styles of messages, and what `--fix` does to a file.
struct CheckTests {
  private let binary: Binary
  private static let text = """
    scenario "Letters"
    horizon 26 weeks
    team clerks { people 2; cost $40 per hour }
    work letter { arrives poisson 5 / week; patience 2 weeks; revenue $200; route { answer -> done } }
    step answer by clerks { effort 4h; defects 120% }
    """

  init() throws {
    binary = try Binary()
    try binary.write(Self.text, to: "letters.scenario")
  }

  @Test(arguments: [["--short"], ["--format", "short"]])
  func short(arguments: [String]) throws {
    defer { binary.remove() }
    let outcome = try binary.run(["check", "letters.scenario"] + arguments)
    #expect(
      outcome.errors == """
        letters.scenario:3:34: error: `per` is written with a slash [JK0350]
        letters.scenario:5:32: error: a space is missing before the unit [JK0109]
        letters.scenario:5:44: error: `defects` must be at most 100 % [JK0221]

        """)
    #expect(outcome.status == 65 && outcome.output.isEmpty)
  }

  /// Once a run, however many messages there are.
  @Test func theHintComesOnce() throws {
    defer { binary.remove() }
    let errors = try binary.run(["check", "letters.scenario"]).errors
    #expect(errors.components(separatedBy: "jkcurve explain").count == 2)
    #expect(errors.hasSuffix("\n3 errors\nMore about a message: jkcurve explain JK0350\n"))
  }

  @Test func json() throws {
    defer { binary.remove() }
    for arguments in [["--json"], ["--format", "json"]] {
      let outcome = try binary.run(["check", "letters.scenario"] + arguments)
      #expect(outcome.status == 65 && outcome.errors.isEmpty)
      let all = try #require(
        JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [[String: Any]])
      #expect(all.count == 3)
      for object in all {
        #expect(
          Set(object.keys) == ["code", "severity", "message", "file", "range", "labels", "help", "fix"])
        #expect(object["file"] as? String == "letters.scenario" && object["severity"] as? String == "error")
      }
      let range = try #require(all[0]["range"] as? [String: Int])
      #expect(
        range == ["line": 3, "column": 34, "endLine": 3, "endColumn": 37, "offset": 69, "endOffset": 72])
      let bytes = Array(Self.text.utf8)
      #expect(String(decoding: bytes[range["offset"]!..<range["endOffset"]!], as: UTF8.self) == "per")
      let fix = try #require(all[0]["fix"] as? [String: Any])
      #expect(fix["replacement"] as? String == "/" && fix["range"] as? [String: Int] == range)
      let labels = try #require(all[2]["labels"] as? [[String: Any]])
      #expect(
        labels.count == 1 && labels[0]["text"] as? String == "this is 120 %"
          && labels[0]["isPrimary"] as? Bool == true)
      #expect(all[2]["fix"] is NSNull && all[2]["help"] is NSNull)
    }
  }

  @Test func jsonOfASoundScenarioIsEmpty() throws {
    defer { binary.remove() }
    let sound = Self.text.replacing("per", with: "/").replacing("4h; defects 120%", with: "4 h")
    try binary.write(sound, to: "sound.scenario")
    let outcome = try binary.run(["check", "sound.scenario", "--json"])
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    #expect(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String] == [])
  }

  @Test func fixesAreWrittenAndListed() throws {
    defer { binary.remove() }
    let outcome = try binary.run(["check", "letters.scenario", "--fix", "--short"])
    let text = String(decoding: try binary.data("letters.scenario"), as: UTF8.self)
    #expect(text == Self.text.replacing("per hour", with: "/ hour").replacing("4h", with: "4 h"))
    #expect(
      outcome.errors == """
        letters.scenario has changed:

        3 - team clerks { people 2; cost $40 per hour }
        3 + team clerks { people 2; cost $40 / hour }
        5 - step answer by clerks { effort 4h; defects 120% }
        5 + step answer by clerks { effort 4 h; defects 120% }

        letters.scenario:5:45: error: `defects` must be at most 100 % [JK0221]

        """)
    #expect(outcome.status == 65)
    #expect(binary.files() == ["letters.scenario"])
    let again = try binary.run(["check", "letters.scenario", "--fix", "--short"])
    #expect(again.errors.hasPrefix("Nothing in letters.scenario can be mended without you.\n"))
  }

  @Test func aLinkStaysALinkAndRightsStay() throws {
    defer { binary.remove() }
    let manager = FileManager.default
    let (file, link) = ("letters.scenario", "link.scenario")
    let path = binary.folder.appendingPathComponent(file).path
    try manager.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    try manager.createSymbolicLink(
      atPath: binary.folder.appendingPathComponent(link).path, withDestinationPath: file)
    _ = try binary.run(["check", link, "--fix"])
    let attributes = try manager.attributesOfItem(atPath: path)
    #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
    #expect(String(decoding: try binary.data(file), as: UTF8.self).contains("$40 / hour"))
    #expect(
      try manager.destinationOfSymbolicLink(atPath: binary.folder.appendingPathComponent(link).path) == file)
  }

  @Test(arguments: [["--short", "--json"], ["--format", "xml"], ["--fix", "--set", "clerks.people=3"]])
  func optionsThatDoNotGoTogether(arguments: [String]) throws {
    defer { binary.remove() }
    #expect(try binary.run(["check", "letters.scenario"] + arguments).status == 64)
  }

  /// Advice before a run takes a line each.
  @Test func adviceIsShortBeforeARun() throws {
    defer { binary.remove() }
    let busy = Self.text.replacing("per", with: "/").replacing("4h; defects 120%", with: "4 h")
      .replacing("poisson 5", with: "poisson 50")
    try binary.write(busy + "\nteam spare { people 1 }\n", to: "busy.scenario")
    let outcome = try binary.run(["run", "busy.scenario", "--trials", "2"])
    #expect(outcome.status == 0)
    #expect(
      outcome.errors.hasPrefix(
        """
        busy.scenario:3:6: warning: the work asks for 250 % of what `clerks` can do [JK0809]
        busy.scenario:6:6: warning: team `spare` is declared and never used [JK0801]

        """))
  }

  @Test(arguments: [
    (["JK0214"], "JK0214: A quantity has another unit than it must have\n"), (["214"], "JK0214: "),
    ([], "JK0101  The file is not in UTF-8\n"), (["base"], "Each example stands"),
    (["--all"], "# What the program can say\n"),
  ])
  func explains(arguments: [String], start: String) throws {
    defer { binary.remove() }
    let outcome = try binary.run(["explain"] + arguments)
    #expect(outcome.status == 0 && outcome.output.hasPrefix(start))
  }

  @Test(arguments: [("JK0235", "did you mean JK023"), ("effort", "lists them")])
  func unknownCodes(code: String, hint: String) throws {
    defer { binary.remove() }
    let outcome = try binary.run(["explain", code])
    #expect(outcome.status == 64 && outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("jkcurve: there is no code \(code); ") && outcome.errors.contains(hint))
  }
}

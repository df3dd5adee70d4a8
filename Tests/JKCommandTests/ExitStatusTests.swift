import Foundation
import Testing

struct ExitStatusTests {
  private let binary: Binary

  init() throws {
    binary = try Binary()
    try binary.write(Binary.firm, to: "firm.scenario")
  }

  @Test(arguments: [
    ["check", "firm.scenario"], ["run", "firm.scenario"], ["run", "firm.scenario", "--strategy", "clean"],
    ["compare", "firm.scenario"], ["--help"], ["--version"], ["compare", "--help"],
  ])
  func allIsWell(arguments: [String]) throws {
    defer { binary.remove() }
    let outcome = try binary.run(arguments)
    #expect(outcome.status == 0 && !outcome.output.isEmpty)
  }

  @Test(arguments: [
    (["compare", "firm.scenario", "--trails", "3"], "--trails"),
    (["compare", "firm.scenario", "--trials", "0"], "--trials takes a number from 1"),
    (["compare", "firm.scenario", "--threads", "many"], "many"),
    (["run", "firm.scenario", "--strategy", "claen", "--out", "new/results"], "did you mean `clean`?"),
    (["explode", "firm.scenario"], "explode"), (["compare"], "file"),
  ])
  func wrongUsageIs64(arguments: [String], message: String) throws {
    defer { binary.remove() }
    let outcome = try binary.run(arguments)
    #expect(outcome.status == 64 && outcome.output.isEmpty)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
    #expect(binary.files() == ["firm.scenario"])
  }

  @Test func anUnknownStrategyTakesOneLine() throws {
    defer { binary.remove() }
    let outcome = try binary.run(["run", "firm.scenario", "--strategy", "xyz"])
    #expect(outcome.status == 64)
    #expect(
      outcome.errors.hasSuffix("\n\njkcurve: there is no strategy named `xyz`; known: status-quo, clean\n"))
  }

  @Test(arguments: [["check"], ["compare"], ["run"], ["check", "--short"]])
  func anUnsoundScenarioIs65WithAllMessages(arguments: [String]) throws {
    defer { binary.remove() }
    try binary.write("scenario \"Bad\"\nhorizon 10 weks\nteam x { peple 3 }\n", to: "bad.scenario")
    let outcome = try binary.run(arguments + ["bad.scenario"])
    #expect(outcome.status == 65 && outcome.output.isEmpty)
    #expect(outcome.errors.contains("[JK0208]") && outcome.errors.contains("[JK0210]"), "\(outcome.errors)")
    #expect(!binary.files().contains("results"))
  }

  @Test(arguments: [
    ("no.scenario", "there is no such file"), (".", "it is a folder"), ("firm.scenario/x", "no such file"),
  ])
  func anUnreadableFileIs66(name: String, reason: String) throws {
    defer { binary.remove() }
    for command in ["check", "compare", "run"] {
      let outcome = try binary.run([command, name])
      #expect(outcome.status == 66 && outcome.output.isEmpty)
      #expect(outcome.errors.contains("cannot read \(name): ") && outcome.errors.contains(reason))
    }
  }

  /// What is no scenario gets one message, however much of it there is.
  @Test(arguments: [
    (Data(), "this file says nothing"), (Data("\n \n// a\n".utf8), "this file says nothing"),
    (Data([0x89, 0x50, 0x4E, 0x47, 0, 0] + Array(repeating: 0xFF, count: 10_000)), "this file is no text"),
    ("scenario \"x\"".data(using: .utf16) ?? Data(), "this file is UTF-16, not UTF-8"),
  ])
  func noScenarioIsSaidInOneMessage(bytes: Data, message: String) throws {
    defer { binary.remove() }
    try bytes.write(to: binary.folder.appendingPathComponent("odd.scenario"))
    let outcome = try binary.run(["check", "--short", "odd.scenario"])
    #expect(outcome.status == 65 && outcome.errors.contains(message))
    #expect(outcome.errors.split(separator: "\n").count == 1, "\(outcome.errors)")
  }

  /// The superuser may read everything, so only others can see this.
  @Test(.enabled(if: geteuid() != 0))
  func aFileWithoutPermissionIs66() throws {
    defer { binary.remove() }
    let path = binary.folder.appendingPathComponent("firm.scenario").path
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
    let outcome = try binary.run(["check", "firm.scenario"])
    #expect(outcome.status == 66 && outcome.errors.contains("permission is missing"))
  }

  /// Ten million trials would take days, so the status shows that nothing was simulated.
  @Test(arguments: ["firm.scenario", "firm.scenario/results"], ["compare", "run"])
  func anUnwritableFolderIs73BeforeSimulating(folder: String, command: String) throws {
    defer { binary.remove() }
    let outcome = try binary.run([command, "firm.scenario", "--trials", "10000000", "--out", folder])
    #expect(outcome.status == 73 && outcome.output.isEmpty)
    #expect(outcome.errors.contains("cannot write to \(folder)"))
  }

  @Test(arguments: [["compare", "firm.scenario"], ["run", "firm.scenario", "--out", "a/b"]])
  func anInterruptionIs130AndLeavesNothing(arguments: [String]) throws {
    defer { binary.remove() }
    let outcome = try binary.run(arguments + ["--trials", "1000000", "--threads", "1"], interruption: 1)
    #expect(outcome.status == 130 && outcome.output.isEmpty)
    #expect(outcome.errors.contains("interrupted: nothing was written"))
    #expect(binary.files() == ["firm.scenario"])
  }

  /// Once is enough for what is finished.
  @Test(arguments: ["compare", "run"])
  func oneInterruptionKeepsWhatIsFinished(command: String) throws {
    defer { binary.remove() }
    let outcome = try binary.run(
      [command, "firm.scenario", "--details", "--trials", "30000", "--threads", "1", "--out", "here"],
      interruption: 1,
      isRepeated: false)
    #expect(outcome.status == 130 && outcome.output.contains("\nInterrupted: what follows is of "))
    #expect(outcome.errors.contains("interrupted: all figures are of "))
    #expect(outcome.errors.contains(" of 30,000 trials\n"))
    #expect(binary.files(in: "here").contains("summary.txt"))
    #expect(try binary.data("here/summary.txt") == Data(outcome.output.utf8))
  }

  @Test func anInterruptionKeepsEarlierResults() throws {
    defer { binary.remove() }
    #expect(try binary.run(["compare", "firm.scenario"]).status == 0)
    let files = binary.files()
    let summary = try binary.data("results/firm/summary.json")
    _ = try binary.run(["compare", "firm.scenario", "--trials", "1000000"], interruption: 1)
    #expect(binary.files() == files)
    #expect(try binary.data("results/firm/summary.json") == summary)
  }
}

import Foundation
import Testing

struct TraceTests {
  private let binary: Binary

  init() throws {
    binary = try Binary()
    try binary.write(Binary.firm, to: "firm.scenario")
  }

  @Test func showsATrialOnStandardOutput() throws {
    defer { binary.remove() }
    let outcome = try binary.run(["trace", "firm.scenario", "--strategy", "clean", "--trial", "3"])
    // The firm has too much to do, and `trace` says so beside the trace.
    #expect(
      outcome.status == 0 && outcome.errors.split(separator: "\n").allSatisfy { $0.contains("warning: ") })
    #expect(outcome.output.hasPrefix("Firm\nStrategy clean, trial 3 (trials count from 0), seed 5, jkcurve "))
    #expect(outcome.output.contains("fix mess starts\n"))
    #expect(binary.files() == ["firm.scenario"])
  }

  @Test func weeksBeforeTheDecisionAreNegative() throws {
    defer { binary.remove() }
    let outcome = try binary.run(["trace", "firm.scenario", "--from", "-2", "--to", "-1"])
    #expect(outcome.status == 0 && outcome.output.contains("\n  \u{2212}1 "))
    #expect(!outcome.output.contains("\n   0 "))
  }

  @Test(arguments: ["text", "csv", "xes"])
  func fileAndStandardOutputAreTheSame(format: String) throws {
    defer { binary.remove() }
    let arguments = ["trace", "firm.scenario", "--format", format]
    let plain = try binary.run(arguments)
    try binary.write("old", to: "log")
    let outcome = try binary.run(arguments + ["--out", "log"])
    #expect(outcome.status == 0 && outcome.output.isEmpty && outcome.errors.contains("The trace is in log ("))
    #expect(try binary.data("log") == Data(plain.output.utf8))
    // No temporary name is left.
    #expect(binary.files() == ["firm.scenario", "log"])
  }

  @Test(arguments: [
    (["--strategy", "claen", "--out", "x"], "there is no strategy named `claen`; did you mean `clean`?"),
    (["--step", "anser", "--out", "x"], "there is no step named `anser`; did you mean `answer`?"),
    (["--item", "seven"], "`seven` is no item"), (["--item", "ordre 7"], "`ordre 7` is no item"),
    (["--trial", "-1"], "--trial"), (["--from", "4", "--to", "3"], "--to takes a week"),
    (["--format", "xml"], "xml"),
  ])
  func wrongUsageIs64(arguments: [String], message: String) throws {
    defer { binary.remove() }
    let outcome = try binary.run(["trace", "firm.scenario"] + arguments)
    #expect(outcome.status == 64 && outcome.output.isEmpty && outcome.errors.contains(message))
    #expect(binary.files() == ["firm.scenario"])
  }

  @Test func unsoundAndUnreadable() throws {
    defer { binary.remove() }
    try binary.write("scenario \"Bad\"\nhorizon 10 weks\n", to: "bad.scenario")
    #expect(try binary.run(["trace", "bad.scenario"]).status == 65)
    #expect(try binary.run(["trace", "no.scenario"]).status == 66)
  }

  @Test(arguments: ["firm.scenario/x", "folder", "no/such/folder", "/dev/null"])
  func anUnwritableFileIs73(name: String) throws {
    defer { binary.remove() }
    try FileManager.default.createDirectory(
      at: binary.folder.appendingPathComponent("folder"), withIntermediateDirectories: true)
    let outcome = try binary.run(["trace", "firm.scenario", "--out", name])
    #expect(outcome.status == 73 && outcome.errors.contains("cannot write to \(name)"))
    #expect(binary.files() == ["firm.scenario", "folder"])
  }

  @Test func nothingThereIsSaid() throws {
    defer { binary.remove() }
    let outcome = try binary.run(["trace", "firm.scenario", "--item", "order 999999"])
    #expect(outcome.status == 0 && outcome.errors.contains("\n\nNothing happened there"))
  }

  @Test func helpSaysWhereTrialsBegin() throws {
    defer { binary.remove() }
    #expect(try binary.run(["trace", "--help"]).output.contains("Trials count from 0"))
  }
}

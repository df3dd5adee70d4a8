import Foundation
import Testing

/// `diagnose`, as it is called.
struct DiagnoseTests {
  private let binary: Binary

  init() throws {
    binary = try Binary()
    try binary.write(Binary.firm, to: "firm.scenario")
  }

  /// Whole folders, byte by byte.
  @Test func threadsChangeNothing() throws {
    defer { binary.remove() }
    let outcomes = try ["1", "2"].map {
      try binary.run(["diagnose", "firm.scenario", "--details", "--threads", $0, "--out", "out\($0)"])
    }
    #expect(outcomes.allSatisfy { $0.status == 0 } && outcomes[0].output == outcomes[1].output)
    let names = binary.files(in: "out1")
    #expect(
      names == [
        Binary.manifest, "brief.md", "diagnosis.csv", "summary.json", "summary.txt", "what-ifs.svg",
      ])
    for name in names {
      #expect(try binary.data("out1/\(name)") == binary.data("out2/\(name)"), "\(name)")
    }
    #expect(outcomes[0].output.contains("The constraint is mess at answer"))
    #expect(try String(decoding: binary.data("out1/summary.txt"), as: UTF8.self) == outcomes[0].output)
    for line in outcomes[0].output.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
  }

  @Test func theFolderIsItsOwn() throws {
    defer { binary.remove() }
    let outcome = try binary.run(["diagnose", "firm.scenario", "--trials", "3", "--seed", "8"])
    #expect(
      outcome.status == 0 && outcome.output.contains("3 trials, 20 weeks")
        && outcome.output.contains("seed 8"))
    #expect(binary.files().contains("results/firm-diagnosis/brief.md"))
    #expect(outcome.errors.contains("results/firm-diagnosis/ (5 files)"))
  }

  /// People enough: what holds the firm back is another thing then.
  @Test func aValueCanBeSet() throws {
    defer { binary.remove() }
    let outcome = try binary.run(["diagnose", "firm.scenario", "--set", "clerks.people=15"])
    #expect(outcome.status == 0 && outcome.output.contains("The constraint is demand"))
    #expect(outcome.output.contains("clerks.people 15"))
  }

  @Test func jsonIsAllThereIs() throws {
    defer { binary.remove() }
    let outcome = try binary.run(["diagnose", "firm.scenario", "--json", "--trials", "5"])
    let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
    #expect(object?["schema"] as? String == "jkcurve.diagnosis/3" && object?["trials"] as? Int == 5)
  }

  @Test func wrongUsageIs64() throws {
    defer { binary.remove() }
    for arguments in [["diagnose"], ["diagnose", "firm.scenario", "--strategy", "clean"]] {
      let outcome = try binary.run(arguments)
      #expect(outcome.status == 64 && outcome.output.isEmpty)
    }
    #expect(binary.files() == ["firm.scenario"])
  }

  @Test func otherStatusesAreThoseOfAllCommands() throws {
    defer { binary.remove() }
    try binary.write("scenario \"Bad\"\nhorizon 10 weks\n", to: "bad.scenario")
    #expect(try binary.run(["diagnose", "bad.scenario"]).status == 65)
    #expect(try binary.run(["diagnose", "no.scenario"]).status == 66)
    let blocked = try binary.run(["diagnose", "firm.scenario", "--out", "firm.scenario/x"])
    #expect(blocked.status == 73 && blocked.output.isEmpty)
    #expect(binary.files() == ["bad.scenario", "firm.scenario"])
  }
}

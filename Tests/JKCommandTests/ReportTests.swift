import Foundation
import Testing

/// `compare --report`, as it is called.
struct ReportTests {
  private let binary: Binary

  init() throws {
    binary = try Binary()
    try binary.write(Binary.firm, to: "firm.scenario")
  }

  private func page(_ folder: String) throws -> String {
    String(decoding: try binary.data("\(folder)/report.html"), as: UTF8.self)
  }

  /// Byte by byte, the command among them.
  @Test func threadsChangeNothing() throws {
    defer { binary.remove() }
    let outcomes = try ["1", "2"].map {
      try binary.run([
        "compare", "firm.scenario", "--report", "--trials", "8", "--threads", $0, "--out", "out\($0)",
      ])
    }
    #expect(outcomes.allSatisfy { $0.status == 0 } && outcomes[0].output == outcomes[1].output)
    let names = binary.files(in: "out1")
    #expect(names.contains("report.html") && names.contains("study.md") && names.contains("summary.txt"))
    for name in names { #expect(try binary.data("out1/\(name)") == binary.data("out2/\(name)"), "\(name)") }
    #expect(outcomes[0].errors.contains("The report is out1/report.html: open it in a browser."))
  }

  @Test func theCommandGivesTheSameAgain() throws {
    defer { binary.remove() }
    let outcome = try binary.run([
      "compare", "firm.scenario", "--report", "--trials", "6", "--seed", "9", "--set", "clerks.people = 4",
      "--out",
      "first",
    ])
    #expect(outcome.status == 0)
    let command = "jkcurve compare firm.scenario --trials 6 --seed 9 --report --set 'clerks.people = 4'"
    #expect(try page("first").contains(command))
    #expect(try page("first").contains("set for this run"))
    let again = try binary.run([
      "compare", "firm.scenario", "--set", "clerks.people = 4", "--trials", "6", "--seed", "9", "--report",
    ])
    #expect(again.status == 0)
    #expect(try page("first") == page("results/firm"))
  }

  /// A later run without a page takes the old one away, and the summary is what it is without one.
  @Test func aPageComesOnRequest() throws {
    defer { binary.remove() }
    let with = try binary.run(["compare", "firm.scenario", "--report", "--trials", "5"])
    #expect(binary.files().contains("results/firm/report.html"))
    let without = try binary.run(["compare", "firm.scenario", "--trials", "5"])
    #expect(with.output == without.output && !without.errors.contains("The report is"))
    #expect(!binary.files().contains("results/firm/report.html"))
  }

  @Test func aPrecisionIsOfTheCommand() throws {
    defer { binary.remove() }
    let outcome = try binary.run([
      "compare", "firm.scenario", "--report", "--precision", "20%", "--trials", "30", "--out", "p",
    ])
    #expect(outcome.status == 0)
    #expect(try page("p").contains("--trials 30 --precision 20% --report"))
  }
}

import Foundation
import Testing

/// `price` and `invoice`, as they are called.
struct PriceTests {
  private static let desk = """
    scenario "Desk"
    horizon 26 weeks; history 2 weeks; trials 9; seed 5; starts 2027-01-04
    team desk { people 3 }
    work letter { arrives poisson 40 / week; route { write -> done } }
    step write by desk { effort 1 h; inputs "a"; criteria "b"; good "c" }
    tool helper on write { training 1 h; contract by-use }
    contract by-use { per-task use { each $0.50 / use } }
    contract by-seat { per-seat $20 / month; commitment $300 every 12 months { discount 10%; beyond list } }
    strategy other { involvement 90%; week 6: integrate helper }
    """

  private let binary: Binary

  init() throws {
    binary = try Binary()
    try binary.write(Self.desk, to: "desk.scenario")
  }

  /// Whole folders, byte by byte.
  @Test func threadsChangeNothing() throws {
    defer { binary.remove() }
    let outcomes = try ["1", "2", "3"].map {
      try binary.run(["price", "desk.scenario", "--threads", $0, "--out", "out\($0)"])
    }
    #expect(outcomes.allSatisfy { $0.status == 0 } && Set(outcomes.map(\.output)).count == 1)
    let names = binary.files(in: "out1")
    #expect(
      names == [
        Binary.manifest,
        "bills-by-seat.svg", "bills-by-use.svg", "commitment-by-seat.svg", "contracts.svg", "cost-by-use.svg",
        "cost.svg",
        "price.csv", "summary.json", "summary.txt",
      ])
    for name in names {
      let bytes = try binary.data("out1/\(name)")
      for other in ["out2", "out3"] { #expect(try binary.data("\(other)/\(name)") == bytes, "\(name)") }
    }
    #expect(outcomes[0].output.contains("2 contracts on the same use, that of strategy other"))
    for line in outcomes[0].output.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
  }

  /// What `price` proposes to look at next can be looked at.
  @Test func theNextCommandWorks() throws {
    defer { binary.remove() }
    let priced = try binary.run(["price", "desk.scenario", "--seed", "3"])
    #expect(binary.files().contains("results/desk-price/summary.txt"))
    let next = try #require(
      priced.errors.split(separator: "\n").last { $0.hasPrefix("Next, the dearest month: ") })
    let arguments = next.split(separator: " ").map(String.init)
    let start = try #require(arguments.firstIndex(of: "invoice"))
    let invoice = try binary.run(Array(arguments[start...]))
    #expect(invoice.status == 0 && invoice.output.contains("seed 3,") && invoice.output.contains("total, $"))
    let all = try binary.run(["invoice", "desk.scenario", "--trial", "2"])
    #expect(
      all.status == 0 && all.output.contains("\n2  2027-02 ") && all.errors.contains("Next, line by line: "))
    let named = try binary.run(["invoice", "desk.scenario", "--month", "2027-03", "--trial", "2"])
    let counted = try binary.run(["invoice", "desk.scenario", "--month", "3", "--trial", "2"])
    #expect(named.output == counted.output && named.output.contains("Month 3 of 7, 2027-03; trial 2"))
  }

  @Test func jsonIsAllThereIs() throws {
    defer { binary.remove() }
    for (command, schema) in [("price", "jkcurve.price/2"), ("invoice", "jkcurve.invoice/2")] {
      let outcome = try binary.run([command, "desk.scenario", "--json"])
      let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
      #expect(object?["schema"] as? String == schema)
    }
  }

  @Test(arguments: [
    (["price", "--strategy", "othr"], "there is no strategy named `othr`; did you mean `other`?"),
    (["price", "--strategy", "status-quo"], "`status-quo` brings no tool into use"),
    (["price", "--strategy", "status-quo"], "try `--strategy other`"),
    (
      ["invoice", "--contract", "by-uze", "--month", "1"],
      "there is no contract named `by-uze`; did you mean `by-use`?"
    ),
    (["invoice", "--month", "9"], "`9` is no month of the study: they go from 1 (2027-01) to 7 (2027-07)"),
    (["invoice", "--month", "0"], "`0` is no month"),
    (["invoice", "--month", "2026-12"], "`2026-12` is no month"),
    (
      ["invoice", "--month", "1"], "2027-01 has no invoice in that trial of `other`; 2027-02 to 2027-07 have"
    ),
    (["invoice", "--month", "1", "--strategy", "status-quo"], "no month has, since no contract is in force"),
    (["invoice", "--trial", "-1"], "--trial"),
  ])
  func wrongUsageIs64(arguments: [String], message: String) throws {
    defer { binary.remove() }
    let outcome = try binary.run([arguments[0], "desk.scenario"] + arguments.dropFirst())
    #expect(outcome.status == 64 && outcome.output.isEmpty && outcome.errors.contains(message))
    #expect(binary.files() == ["desk.scenario"])
  }

  @Test(arguments: ["price", "invoice"])
  func withoutAContractItSaysWhatToWrite(command: String) throws {
    defer { binary.remove() }
    try binary.write(Binary.firm, to: "firm.scenario")
    let outcome = try binary.run([command, "firm.scenario"])
    #expect(outcome.status == 64 && outcome.output.isEmpty)
    #expect(
      outcome.errors.contains("the scenario has no `contract`; write one, such as `contract api { per-seat"))
  }
}

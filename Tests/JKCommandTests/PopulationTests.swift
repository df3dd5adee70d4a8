import Foundation
import Testing

/// `jkcurve population`
struct PopulationTests {
  private let binary: Binary

  private static let plain = Binary.firm.replacing("horizon 20 weeks", with: "horizon 52 weeks")
  private static let firm =
    plain + """

      population firms {
        organisations 4
        vary mess.effort = times uniform(1.2, 2)
        vary clerks.people = discrete(3: 70%, 4: 30%)
        follow clean 20%, status-quo 80%
      }
      """

  init() throws {
    binary = try Binary()
    try binary.write(Self.firm, to: "firm.scenario")
  }

  /// Its files are the same on any number of threads; the answer comes first.
  @Test func writesItsFiles() throws {
    defer { binary.remove() }
    for threads in ["1", "2", "3"] {
      let outcome = try binary.run(
        ["population", "firm.scenario", "--threads", threads, "--out", "out\(threads)"])
      #expect(outcome.status == 0, "\(outcome.errors)")
      let lines = outcome.output.split(separator: "\n")
      #expect(
        lines[0] == "Firm" && lines[1].hasPrefix("firms: 4 organisations, 50 trials each, weeks 0 to 51"))
      #expect(lines.contains { $0.hasPrefix("clean makes ") })
      #expect(outcome.errors.contains("Charts and tables are in out\(threads)/ (5 files)."))
    }
    let names = binary.files(in: "out1")
    #expect(
      names == [
        Binary.manifest,
        "population-gains.svg", "population-shares.svg", "population.csv", "summary.json", "summary.txt",
      ])
    for name in names {
      let bytes = try binary.data("out1/\(name)")
      for other in ["out2", "out3"] { #expect(try binary.data("\(other)/\(name)") == bytes, "\(name)") }
    }
  }

  @Test func numbersCanBeSaid() throws {
    defer { binary.remove() }
    let outcome = try binary.run([
      "population", "firm.scenario", "--json", "--organisations", "3", "--trials", "51", "--seed", "9",
      "--set",
      "mess.effort=times 1",
    ])
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect(object["schema"] as? String == "jkcurve.population/2")
    #expect(object["organisations"] as? Int == 3 && object["trialsEach"] as? Int == 51)
    let study = try #require(object["study"] as? [String: Any])
    #expect(study["seed"] as? Int == 9)
    // What is set holds for all, and is drawn no more.
    #expect((object["priors"] as? [[String: String]])?.map { $0["path"] } == ["clerks.people"])
    #expect(study["overrides"] as? [[String: String]] == [["path": "mess.effort", "value": "times 1"]])
    #expect(binary.files().contains("results/firm-population/population.csv"))
  }

  @Test(arguments: [
    (["--trials", "20"], 64, "at least 50 trials"), (["--trials", "20000"], 64, "at most 10000 trials"),
    (["--organisations", "1"], 64, "from 2 to 100,000"),
    (["--set", "horizon=26 weeks"], 65, "[JK0387]"),
  ])
  func refusals(options: [String], status: Int32, message: String) throws {
    defer { binary.remove() }
    let outcome = try binary.run(["population", "firm.scenario"] + options)
    #expect(outcome.status == status && outcome.errors.contains(message), "\(outcome.errors)")
    #expect(outcome.output.isEmpty && binary.files() == ["firm.scenario"])
  }

  @Test func withoutAPopulation() throws {
    defer { binary.remove() }
    try binary.write(Binary.firm, to: "plain.scenario")
    let outcome = try binary.run(["population", "plain.scenario"])
    #expect(outcome.status == 64 && outcome.errors.contains("the scenario has no `population`"))
    // What it says to write can be pasted.
    let example = try #require(outcome.errors.firstMatch(of: /`(population [^`]*)`/)).output.1
    try binary.write(Self.plain + "\n\(example)\n", to: "plain.scenario")
    #expect(try binary.run(["check", "plain.scenario"]).status == 0)
  }

  @Test func ctrlCKeepsWhatIsFinished() throws {
    defer { binary.remove() }
    let outcome = try binary.run(
      ["population", "firm.scenario", "--organisations", "20000"], interruption: 1.5, isRepeated: false)
    #expect(outcome.status == 130 && outcome.errors.contains("of 20,000 organisations"))
    #expect(outcome.output.contains("\nInterrupted: what follows is of "))
    #expect(binary.files(in: "results/firm-population").contains("summary.json"))
  }
}

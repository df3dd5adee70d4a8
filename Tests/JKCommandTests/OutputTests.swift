import Foundation
import Testing

struct OutputTests {
  private let binary: Binary

  init() throws {
    binary = try Binary()
    try binary.write(Binary.firm, to: "firm.scenario")
  }

  @Test(arguments: [["compare", "firm.scenario"], ["run", "firm.scenario"]])
  func jsonIsAllThereIs(arguments: [String]) throws {
    defer { binary.remove() }
    let outcome = try binary.run(arguments + ["--json", "--trials", "3"])
    let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
    #expect(object?["trials"] as? Int == 3 && object?["schema"] as? String == "jkcurve.summary/5")
  }

  /// A terminal shows what it takes to decide; the file keeps everything, and `--details` shows it.
  @Test(arguments: ["compare", "run", "diagnose"])
  func detailsAreTheFiles(command: String) throws {
    defer { binary.remove() }
    let arguments = [command, "firm.scenario", "--trials", "5", "--out", "out"]
    let brief = try binary.run(arguments)
    let whole = try binary.run(arguments + ["--details"])
    let file = String(decoding: try binary.data("out/summary.txt"), as: UTF8.self)
    #expect(brief.status == 0 && whole.status == 0 && whole.output == file)
    #expect(brief.output.contains("--details") && brief.output != file && !file.contains("--details"))
  }

  /// Values set beside the scenario hold, and the results say so; the text of the file stays as it is.
  @Test func valuesCanBeSet() throws {
    defer { binary.remove() }
    let set = ["--set", "clerks.people=5", "--set", "answer.effort=2 to 9 h", "--trials", "5"]
    let plain = try binary.run(["compare", "firm.scenario", "--json", "--trials", "5"])
    let changed = try binary.run(["compare", "firm.scenario", "--json"] + set)
    let object = try JSONSerialization.jsonObject(with: Data(changed.output.utf8)) as? [String: Any]
    let values = (object?["study"] as? [String: Any])?["overrides"] as? [[String: String]]
    #expect(
      values == [["path": "clerks.people", "value": "5"], ["path": "answer.effort", "value": "2 to 9 h"]])
    #expect(plain.status == 0 && plain.output != changed.output)
    try binary.write(
      Binary.firm.replacing("people 3", with: "people 5").replacing(
        "effort lognormal(mean: 7 h, cv: 0.3)", with: "effort 2 to 9 h"),
      to: "other.scenario")
    let written = try binary.run(["compare", "other.scenario", "--json", "--trials", "5"])
    let other = try JSONSerialization.jsonObject(with: Data(written.output.utf8)) as? [String: Any]
    #expect(other?["strategies"] as? NSArray == object?["strategies"] as? NSArray)
    let note = "Set for this run, in place of the scenario's own: clerks.people 5,"
    for command in ["run", "compare"] {
      #expect(try binary.run([command, "firm.scenario"] + set).output.contains(note))
    }
    #expect(
      try binary.run(["trace", "firm.scenario", "--to", "0", "--set", "clerks.people=5"]).output.contains(
        "clerks.people 5."))
    #expect(try binary.run(["check", "firm.scenario", "--set", "clerks.people=5"]).status == 0)
  }

  /// A sweep writes its own files, the same on any number of threads; what it cannot do it says.
  @Test func sweeps() throws {
    defer { binary.remove() }
    let over = ["--over", "clerks.people = 2 .. 4 by 1", "--trials", "5"]
    for threads in ["1", "2", "3"] {
      let outcome = try binary.run(
        ["sweep", "firm.scenario"] + over + ["--threads", threads, "--out", "out\(threads)"])
      #expect(outcome.status == 0 && outcome.output.contains("5 trials at each of 3 points"))
    }
    let names = binary.files(in: "out1")
    #expect(names == [Binary.manifest, "summary.json", "summary.txt", "sweep.csv", "sweep.svg"])
    for name in names {
      let bytes = try binary.data("out1/\(name)")
      for other in ["out2", "out3"] { #expect(try binary.data("\(other)/\(name)") == bytes, "\(name)") }
    }
    let none = try binary.run(["sweep", "firm.scenario"])
    #expect(none.status == 64 && none.errors.contains("the scenario has no `sweep`"))
    // What it says can be pasted.
    let axis = try #require(none.errors.firstMatch(of: /--over "([^"]*)"/)).output.1
    #expect(try binary.run(["sweep", "firm.scenario", "--over", "\(axis)", "--trials", "2"]).status == 0)
    for (axis, code) in [("clerks.peple = 2, 3", "JK0270"), ("clerks.people", "JK0296"), ("", "JK0298")] {
      let outcome = try binary.run(["sweep", "firm.scenario", "--over", axis])
      #expect(outcome.status == 65 && outcome.errors.contains("[\(code)]") && outcome.output.isEmpty)
    }
  }

  @Test(arguments: ["compare", "run", "check", "trace"])
  func mistakesInValuesAreShownInTheirOwnText(command: String) throws {
    defer { binary.remove() }
    let outcome = try binary.run([
      command, "firm.scenario", "--set", "clerks.peple=5", "--set", "answer.effort=5 weks",
    ])
    #expect(outcome.status == 65 && outcome.output.isEmpty)
    #expect(
      outcome.errors == """
        error[JK0270]: `clerks.peple` leads to no value
         --> --set:1:8
          |
        1 | clerks.peple=5
          |        ^^^^^
          |
          = did you mean `people`?

        error[JK0208]: there is no unit `weks`
         --> --set:1:17
          |
        1 | answer.effort=5 weks
          |                 ^^^^
          |
          = did you mean `weeks`?

        2 errors
        More about a message: jkcurve explain JK0270

        """)
  }

  /// Without a terminal there is no progress and no colour, and what is not the answer is on standard error.
  @Test(arguments: [[:], ["NO_COLOR": "1"]])
  func theAnswerIsOnStandardOutput(environment: [String: String]) throws {
    defer { binary.remove() }
    let outcome = try binary.run(
      ["compare", "firm.scenario", "--details", "--trials", "400"], environment: environment)
    #expect(try binary.data("results/firm/summary.txt") == Data(outcome.output.utf8))
    #expect(outcome.errors.contains("Charts and tables are in results/firm/ ("))
    for text in [outcome.output, outcome.errors] {
      #expect(!text.contains("\u{1B}") && !text.contains("\r"))
    }
    #expect(!outcome.errors.contains("a second"))
  }

  /// What is not wanted is not written, and goes when an earlier run has left it.
  @Test func kindsOfFilesCanBeChosen() throws {
    defer { binary.remove() }
    _ = try binary.run(["compare", "firm.scenario", "--trials", "4"])
    let tables = try binary.run(["compare", "firm.scenario", "--trials", "4", "--format", "csv, JSON"])
    #expect(
      binary.files(in: "results/firm") == [
        Binary.manifest, "curves.csv", "numbers.csv", "outcomes.csv", "summary.json", "weekly.csv",
      ])
    #expect(tables.output.contains("4 trials"))
    _ = try binary.run(["compare", "firm.scenario", "--trials", "4", "--format", "txt"])
    #expect(binary.files(in: "results/firm") == [Binary.manifest, "summary.json", "summary.txt"])
    for wrong in ["svgs", "", "svg;csv"] {
      let outcome = try binary.run(["compare", "firm.scenario", "--format", wrong])
      #expect(outcome.status == 64 && outcome.errors.contains("svg, csv, json, txt"), "\(wrong)")
    }
  }

  @Test func namedFolderTakesEverything() throws {
    defer { binary.remove() }
    let outcome = try binary.run(["compare", "firm.scenario", "--out", "here/"])
    #expect(outcome.errors.contains("in here/ ("))
    #expect(
      binary.files(in: "here") == [
        Binary.manifest, "advantage-clean.svg", "break-even.svg", "cumulative-margin.svg", "curves.csv",
        "margin-clean.svg",
        "margin-status-quo.svg", "numbers.csv", "outcomes.csv", "outcomes.svg", "productivity-clean.svg",
        "productivity-comparison.svg", "productivity-multiples.svg", "productivity-status-quo.svg",
        "summary.json", "summary.txt",
        "utilisation-clean.svg", "utilisation-status-quo.svg", "weekly.csv", "work-shift-clean.svg",
        "work-shift-status-quo.svg",
      ])
    #expect(!binary.files().contains("results"))
  }

  @Test func runWritesOnlyWhenAsked() throws {
    defer { binary.remove() }
    _ = try binary.run(["run", "firm.scenario"])
    #expect(binary.files() == ["firm.scenario"])
    _ = try binary.run(["run", "firm.scenario", "--strategy", "clean", "--out", "here"])
    #expect(binary.files(in: "here").contains("productivity-clean.svg"))
  }

  /// Whole folders, byte by byte.
  @Test func threadsChangeNothing() throws {
    defer { binary.remove() }
    let outcomes = try [1, 2, 3].map { count in
      try binary.run(["compare", "firm.scenario", "--threads", "\(count)", "--out", "threads-\(count)"])
    }
    let names = binary.files(in: "threads-1")
    #expect(names.count == 21 && Set(outcomes.map(\.output)).count == 1)
    for count in [2, 3] {
      #expect(binary.files(in: "threads-\(count)") == names)
      for name in names {
        #expect(
          try binary.data("threads-\(count)/\(name)") == binary.data("threads-1/\(name)"), "\(count): \(name)"
        )
      }
    }
  }

  @Test func seedsChangeResults() throws {
    defer { binary.remove() }
    let outputs = try ["5", "6"].map { try binary.run(["run", "firm.scenario", "--seed", $0]).output }
    let plain = try binary.run(["run", "firm.scenario"]).output
    #expect(outputs[0] == plain && outputs[1] != plain)
  }

  @Test(arguments: ["größe", "日本", "ﬁx"])
  func strategiesOfAnyScriptHaveCharts(name: String) throws {
    defer { binary.remove() }
    let text = String(decoding: try binary.data("firm.scenario"), as: UTF8.self).replacing(
      "strategy clean", with: "strategy \(name)")
    try binary.write(text, to: "firm.scenario")
    let outcome = try binary.run(["compare", "firm.scenario", "--trials", "2", "--out", "out"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(binary.files(in: "out").contains("productivity-\(name).svg"))
  }

  @Test func aTraceLeavesItsScenario() throws {
    defer { binary.remove() }
    let text = String(decoding: try binary.data("firm.scenario"), as: UTF8.self)
    let outcome = try binary.run(["trace", "firm.scenario", "--to", "0", "--out", "./firm.scenario"])
    #expect(outcome.status == 73 && outcome.errors.contains("the trace would take the scenario's place"))
    #expect(String(decoding: try binary.data("firm.scenario"), as: UTF8.self) == text)
  }

  @Test func checkNamesTheStrategies() throws {
    defer { binary.remove() }
    let outcome = try binary.run(["check", "firm.scenario"])
    #expect(outcome.output == "firm.scenario is sound. Strategies: status-quo, clean.\n")
    #expect(outcome.errors.contains("jkcurve compare firm.scenario"))
  }

  @Test func shortMessagesTakeOneLineEach() throws {
    defer { binary.remove() }
    try binary.write("scenario \"Bad\"\nhorizon 10 weks\nteam x { peple 3 }\n", to: "bad.scenario")
    let outcome = try binary.run(["check", "--short", "bad.scenario"])
    for line in outcome.errors.split(separator: "\n") {
      #expect(line.hasPrefix("bad.scenario:") && line.contains("error: ") || line.contains("warning: "))
    }
  }

  @Test func helpAndVersion() throws {
    defer { binary.remove() }
    let help = try binary.run(["--help"]).output
    for word in ["compare", "run", "check", "Exit status: 0"] { #expect(help.contains(word)) }
    #expect(try binary.run(["--version"]).output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
  }
}

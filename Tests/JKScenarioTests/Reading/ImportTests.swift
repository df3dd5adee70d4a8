import JKLanguage
import Testing

@testable import JKScenario

/// Scenarios in several files.
struct ImportTests {
  private static let model = """
    scenario "Model"
    horizon 52 weeks
    trials 500
    team clerks { people 2 }
    work letter { arrives poisson 15 / week; route { answer -> done } }
    step answer by clerks { effort 4 h }
    tool assistant on answer { }
    strategy buy { involvement 50%; week 0: integrate assistant }
    """

  private static let texts = [
    "model.scenario": model,
    "people/clerks.scenario": "team clerks { people 2 }\nimport \"../people/others.scenario\"",
    "people/others.scenario": "team others { people 3 }",
    "parts/times.scenario":
      "step answer by clerks { effort empirical(\"hours.csv\", column: \"h\", unit: h) }",
    "parts/hours.csv": "h\n2\n4\n",
    "ring/a.scenario": "import \"b.scenario\"",
    "ring/b.scenario": "import \"a.scenario\"",
    "main.scenario": "import \"main.scenario\"",
    "escape/out.scenario": "import \"../../elsewhere.scenario\"",
    "broken.scenario": "team clerks { people 2 }\nteam others { people $ }",
    "twice.scenario": "team clerks { people 9 }",
    "trials.scenario": "trials 7",
    "seed.scenario": "trials 9; seed 3",
  ].merging(
    (0...30).map { ("deep/\($0).scenario", "import \"\($0 + 1).scenario\"") }, uniquingKeysWith: { $1 }
  ).merging(
    (0...ImportReader.most).map { ("wide/\($0).scenario", "") }, uniquingKeysWith: { $1 })

  private static let files = ScenarioFiles { path throws(ScenarioFiles.Problem) in
    guard let text = texts[path] else { throw .notFound }
    return text
  }

  private func read(_ text: String) -> Findings {
    let reading = ScenarioReading(SourceFile(name: "firm/main.scenario", text: text), files: Self.files)
    return Findings(reading)
  }

  private static let rest = """
    scenario "Office"; horizon 26 weeks
    work letter { arrives poisson 15 / week; route { answer -> done } }
    """

  @Test func declarationsComeIn() throws {
    let found = read("import \"people/clerks.scenario\"\nstep answer by clerks { effort 4 h }\n\(Self.rest)")
    #expect(found.all == [])
    #expect(try #require(found.scenario).teams.map(\.name) == ["clerks", "others"])
    #expect(
      found.sources.all.map(\.name) == [
        "firm/main.scenario", "firm/people/clerks.scenario", "firm/people/others.scenario",
      ])
  }

  /// An experiment that imports its model says what holds for the study.
  @Test func theImportingFileHasTheLastWord() throws {
    let found = read("import \"model.scenario\"; trials 20; seed 9")
    #expect(found.all == [])
    let scenario = try #require(found.scenario)
    #expect(scenario.title == "Model" && scenario.settings.horizon == 52 * 40)
    #expect(scenario.settings.trials == 20 && scenario.settings.seed == 9)
    #expect(scenario.strategies.map(\.name) == ["buy"])
  }

  @Test func whatIsImportedTwiceIsReadOnce() {
    let found = read(
      "import \"people/others.scenario\"; import \"people/./others.scenario\"; import \"people/clerks.scenario\"\n"
        + "step answer by clerks { effort 4 h }\n\(Self.rest)")
    #expect(found.all == [])
  }

  /// A file names others from where it stands.
  @Test func pathsBeginAtTheFile() throws {
    let found = read("import \"parts/times.scenario\"; team clerks { people 2 }\n\(Self.rest)")
    #expect(found.all == [])
    #expect(try #require(found.scenario).steps[0].effort == .empirical([2, 4]))
  }

  @Test func valuesAreSetInImportedFiles() throws {
    let reading = ScenarioReading(
      SourceFile(name: "main", text: "import \"model.scenario\""), files: Self.files,
      setting: ["clerks.people=5"])
    #expect(try #require(reading.scenario).teams[0].people == 5)
  }

  /// One message for each mistake, and none that only follows from it.
  static let mistakes: [(text: String, code: String, message: String)] = [
    ("import \"nowhere.scenario\"", "JK0280", "cannot import `nowhere.scenario`: there is no such file"),
    ("import \"/etc/passwd\"", "JK0280", "cannot import `/etc/passwd`: it is outside the scenario's folder"),
    (
      "import \"escape/out.scenario\"", "JK0280",
      "cannot import `../../elsewhere.scenario`: it is outside the scenario's folder; "
        + "firm/main.scenario imports firm/escape/out.scenario"
    ),
    (
      "import \"ring/a.scenario\"", "JK0281",
      "imports lead in a circle: firm/ring/a.scenario imports firm/ring/b.scenario imports firm/ring/a.scenario"
    ),
    (
      "import \"main.scenario\"", "JK0281",
      "imports lead in a circle: firm/main.scenario imports firm/main.scenario"
    ),
    (
      "import \"deep/0.scenario\"", "JK0282",
      "a scenario imports at most 200 files, each through at most 20 others"
    ),
    ("import nowhere", "JK0215", "expected a text in quotation marks"),
    ("import", "JK0215", "expected a text in quotation marks"),
    ("import \"people/others.scenario\" { }", "JK0219", "`import` takes no block"),
  ]

  @Test(arguments: mistakes)
  func saysItOnce(text: String, code: String, message: String) throws {
    let found = read("\(text)\nstep answer by clerks { effort 4 h }\nteam clerks { people 2 }\n\(Self.rest)")
    #expect(found.scenario == nil)
    #expect(found.all.map { "\($0.code) \($0.message)" } == ["\(code) \(message)"])
  }

  @Test func manyFilesAreTooMany() {
    let imports = (0...ImportReader.most).map { "import \"wide/\($0).scenario\"" }
    let found = read("\(imports.joined(separator: "\n"))\nteam clerks { people 2 }\n\(Self.rest)")
    #expect(found.codes == ["JK0282"])
  }

  /// Behind an import that failed, nothing is called missing.
  @Test func whatMayBeInAFileThatIsNotThereIsNotMissed() {
    #expect(read("import \"nowhere.scenario\"").codes == ["JK0280"])
    #expect(read("import \"nowhere.scenario\"\nstep answer by clerks { effort 4 h }").codes == ["JK0280"])
  }

  @Test func mistakesAreShownWhereTheyStand() {
    let found = read(
      "import \"broken.scenario\"\nimport \"twice.scenario\"\n"
        + "step answer by clerks { effort 4 h }\n\(Self.rest)")
    #expect(found.rendered.contains("--> firm/broken.scenario:2:22"))
    #expect(
      found.rendered.contains(
        """
        error[JK0204]: `clerks` is declared twice
         --> firm/twice.scenario:1:6
          |
        1 | team clerks { people 9 }
          |      ^^^^^^ declared again
          |
         ::: firm/broken.scenario:1:6
          |
        1 | team clerks { people 2 }
          |      ------ first declared here
        """), "\(found.rendered)")
  }

  /// Two files that say the same of the study, where the importing one is silent.
  @Test func importsThatDisagree() {
    let found = read(
      "import \"trials.scenario\"; import \"seed.scenario\"\n"
        + "team clerks { people 2 }; step answer by clerks { effort 4 h }\n\(Self.rest)")
    #expect(found.codes == ["JK0211"])
    let settled = read(
      "import \"trials.scenario\"; import \"seed.scenario\"; trials 8\n"
        + "team clerks { people 2 }; step answer by clerks { effort 4 h }\n\(Self.rest)")
    #expect(settled.all == [])
  }
}

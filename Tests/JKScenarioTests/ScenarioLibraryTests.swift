import JKLanguage
import JKScenario
import TestSupport
import Testing

/// Every scenario that the project ships is sound, and gives no advice but what it means to show.
struct ScenarioLibraryTests {
  private static let flagship = [
    "the work asks for 268 % of what `estimators` can do",
    "`estimate` gets AI, and does not state `good`",
    "`drafting` comes to `estimate` before `scattered-inputs` is fixed (in `tools-first`, `tools-then-fix`)",
  ]

  /// The firm whose budgets are counted has little order anywhere, and each file shows some of its tools.
  private static let overloaded = "the work asks for 268 % of what `estimators` can do"
  private static let minutes = "`minute-taking` gets AI, and does not state `inputs`, `criteria` and `good`"

  private static let clinic = [
    "`scribe` comes to `course` before `paper-trail` is fixed (in `tools-first`)"
  ]

  /// The firms are in trouble on purpose. Exercises in theory stay silent.
  static let advice = [
    "estimating-bottleneck.scenario": flagship,
    "when-to-fix.scenario": flagship,
    "population.scenario": Array(flagship.prefix(2)) + [
      "`drafting` comes to `estimate` before `scattered-inputs` is fixed (in `tools-first`, `tools-then-fix`, `tools-alone` and 1 more)"
    ],
    "budgets/firm.scenario": [
      overloaded, minutes, "tool `drafting` is declared and never used",
      "tool `update-agent` is declared and never used", "tool `summary-agent` is declared and never used",
    ],
    "budgets/spend-less.scenario": [overloaded, minutes, "no strategy fixes `scattered-inputs`"],
    "budgets/spend-more-in-proportion.scenario": [overloaded, minutes],
    "budgets/spend-more-out-of-proportion.scenario": [
      overloaded, "`update` gets AI, and does not state `inputs`, `criteria` and `good`",
      "`summarise` gets AI, and does not state `inputs`, `criteria` and `good`", minutes,
      "no strategy fixes `scattered-inputs`",
    ],
    "therapy-clinic.scenario": clinic,
    "clinic-cadence.scenario": clinic,
    "construction-firm.scenario": [
      "`scoping` comes to `scope` before `two-heads` is fixed (in `tools-only`)",
      "`pricing` comes to `price` before `loose-rates` is fixed (in `tools-only`)",
    ],
    "fewer-heads.scenario": [
      "`bookkeeper` comes to `enter` before `shoe-boxes` is fixed (in `release-first`)"
    ],
    "with-or-to-people.scenario": ["the work asks for 180 % of what `handlers` can do"],
    "workshop.scenario": [
      "the work asks for 176 % of what `engineers` can do",
      "`drafts` comes to `offer` before `lost-knowledge` is fixed (in `fix-now`, `fix-in-a-quarter`, `fix-in-half-year` and 1 more)",
    ],
    "literature/brynjolfsson-rock-syverson.scenario": ["the work asks for 138 % of what `staff` can do"],
    "literature/goldratt.scenario": ["the work asks for 150 % of what `operators` can do"],
    "literature/repenning-sterman.scenario": ["the work asks for 158 % of what `makers` can do"],
    "support-desk.scenario": [
      "`sort` gets AI, and does not state `inputs`, `criteria` and `good`",
      "`copilot` comes to `answer` before `no-handbook` is fixed (in `copilot-first`)",
    ],
  ]

  @Test(arguments: ScenarioLibrary.names)
  func isSound(name: String) throws {
    let source = SourceFile(name: name, text: try ScenarioLibrary.text(name))
    let reading = ScenarioReading(source, files: ScenarioLibrary.files(beside: name))
    #expect(reading.diagnostics.map(\.message) == Self.advice[name] ?? [])
    #expect(reading.scenario != nil)
  }

  /// Commands that heads show are about their own file, and set what can be set.
  @Test(arguments: ScenarioLibrary.names)
  func commandsInTheHeadAreSound(name: String) throws {
    let mark = "//     jkcurve "
    for line in try ScenarioLibrary.text(name).split(separator: "\n") where line.hasPrefix(mark) {
      let command = try #require(ScenarioCommand("jkcurve " + line.dropFirst(mark.count)))
      #expect(command.file == name)
      _ = try ScenarioLibrary.scenario(name, setting: command.values)
    }
  }

  @Test func aCommandIsReadAsAShellDoes() throws {
    let command = try #require(
      ScenarioCommand("jkcurve price scenarios/a/b.scenario --set \"x.y=2 h\" --month 3 --set z=4%"))
    #expect(
      command.verb == "price" && command.file == "a/b.scenario" && command.values == ["x.y=2 h", "z=4%"])
    #expect(ScenarioCommand("jkcurve compare firm.scenario") == nil)
  }
}

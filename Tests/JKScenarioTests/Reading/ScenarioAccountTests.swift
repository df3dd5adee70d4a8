import JKLanguage
import Testing

@testable import JKScenario

/// What a scenario says of its values, and where each comes from.
struct ScenarioAccountTests {
  private static let text = """
    // A firm.
    // Of two sentences.
    //
    // From nowhere.

    scenario "Firm"
    horizon 52 weeks   // a year

    uncertain saving = triangular(40%, 50%, 60%) // assumed: a range

    // They are few.
    team clerks {      // and dear
      people 3         // assumed
      cost   $60 / hour
    }
    team gangs { people 20 } // assumed; outside
    work order {
      arrives poisson 16 / week
      route {
        answer -> done 30%, // mostly
        otherwise lost
      }
    }
    step answer by clerks { effort lognormal(mean: 7 h, cv: 0.3); defects 12%, caught 60% }
    constraint mess on answer {
      effort times 1.8
      fix { takes 2 weeks; uses 1 people from clerks } // from the source
    }
    tool helper on answer { gain saving }
    strategy clean { involvement 90%; week 0: fix mess; then integrate helper }
    """

  private static func account(setting values: [String] = [], text: String = text) throws -> ScenarioAccount {
    let reading = ScenarioReading(SourceFile(name: "firm.scenario", text: text), setting: values)
    #expect(reading.scenario != nil, "\(reading.diagnostics.map(\.message))")
    return reading.account
  }

  private static func values(_ entry: ScenarioAccount.Entry?) -> [String] {
    (entry?.values ?? []).map { "\($0.path) = \($0.text)" }
  }

  @Test func valuesStandAsTheyAreWritten() throws {
    let account = try Self.account()
    #expect(
      account.entries.map(\.header) == [
        "the study", "uncertain saving", "team clerks", "team gangs", "work order", "step answer by clerks",
        "constraint mess on answer", "tool helper on answer", "strategy clean",
      ])
    #expect(Self.values(account.entries[0]) == [#"scenario = "Firm""#, "horizon = 52 weeks"])
    #expect(Self.values(account.entries[1]) == ["saving = triangular(40%, 50%, 60%)"])
    #expect(
      Self.values(account.entry("work", "order")) == [
        "arrives = poisson 16 / week", "route = { answer -> done 30%, otherwise lost }",
      ])
    #expect(
      Self.values(account.entry("step", "answer")) == [
        "effort = lognormal(mean: 7 h, cv: 0.3)", "defects = 12%, caught 60%",
      ])
    #expect(
      Self.values(account.entry("constraint", "mess")) == [
        "effort = times 1.8", "fix.takes = 2 weeks", "fix.uses = 1 people from clerks",
      ])
    #expect(
      Self.values(account.entry("strategy", "clean")) == [
        "involvement = 90%", "week = 0: fix mess", "then = integrate helper",
      ])
  }

  @Test func notesStandOnTheirLines() throws {
    let account = try Self.account()
    func origin(_ keyword: String, _ name: String, _ path: String) -> ScenarioAccount.Origin? {
      account.entry(keyword, name)?.values.first { $0.path == path }?.origin
    }
    #expect(account.opening == ["A firm. Of two sentences.", "From nowhere."])
    #expect(origin("scenario", "", "horizon") == .written(note: "a year"))
    #expect(origin("scenario", "", "scenario") == .written(note: nil))
    #expect(origin("uncertain", "saving", "saving") == .written(note: "assumed: a range"))
    #expect(origin("team", "clerks", "people") == .written(note: "assumed"))
    #expect(origin("team", "clerks", "cost") == .written(note: nil))
    #expect(origin("team", "gangs", "people") == .written(note: "assumed; outside"))
    #expect(origin("constraint", "mess", "fix.takes") == .written(note: "from the source"))
    #expect(account.entry("team", "clerks")?.note == "They are few. and dear")
    // What stands on a line of its own declaration is the value's.
    #expect(account.entry("team", "gangs")?.note == nil && account.entry("work", "order")?.note == nil)
  }

  @Test func whatIsNotSaidHoldsByDefault() throws {
    let account = try Self.account()
    let step = try #require(account.entry("step", "answer"))
    #expect(step.defaults.contains { $0.path == "rework" })
    #expect(!step.defaults.contains { $0.path == "caught" || $0.path == "defects" || $0.path == "effort" })
    let tool = try #require(account.entry("tool", "helper"))
    let friction = try #require(tool.defaults.first { $0.path == "friction" })
    #expect(friction.origin == .standard(isAssumed: true) && friction.text == "25%")
    #expect(tool["gain"] == "saving" && tool["friction"] == "25%" && tool["nothing"] == nil)
    #expect(
      account.entries[0].defaults.contains { $0.path == "trials" && $0.origin == .standard(isAssumed: false) }
    )
    // The assumptions that results name are among them.
    let reading = ScenarioReading(SourceFile(name: "firm.scenario", text: Self.text))
    let assumed = account.entries.flatMap { entry in
      entry.defaults.filter { $0.origin == .standard(isAssumed: true) }.map {
        "\(entry.name).\($0.path) \($0.text)"
      }
    }
    #expect(
      Set(assumed) == Set(try #require(reading.scenario).assumptions.map { "\($0.path) \($0.value)" })
        && !assumed.isEmpty)
  }

  /// What is set stands in the place of what is written, says so, and no longer has its note.
  @Test func setValuesSayThatTheyAreSet() throws {
    let account = try Self.account(setting: [
      "clerks.people=6", "answer.caught=70%", "mess.fix.takes = 3 weeks", "horizon=26 weeks",
      "helper.friction=10%",
    ])
    func value(_ keyword: String, _ name: String, _ path: String) -> ScenarioAccount.Value? {
      account.entry(keyword, name)?.values.first { $0.path == path }
    }
    #expect(value("team", "clerks", "people") == .init(path: "people", text: "6", origin: .set))
    #expect(
      value("step", "answer", "defects") == .init(path: "defects", text: "12%, caught 70%", origin: .set))
    #expect(
      value("constraint", "mess", "fix.takes") == .init(path: "fix.takes", text: "3 weeks", origin: .set))
    #expect(value("scenario", "", "horizon") == .init(path: "horizon", text: "26 weeks", origin: .set))
    #expect(value("tool", "helper", "friction") == .init(path: "friction", text: "10%", origin: .set))
    #expect(account.entry("tool", "helper")?.defaults.contains { $0.path == "friction" } == false)
    #expect(account.files.map(\.name) == ["firm.scenario"] && account.files[0].text == Self.text)
  }

  @Test func importedTextsComeWithTheirValues() throws {
    let prices = "contract api { base $10 / month } // list\n"
    let files = ScenarioFiles { path throws(ScenarioFiles.Problem) in
      guard path == "prices.scenario" else { throw .notFound }
      return prices
    }
    let text = Self.text.replacing("horizon 52", with: "import \"prices.scenario\"\nhorizon 52")
    let reading = ScenarioReading(SourceFile(name: "a/firm.scenario", text: text), files: files)
    let account = reading.account
    #expect(reading.scenario != nil && account.files.map(\.name) == ["a/firm.scenario", "a/prices.scenario"])
    #expect(account.files[1].text == prices)
    #expect(
      account.entry("contract", "api")?.values
        == [.init(path: "base", text: "$10 / month", origin: .written(note: "list"))])
    #expect(!account.entries[0].values.contains { $0.path == "import" })
  }
}

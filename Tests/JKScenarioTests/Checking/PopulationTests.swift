import JKLanguage
import Testing

@testable import JKScenario

/// Organisations that differ in some numbers.
struct PopulationTests {
  private static let follow = "follow fix-first 5%, tools-first 75%, status-quo 20%"

  private func read(_ lines: String, setting values: [String] = []) -> Findings {
    Findings(
      Host.text + "\nparameter growth = 2% / year in 0% / year .. 30% / year\n" + lines, setting: values)
  }

  private func population(_ lines: String, follow: String = follow) throws -> Population {
    let found = read("population firms {\n\(lines)\n\(follow)\n}".replacing("growth-path", with: "growth"))
    #expect(found.errors == [], "\(found.rendered)")
    return try #require(found.scenario?.population)
  }

  @Test func whatItSays() throws {
    let population = try population(
      """
      organisations 30; trials 60 each
      vary scattered.structure = beta(mean: 40%, sd: 20%)
      vary scattered.effort = times triangular(1.2, 1.65, 2.1)
      vary enquiry.arrives = poisson 10 to 30 / year
      vary scattered.fix.takes = 4 to 9 weeks
      vary enquiry.direct = uniform(60%, 80%) of revenue
      """)
    #expect(population.name == "firms" && population.organisations == 30 && population.trials == 60)
    #expect(
      population.priors.map(\.path) == [
        "scattered.structure", "scattered.effort", "enquiry.arrives", "scattered.fix.takes", "enquiry.direct",
      ])
    #expect(population.priors.map(\.kind) == [.share, .number, .rate, .duration, .share])
    #expect(
      population.priors.map(\.text)[2...] == [
        "10 to 30 / year", "4 to 9 weeks", "uniform(60%, 80%)",
      ])
    #expect(
      population.priors.map(\.distribution.family) == [.beta, .triangular, .lognormal, .lognormal, .uniform])
    #expect(population.followed.map(\.sequence) == [2, 1, 0])
    #expect(population.followed.map(\.share) == [0.05, 0.75, 0.2])
  }

  @Test func whatIsLeftOut() throws {
    let population = try population("", follow: "follow fix-first 5%, otherwise status-quo")
    #expect(population.organisations == 400 && population.trials == 50 && population.priors.isEmpty)
    #expect(population.followed.map(\.share) == [0.05, 0.95])
  }

  /// What is drawn stands in the scenario to the last bit, whatever it measures.
  @Test(arguments: [0.1, 1.0 / 3, 0.7999999999999999, 1e-7, 0.123456789012345678])
  func valuesAreExact(value: Double) throws {
    let population = try population(
      """
      vary scattered.structure = uniform(0%, 100%)
      vary scattered.effort = times uniform(1, 2)
      vary enquiry.arrives = poisson uniform(0.00000001 / h, 1 / h)
      vary enquiry.revenue = uniform($0, $1)
      vary scattered.fix.takes = uniform(0 h, 1 h)
      vary overhead = uniform($0 / h, $1 / h)
      vary saving = uniform(0%, 100%)
      vary growth = uniform(0 / h, 0.0001 / h)
      vary enquiry.direct = uniform(0%, 100%) of revenue
      vary estimate.caught = uniform(0%, 100%)
      vary scattered.fix.uses = uniform(0, 1) from estimators
      """)
    var values = population.priors.map { _ in value }
    values[1] = 1 + value
    values[7] = value / 10_000
    let scenario = try population.scenario(of: values)
    #expect(scenario.constraints[0].structure.constant == value)
    #expect(scenario.constraints[0].effort.constant == 1 + value)
    #expect(scenario.settings.overhead.constant == value)
    #expect(scenario.uncertain[0].distribution.parameters.map(\.constant) == [value])
    #expect(scenario.constraints[0].fix?.takes.constant == value)
    #expect(scenario.constraints[0].fix?.people.constant == value)
    #expect(scenario.steps[0].quality.caught.constant == value)
    #expect(scenario.works[0].revenue?.parameters.map(\.constant) == [value])
    #expect(scenario.parameters[0].value == value / 10_000)
    if case .poisson(let rate) = scenario.works[0].arrivals.process { #expect(rate.constant == value) }
    #expect(scenario.population == nil && scenario.strategies.count == 2)
  }

  /// Whole numbers are drawn where only those can stand.
  @Test func peopleAreWhole() throws {
    let population = try population("vary gangs.people = discrete(18: 50%, otherwise: 24)")
    #expect(try population.scenario(of: [18]).teams[1].people == 18)
    let counted = try self.population("vary gangs.people = poisson(20)")
    #expect(try counted.scenario(of: [7]).teams[1].people == 7)
    #expect(throws: UnsoundOrganisation.self) { try counted.scenario(of: [7.5]) }
  }

  /// A value that is said beside the text holds for all organisations.
  @Test func whatIsSetNoLongerVaries() throws {
    let lines = "population firms { vary estimate.caught = uniform(50%, 70%); \(Self.follow) }"
    let found = read(
      lines, setting: ["estimate.caught=80%", "firms.organisations=7", "firms.trials=90 each"])
    let population = try #require(found.scenario?.population)
    #expect(population.priors.isEmpty && population.organisations == 7 && population.trials == 90)
    #expect(try population.scenario(of: []).steps[0].quality.caught.constant == 0.8)
  }

  /// The population stands in a file of its own; what that says of it holds rather than what it imports.
  @Test func anExperimentCanStandAlone() throws {
    let model = Host.text + "\npopulation firms { organisations 9; \(Self.follow) }"
    let text = "import \"model.scenario\"\npopulation offices { organisations 5; follow fix-first 100% }"
    let files = ScenarioFiles { path throws(ScenarioFiles.Problem) in
      guard path == "model.scenario" else { throw .notFound }
      return model
    }
    let reading = ScenarioReading(SourceFile(name: "case.scenario", text: text), files: files)
    #expect(reading.diagnostics.filter { $0.severity == .error } == [])
    let population = try #require(reading.scenario?.population)
    #expect(population.name == "offices" && population.organisations == 5)
  }

  static let mistakes: [(lines: String, code: String, message: String)] = [
    (
      "population firms { vary estimate.caught = uniform(50%, 120%); \(follow) }", "JK0221",
      "`caught` must be at most 100 %"
    ),
    (
      "population firms { vary estimate.caught = normal(mean: 50%, sd: 20%); \(follow) }", "JK0221",
      "`caught` must be at most 100 %"
    ),
    (
      "population firms { vary estimate.caught = uniform(2 h, 3 h); \(follow) }", "JK0214",
      "expected a percentage, found a duration"
    ),
    (
      "population firms { vary gangs.people = uniform(18, 24); \(follow) }", "JK0389",
      "`gangs.people` must be a whole number, and what is drawn for it need not be"
    ),
    (
      "population firms { vary estimate.cought = uniform(10%, 20%); \(follow) }", "JK0270",
      "`estimate.cought` leads to no value"
    ),
    (
      "population firms { vary estimate.caught = uniform(10%, saving); \(follow) }", "JK0292",
      "only what is certain can stand here, but `saving` is drawn once a trial"
    ),
    (
      "population firms { vary growth = uniform(0% / year, 40% / year); \(follow) }", "JK0290",
      "`growth` is 0.00769231 / week, outside 0 / week .. 0.00576923 / week"
    ),
    (
      "population firms { vary scattered.effort = times; \(follow) }", "JK0215",
      "expected a distribution or a number"
    ),
    ("population firms { trials 50; \(follow) }", "JK0215", "expected `each`"),
    (
      "population firms { trials 60.5 each; \(follow) }", "JK0223",
      "`trials` must be a whole number that is known beforehand"
    ),
    (
      "population firms { }", "JK0212",
      "population `firms` needs `follow`: the strategies that organisations follow and which share of them each; each is tried on all organisations"
    ),
    ("population firms { follow fix-frist 100% }", "JK0205", "there is no strategy named `fix-frist`"),
    (
      "population firms { follow otherwise fix-first, status-quo 10% }", "JK0216",
      "`follow` is complete before this"
    ),
    (
      "population firms { follow fix-first saving, otherwise status-quo }", "JK0292",
      "only what is certain can stand here, but `saving` is drawn once a trial"
    ),
    (
      "population firms { \(follow) }\npopulation offices { \(follow) }", "JK0211",
      "`population` is given twice"
    ),
    (
      "population firms { vary firms.organisations = uniform(5, 9); \(follow) }", "JK0382",
      "`firms.organisations` is the study's, and the same for all organisations"
    ),
    (
      "population firms { follow fix-first 60%, tools-first 70% }", "JK0383",
      "every organisation follows one strategy, and these add up to 130 %"
    ),
    (
      "population firms { follow fix-first 60%, tools-first 70%, otherwise status-quo }", "JK0383",
      "every organisation follows one strategy, and these add up to 130 %"
    ),
    (
      "history 0 h; population firms { \(follow) }", "JK0388",
      "organisations are classed by margin over the revenue before week 0, but without history there is no revenue before week 0"
    ),
    (
      "bucket none; population firms { \(follow) }", "JK0388",
      "organisations are classed by margin over the revenue before week 0, but with `bucket none` there are no weeks"
    ),
  ]

  @Test(arguments: mistakes)
  func saysWhatIsWrong(lines: String, code: String, message: String) throws {
    let found = read(lines)
    #expect(found.scenario == nil)
    #expect(found.errors.count == 1, "\(found.rendered)")
    let first = try #require(found.all.first { $0.severity == .error })
    #expect("\(first.code) \(first.message)" == "\(code) \(message)")
    #expect(first.fix == nil || !first.code.hasPrefix("JK022"))
  }
}

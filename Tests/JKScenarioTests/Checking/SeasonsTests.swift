import JKLanguage
import Testing

@testable import JKScenario

/// Seasons are percentages of their mean.
struct SeasonsTests {
  static let code = "JK0321"

  private func read(_ seasons: String, _ rest: String = "") -> Findings {
    Findings(
      """
      scenario "Seasons"; horizon 52 weeks
      \(rest)
      team desk { people 2; cost $40 / hour }
      work letter { arrives poisson 10 / week; demand { seasons \(seasons) }; revenue $200; route { answer -> done } }
      step answer by desk { effort 4 h; inputs "a"; criteria "b"; good "c" }
      """)
  }

  private func values(_ found: Findings) throws -> [Double] {
    let scenario = try #require(found.scenario)
    let means = scenario.uncertain.map { _ in 1.2 }
    return scenario.works[0].arrivals.demand.seasons.map { $0.value { means[$0] } }
  }

  /// As they are written, or with what rounding left divided out.
  @Test(
    arguments: [
      ("150%, 50%", [1.5, 0.5]), ("120%, 100%, 80%, 100%", [1.2, 1, 0.8, 1]), ("100%", [1]),
      ("200%, 0%", [2, 0]),
      ("33.3%, 133.3%, 133.3%", [0.333 / 0.99967, 1.333 / 0.99967, 1.333 / 0.99967]),
      ("117%, 83%, 108%, 91%", [1.17 / 0.9975, 0.83 / 0.9975, 1.08 / 0.9975, 0.91 / 0.9975]),
      ("1.5, 0.5", [1.5, 0.5]),
    ] as [(String, [Double])])
  func whatIsMeant(text: String, expected: [Double]) throws {
    let found = read(text)
    #expect(found.errors == [])
    let values = try values(found)
    #expect(values.count == expected.count)
    for (value, expected) in zip(values, expected) { #expect(abs(value - expected) < 1e-5) }
    #expect(abs(values.reduce(0, +) / Double(values.count) - 1) < 1e-12)
  }

  /// The list that is offered can be pasted.
  @Test(arguments: [
    ("130%, 90%", "110 %", "118.2%, 81.8%"), ("25%, 30%, 20%, 25%", "25 %", "100%, 120%, 80%, 100%"),
    ("120%, 100%, 80%, 103%", "100.75 %", "119.1%, 99.3%, 79.4%, 102.2%"), ("50%", "50 %", "100%"),
  ])
  func othersAreRefused(text: String, mean: String, scaled: String) throws {
    let found = read(text)
    #expect(found.errors == [Self.code])
    #expect(found.all.contains { $0.message == "the mean of the seasons is \(mean), not 100 %" })
    #expect(found.all.contains { $0.help?.hasSuffix("write `seasons \(scaled)`") ?? false }, "\(found.all)")
    #expect(read(scaled).errors == [])
  }

  @Test func noSeasonAtAllIsRefused() {
    #expect(read("0%, 0%").errors == [Self.code])
    #expect(
      read("peak - 100%, peak - 100%", "uncertain peak = uniform(low: 100%, high: 120%)").errors == [
        Self.code
      ]
    )
  }

  /// What is uncertain is taken over its mean in each trial.
  @Test func uncertainSeasonsAreOverTheirMean() throws {
    let found = read("peak, 100%", "uncertain peak = uniform(low: 110%, high: 130%)")
    let values = try values(found)
    #expect(abs(values[0] - 1.2 / 1.1) < 1e-12 && abs(values[1] - 1 / 1.1) < 1e-12)
  }
}

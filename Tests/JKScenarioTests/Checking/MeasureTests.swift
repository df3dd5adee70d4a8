import JKLanguage
import Testing

@testable import JKScenario

/// Numbers of one's own, made of what is metered.
struct MeasureTests {
  private func read(_ expression: String) -> Findings {
    Findings(Host.text + "\nparameter two = 2\nmeasure own = two * (\(expression))")
  }

  private func measure(_ expression: String) throws -> Measure {
    let found = read(expression)
    #expect(found.all == [])
    return try #require(found.scenario?.measures.first)
  }

  private typealias Term = Measure.Term

  @Test func sumsAndRatios() throws {
    let rate = try measure("completed(estimate) / worked-hours(estimators)")
    #expect(rate.above == [Term(factor: 2, meter: .step(.completed, 0))])
    #expect(rate.below == [Term(factor: 1, meter: .team(.worked, 0))])
    #expect(rate.dimension == .none / .time)
    let money = try measure("-(revenue - direct) / 4 + ai * 3")
    #expect(
      money.above == [
        Term(factor: -0.5, meter: .company(.revenue)), Term(factor: 0.5, meter: .company(.direct)),
        Term(factor: 6, meter: .company(.ai)),
      ])
    #expect(money.below == [] && money.dimension == .money)
    let priced = try measure("ai / uses(drafting) / $2")
    #expect(
      priced.above == [Term(factor: 1, meter: .company(.ai))] && priced.dimension == .none / Dimension(.uses))
  }

  @Test func unitsAreSpelt() {
    #expect((Dimension.money / .time).unit(currency: "AUD") == "AUD / h")
    #expect((Dimension.none / Dimension(.uses)).unit(currency: "$") == "/ uses")
    #expect(Dimension.time.unit(currency: "$") == "h" && Dimension.none.unit(currency: "$") == "")
  }

  static let mistakes: [(expression: String, code: String, message: String)] = [
    ("complete(estimate)", "JK0284", "nothing is metered as `complete`"),
    ("revenue * direct", "JK0285", "a measure is a sum of meters, or one such sum over another"),
    ("3 / revenue", "JK0285", "a measure is a sum of meters, or one such sum over another"),
    ("revenue / direct / ai", "JK0285", "a measure is a sum of meters, or one such sum over another"),
    ("revenue + $3", "JK0285", "a measure is a sum of meters, or one such sum over another"),
    ("two * 3 h", "JK0286", "there is no meter in this measure"),
    ("revenue + completed(estimate)", "JK0220", "an amount of money and a plain number do not go together"),
    ("revenue / 0", "JK0222", "this divides by zero"),
    ("completed(estimat)", "JK0205", "there is no step named `estimat`"),
    ("completed(estimators)", "JK0206", "expected a step, but `estimators` is a team"),
    ("completed(estimate, build)", "JK0215", "expected one name, as in `completed(estimate)`"),
    ("completed(of: estimate)", "JK0215", "expected one name, as in `completed(estimate)`"),
    ("saving * revenue", "JK0292", "only what is certain can stand here, but `saving` is drawn once a trial"),
  ]

  @Test(arguments: mistakes)
  func saysWhatIsWrong(expression: String, code: String, message: String) {
    let found = read(expression)
    #expect(found.all.map { "\($0.code) \($0.message)" } == ["\(code) \(message)"])
  }
}

import Testing

@testable import JKScenario

struct FormulaTests {
  private let x = Formula.uncertain(0)
  private let support: (Int) -> ClosedRange<Double> = { _ in 2...4 }

  @Test func whatIsKnownStaysKnown() {
    #expect((2 * 3 + 4 as Formula).constant == 10)
    #expect((-Formula.sqrt(16) / 2).constant == -2)
    #expect(Formula.exp(.log(3)).constant.map { abs($0 - 3) < 1e-12 } == true)
    #expect((x + 1).constant == nil && !(x + 1).isConstant)
    #expect((1 + 1 as Formula).isConstant)
  }

  private static let x = Formula.uncertain(0)
  private static let everything = -Double.infinity...Double.infinity
  private static let cases: [(Formula, ClosedRange<Double>)] = [
    (x + 1, 3.0...5.0), (1 - x, -3 ... -1),
    (-x, -4 ... -2),
    (x * -2, -8.0 ... -4.0), (8 / x, 2.0...4.0),
    (x * x, 4.0...16.0),
    // Interval arithmetic does not see that both are the same: too wide, never too narrow.
    (x - x, -2.0...2.0),
    (1 / (x - 3), everything),
    (Formula.log(x - 3), everything),
    (Formula.constant(.nan), everything),
    (Formula.constant(.infinity) - .constant(.infinity), everything),
  ]

  @Test(arguments: cases)
  func boundsHoldAllValues(formula: Formula, expected: ClosedRange<Double>) {
    let bounds = formula.bounds(support)
    #expect(bounds == expected)
    for drawn in stride(from: 2.0, through: 4, by: 0.25) {
      let value = formula.value { _ in drawn }
      #expect(value.isNaN || bounds.contains(value))
    }
  }
}

import Testing

@testable import JKCharts

struct DoubleDecimalTests {
  @Test(arguments: [
    (1.0, 0), (9.99, 0), (10, 1), (0.1, -1), (0.099, -2), (1e99, 99), (1e-300, -300), (1000, 3),
  ])
  func exponentIsTheFloorOfTheLogarithm(value: Double, exponent: Int) {
    #expect(value.decimalExponent == exponent)
  }

  @Test(arguments: [
    (1.125, 2, "1.13"), (0, 2, "0.00"), (-0.001, 2, "0.00"), (-1.5, 0, "-2"), (0.5, 1, "0.5"),
    (123.456, 1, "123.5"),
  ])
  func fixedRounds(value: Double, decimals: Int, text: String) {
    #expect(value.fixed(decimals) == text)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity, 1e300])
  func fixedNeverTraps(value: Double) { #expect(!value.fixed(2).isEmpty) }
}

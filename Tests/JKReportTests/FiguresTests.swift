import JKScenario
import JKStatistics
import TestSupport
import Testing

@testable import JKReport

struct FiguresTests {
  private let figures: Figures

  init() throws {
    figures = Figures(try Scenario(text: Firm().text).settings)
  }

  @Test(arguments: [
    (0.0, "0"), (4_321_000, "4,321,000"), (4_321_987, "4,322,000"), (281.23, "281.2"), (0.054361, "0.05436"),
    (-12.5, "−12.50"), (-4321, "−4,321"), (99.9996, "100.0"), (.nan, "–"), (1e-7, "0.0000001000"),
  ])
  func preciseFiguresHaveNoExponent(value: Double, text: String) {
    #expect(figures.precise(value) == text)
  }

  /// Two digits, rounded up: an error is at most what is said.
  @Test(arguments: [
    (0.00390625, "0.4 %"), (0.001953125, "0.2 %"), (0.0003, "0.03 %"), (0.5, "50 %"), (0.03125, "3.2 %"),
  ])
  func errorsRoundUp(share: Double, text: String) {
    #expect(figures.atMost(share).replacing("\u{A0}", with: " ") == text)
  }

  /// Neither every trial nor none is certainty: Clopper and Pearson give the bound.
  @Test(arguments: [
    (1000, 1000, "> 99.6 %"), (0, 1000, "< 0.4 %"), (500, 1000, "50 %"), (988, 1000, "98.8 %"),
    (99_999, 100_000, "> 99.9 %"), (1, 100_000, "< 0.1 %"), (8, 8, "> 63 %"),
  ])
  func chanceIsNeverCertain(successes: Int, count: Int, text: String) {
    let chance = figures.chance(Proportion(successes: successes, of: count))
    #expect(chance.replacing("\u{A0}", with: " ") == text)
  }

  @Test func boundsAreRoundedOutwards() {
    let text = figures.chances(0.99999...0.999991)
    #expect(text.replacing("\u{A0}", with: " ") == "99.9 % to 100 %")
  }

  @Test func weeksBeyondTheHorizonSaySo() {
    #expect(figures.week(.infinity) == ">\u{A0}26" && figures.week(3) == "3")
    #expect(figures.weeks(1) == "1\u{A0}week" && figures.weeks(1040) == "1,040\u{A0}weeks")
  }

  @Test func aSmallRiseIsNotNone() {
    #expect(figures.points(0.42) == "0.4\u{A0}%" && figures.points(12.4) == "12\u{A0}%")
  }
}

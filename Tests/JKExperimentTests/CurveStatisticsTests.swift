import JKExperiment
import Testing

/// The numbers of a J, computed by hand from short curves.
struct CurveStatisticsTests {
  @Test func aJRecoversAndPays() {
    let index = [100.0, 90, 80, 95, 101, 102, 103, 104, 110, 110]
    let advantage = [0.0, -5, -12, -14, -13, -9, -2, 3, 9, 16]
    let numbers = CurveStatistics(.init(index: index, advantage: advantage))
    #expect(numbers.dip == 20)
    #expect(numbers.dipWeek == 2)
    #expect(numbers.dipArea == 10 + 20 + 5)
    #expect(numbers.recovery == 4)
    #expect(numbers.lift == index.reduce(0, +) / 10 - 100)
    #expect(numbers.breakEven == 8)
    #expect(numbers.shortfall == 14 && numbers.shortfallWeek == 4)
  }

  @Test func aShallowTroughIsNoDip() {
    let numbers = CurveStatistics(
      .init(index: [100, 98.5, 99, 100, 100, 100], advantage: [0, 0, 0, 0, 0, 0]))
    #expect(numbers.dip == 0)
    #expect(numbers.recovery == 0)
    #expect(numbers.dipArea == 0)
    #expect(numbers.breakEven == 0)
    #expect(numbers.shortfall == 0 && numbers.shortfallWeek == 0)
  }

  /// Three weeks above 100 are not a recovery; it must last four.
  @Test func aShortReturnIsNoRecovery() {
    let numbers = CurveStatistics(
      .init(index: [80, 101, 101, 101, 99, 99, 99, 99], advantage: [-1, -2, -3, -4, -5, -6, -7, -8]))
    #expect(numbers.recovery == .infinity)
    #expect(numbers.breakEven == .infinity)
    // It is still falling behind at the horizon.
    #expect(numbers.shortfall == 8 && numbers.shortfallWeek == 8)
    #expect(numbers.dipArea == 20 + 4)
  }

  /// Break-even is the start of the final stretch: an early lead that is lost again does not count.
  @Test func breakEvenIsFinal() {
    let numbers = CurveStatistics(.init(index: [100, 100, 100, 100, 100], advantage: [1, 2, -1, 0, 1]))
    #expect(numbers.breakEven == 4)
    #expect(numbers.shortfall == 1 && numbers.shortfallWeek == 3)
  }
}

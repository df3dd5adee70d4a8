import Foundation
import JKExperiment
import Testing

struct AdjustedProductivityTests {
  private let weeks = 520

  /// 100 an hour, and 8,000 invested in week 0 alone.
  private func once(writeOff: Double) -> AdjustedProductivity {
    AdjustedProductivity(
      valueAdded: .init(repeating: 8_000, count: weeks),
      investment: [8_000] + .init(repeating: 0, count: weeks - 1),
      paidHours: .init(repeating: 80, count: weeks), writeOff: writeOff)
  }

  @Test func investmentIsOutputFirstAndCostLater() {
    let productivity = once(writeOff: 0.4)
    #expect(productivity.measured == .init(repeating: 100, count: weeks))
    #expect(productivity.adjusted[0] == 200)
    // In the first year after it four tenths are written off, and in the end all of it.
    let first = productivity.gap[1...52].reduce(0, +) * 80
    #expect(abs(first - 3_200) < 1e-6)
    let all = productivity.gap.reduce(0, +) * 80
    #expect(abs(all + 8_000 * pow(0.6, (Double(weeks) - 1) / 52)) < 1e-6)
    #expect(productivity.crossings == 1)
  }

  @Test func withoutInvestmentBothAreTheSame() {
    let productivity = AdjustedProductivity(valueAdded: [8, 6], investment: [0, 0], paidHours: [2, 2])
    #expect(productivity.measured == [4, 3] && productivity.adjusted == [4, 3])
    #expect(productivity.crossings == 0)
  }

  @Test func whatIsNotWrittenOffNeverCrosses() {
    #expect(once(writeOff: 0).crossings == 0)
  }
}

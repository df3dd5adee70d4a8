import JKStatistics
import Testing

@testable import JKExperiment

/// Which pricing model suits what was measured: the rule, one measurement after the other.
struct PriceAdviceTests {
  private static func advice(_ contested: [Double], _ variation: Double?, _ subsidy: Double?) -> PriceAdvice {
    PriceAdvice(
      contests: contested.enumerated().map {
        .init(name: "o\($0)", share: RatioEstimate([$1, $1], per: [1, 1]))
      },
      variation: variation.map { MeanEstimate([$0, $0]) }, subsidy: subsidy.map { MeanEstimate([$0, $0]) })
  }

  @Test(
    arguments: [
      ([0.1], 0.5, 0.5, .outcome(0)), ([0.3, 0.05, 0.08], 0.1, 0.1, .outcome(1)),
      ([0.11], 0.25, 0.1, .tokenOrTask), ([], 0.9, 0.1, .tokenOrTask), ([.nan], 0.9, 0.9, .tokenOrTask),
      ([], 0.24, 0.25, .seat), ([0.5], 0.1, 0, .seat), ([], nil, 0.1, .seat),
      ([], 0.24, 0.26, .task), ([0.2], 0.1, nil, .task), ([], nil, nil, .task),
    ] as [([Double], Double?, Double?, PriceAdvice.Choice)])
  func rule(contested: [Double], variation: Double?, subsidy: Double?, choice: PriceAdvice.Choice) {
    #expect(Self.advice(contested, variation, subsidy).choice == choice)
  }

  @Test func modelsOfAChoice() {
    #expect(PriceAdvice.Choice.outcome(2).models == [.outcome])
    #expect(PriceAdvice.Choice.tokenOrTask.models == [.token, .task])
    #expect(PriceAdvice.Choice.seat.models == [.seat] && PriceAdvice.Choice.task.models == [.task])
  }
}

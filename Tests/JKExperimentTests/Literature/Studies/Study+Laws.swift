import Foundation
import JKKernel
import JKStatistics
import TestSupport
import Testing

// Laws of adoption and of practice.

extension Study {
  static let bass = Study(
    "Bass 1969", "theory/bass.scenario", fitted: "nothing; p 3 % and q 38 % a year are given",
    shown: [
      Shown(
        "jkcurve trace scenarios/theory/bass.scenario --strategy adopt --trial 0",
        "its lines `adopts` before weeks 260 and 520, over 10,000 people: one trial, of which the test takes the mean"
      )
    ]
  ) {
    let estimates = try BassTheoryTests.estimates
    return BassTheoryTests.Value.allCases.map { value in
      let estimate = estimates[value]!
      let claim =
        switch value {
        case .fifthYear: "share that has adopted after 5 years"
        case .tenthYear: "share that has adopted after 10 years"
        case .peak: "week in which most adopt"
        }
      let exact = BassTheoryTests.exact(value)
      let digits = value == .peak ? 1 : 5
      return Reproduction(
        claim: claim, published: String(format: "%.\(digits)f", exact), reading: .primary,
        origin: .unfitted, tolerance: .exactly(exact),
        measured: Measured(estimate.value, halfWidth: estimate.halfWidth, digits: digits))
    }
  }

  static let heathcote = Study(
    "Heathcote, Brown and Mewhort 2000", "literature/heathcote.scenario",
    fitted: "nothing; the rates' distribution is given",
    shown: [
      Shown(
        "jkcurve run scenarios/literature/heathcote.scenario --strategy learn --out results/heathcote",
        "`clerk.utilisation` in `weekly.csv` times 40 h is what a use takes, as a mean of four; less its limit of 0.6425 h it falls with the slope of its logarithm over log(1 + n / 80)"
      ),
      Shown(
        "jkcurve run scenarios/literature/heathcote.scenario --strategy learn --trials 1 --set \"helper.learning=40 uses\"",
        "the same of a single learner, with `--out`"),
    ]
  ) {
    let (early, late) = (0..<80, 80..<160)
    let file = "literature/heathcote.scenario"
    let learners = try excesses(file, batchesOf: 100)
    let single = try excesses(file, changing: [("learning uses-to-learn", "learning 40 uses")], trials: 2)
    func slope(_ excesses: [[Double]], _ uses: Range<Int>, level: Double) -> LogSlope {
      LogSlope(
        uses.map { .init(x: log(1 + Double($0) / 80), excesses[$0]) }, level: level)
    }
    func row(_ uses: Range<Int>) -> Reproduction {
      let slope = slope(learners, uses, level: 0.99)
      return Reproduction(
        claim: "slope of the mean's logarithm, uses \(uses.lowerBound) to \(uses.upperBound - 1)",
        published: "straight", reading: .primary, origin: .unfitted, tolerance: .exactly(-2),
        measured: Measured(slope.value, halfWidth: slope.halfWidth))
    }
    let bend = slope(single, late, level: 0.95).value - slope(single, early, level: 0.95).value
    return [
      row(early), row(late),
      Reproduction(
        claim: "a single learner's second slope less the first", published: "not straight",
        reading: .primary, origin: .unfitted, tolerance: .below(0),
        measured: Measured(bend, halfWidth: slope(single, late, level: 0.95).halfWidth)),
    ]
  }

  /// Hours beyond the limit of learning, by use and by batch of trials. One use a week, from week 1 on.
  private static func excesses(
    _ file: String, changing changes: [(String, String)] = [], trials: Int? = nil, batchesOf size: Int = 1
  ) throws -> [[Double]] {
    let scenario = try ScenarioLibrary.scenario(file, changing: changes)
    let plan = Plan(scenario)
    let worked = plan.layout.index(.worked, team: 0)
    let limit = 1 - 0.55 * 0.65
    var worker = Worker(plan)
    let batches = (trials ?? scenario.settings.trials) / size
    var excesses = [[Double]](repeating: .init(repeating: 0, count: batches), count: 160)
    for batch in 0..<batches {
      for trial in batch * size..<(batch + 1) * size {
        worker.run(trial: trial, strategy: 1)
        for use in 0..<160 { excesses[use][batch] += worker.record[row: use + 1, worked] - limit }
      }
    }
    return excesses
  }
}

import JKKernel
import JKScenario
import JKStatistics

/// The part of the history that results are measured against.
package struct Baseline: Sendable {
  /// Rows of the history after the warm-up.
  package let rows: Range<Int>

  /// Whether the warm-up was found by MSER-5 rather than given.
  package let isFound: Bool

  /// The cut fell at half the history: it is too short to tell where it is steady.
  package let isDoubtful: Bool

  /// Mean of a bucket of each ``Curve``, over trials and ``rows``; the history is the same under all
  /// strategies.
  private let means: [Double]

  init(_ plan: Plan, _ sample: Sample) {
    let history = plan.timetable.historyRows
    let curves = Curve.allCases.map { sample.mean($0, 0) }
    let cut: Int
    if let given = plan.scenario.settings.warmUp {
      cut = min(Int((given / plan.timetable.historyRow).rounded(.up)), history)
      (isFound, isDoubtful) = (false, false)
    } else {
      // A working week is a batch of five days, so MSER-5 on days is MSER on weeks.
      let value = ProductivityMeasure(plan.scenario).value
      cut = WarmUp.mser(batchMeans: Array(curves[value.rawValue][..<history]))
      (isFound, isDoubtful) = (true, history > 1 && cut * 2 >= history)
    }
    let rows = Baseline.wholeYears(plan, cut: cut)..<history
    self.rows = rows
    means = curves.map { $0[rows].reduce(0, +) / Double(rows.count) }
  }

  /// Where demand has seasons, the baseline is whole years, if the history has one after its warm-up.
  private static func wholeYears(_ plan: Plan, cut: Int) -> Int {
    let year = Int((WorkingTime.year / plan.timetable.historyRow).rounded())
    let remaining = plan.timetable.historyRows - cut
    let hasSeasons = plan.scenario.works.contains { !$0.arrivals.demand.seasons.isEmpty }
    return hasSeasons && remaining >= year ? cut + remaining % year : cut
  }

  /// Mean of a bucket; NaN when the history is empty.
  package func mean(_ curve: Curve) -> Double {
    means[curve.rawValue]
  }
}

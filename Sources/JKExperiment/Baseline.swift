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
    let curves = Curve.allCases.map { sample.mean($0, 0) }
    let value = ProductivityMeasure(plan.scenario).value
    let (rows, isFound, isDoubtful) = Baseline.rows(plan, value: curves[value.rawValue])
    (self.rows, self.isFound, self.isDoubtful) = (rows, isFound, isDoubtful)
    means = curves.map { $0[rows].reduce(0, +) / Double(rows.count) }
  }

  /// The rows of the history after its warm-up.
  ///
  /// - Parameter value: the mean over trials of ``ProductivityMeasure/value``, by row.
  static func rows(_ plan: Plan, value: [Double]) -> (rows: Range<Int>, isFound: Bool, isDoubtful: Bool) {
    let history = plan.timetable.historyRows
    let cut: Int
    let isFound: Bool
    if let given = plan.scenario.settings.warmUp {
      cut = min(Int((given / plan.timetable.historyRow).rounded(.up)), history)
      isFound = false
    } else {
      // A working week is a batch of five days, so MSER-5 on days is MSER on weeks.
      cut = WarmUp.mser(batchMeans: Array(value[..<history]))
      isFound = true
    }
    let isDoubtful = isFound && history > 1 && cut * 2 >= history
    return (Baseline.wholeYears(plan, cut: cut)..<history, isFound, isDoubtful)
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

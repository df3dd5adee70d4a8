import JKScenario
import JKStatistics

/// Something to measure before and after: what it is today, and the smallest change that the noise of one organisation
/// lets one see in 13 weeks.
package struct MeasuredOutcome: Sendable {
  package enum Kind: Sendable, Equatable {
    /// Margin a week.
    case margin
    /// Items that go on from a step, a week.
    case output(step: Int)
    /// A measure that the scenario asks for; a week, unless it divides.
    case own(Int)
  }

  package let kind: Kind
  /// Mean over stretches of 13 weeks and over trials.
  package let baseline: MeanEstimate
  package let visible: VisibleChange
  /// What the next action changes against status quo, a week, in weeks 0 to 12 and in ``Diagnosis/window``; nil where
  /// that is not known.
  package var early: MeanEstimate?
  package var expected: MeanEstimate?

  /// - Parameter stretches: of the sample, at least two.
  init?(_ kind: Kind, _ sample: DiagnosisSample, stretches: Range<Int>) {
    let series = sample.series(kind, stretches: stretches)
    guard let visible = VisibleChange(series), series.allSatisfy({ $0.allSatisfy(\.isFinite) }) else {
      return nil
    }
    let means = series.map { $0.reduce(0, +) / Double($0.count) }
    // What begins with the study says nothing before it.
    if case .own = kind, visible.deviation == 0, means.allSatisfy({ $0 == 0 }) { return nil }
    self.kind = kind
    self.visible = visible
    baseline = MeanEstimate(means, level: Comparison.level)
  }

  /// Whether what is expected would be seen in 13 weeks; nil where nothing is expected.
  package var isVisible: Bool? {
    expected.map { $0.mean.magnitude >= visible.smallest }
  }

  /// How long both stretches would have to be to see what is expected, if their means vary as those of independent
  /// weeks do; infinite when no change is expected.
  package var weeksToSee: Double? {
    expected.map {
      let ratio = visible.smallest / $0.mean.magnitude
      return Double(DiagnosisSample.stretchWeeks) * ratio * ratio
    }
  }
}

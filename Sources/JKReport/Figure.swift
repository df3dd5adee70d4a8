import JKExperiment
import JKStatistics

/// A value and its interval, whatever they are of. Not finite for what is not defined or lies beyond the horizon.
struct Figure {
  let value: Double
  let interval: ClosedRange<Double>?

  static let none = Figure(.nan, nil)

  init(_ value: Double, _ interval: ClosedRange<Double>?) {
    self.value = value
    self.interval = interval
  }

  init(_ estimate: MeanEstimate) {
    self.init(estimate.mean, estimate.interval)
  }

  init(_ estimate: CurveNumbers.Estimate) {
    self.init(estimate.value, estimate.interval)
  }

  init(_ estimate: RatioEstimate) {
    self.init(estimate.value, estimate.interval)
  }

  init(_ estimate: JackknifeEstimate) {
    self.init(
      estimate.value, estimate.lower.flatMap { lower in estimate.upper.map { lower...$0 } })
  }

  init(_ estimate: QuantileEstimate) {
    self.init(estimate.value, estimate.interval)
  }

  /// Nil without a finite factor.
  init?(varianceReductionOf difference: PairedDifference) {
    guard let reduction = difference.varianceReduction?.finite else { return nil }
    self.init(reduction, difference.varianceReductionInterval)
  }

  /// A quantile over trials.
  init(_ spread: TrialNumbers.Spread, _ percent: Int) {
    self.init(spread[percent], spread.interval(percent))
  }

  init(_ proportion: Proportion) {
    self.init(proportion.estimate, proportion.interval)
  }
}

/// For machines: what is not finite, and an interval that there is none of, are null.
extension Figure: Encodable {
  private struct Interval: Encodable {
    @OrNull var lower: Double?
    @OrNull var upper: Double?
  }

  private enum CodingKeys: CodingKey {
    case value, interval
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(value.finite, forKey: .value)
    try container.encode(
      interval.map { Interval(lower: $0.lowerBound.finite, upper: $0.upperBound.finite) }, forKey: .interval)
  }
}

extension Double {
  /// Nil when JSON cannot write it.
  var finite: Double? { isFinite ? self : nil }
}

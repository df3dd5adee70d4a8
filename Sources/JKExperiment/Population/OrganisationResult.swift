import JKStatistics

/// What one organisation came to.
package struct OrganisationResult: Sendable, Equatable {
  /// What was drawn for it, by prior, in canonical units.
  package let values: [Double]
  /// A year's revenue at the rate of the baseline, mean over trials, money.
  package let revenue: Double
  /// By sequence, status quo first.
  package let gains: [Gain]

  /// The margin of weeks 0 to 51 less that of status quo in the same trials, as a share of ``OrganisationResult/revenue``.
  package struct Gain: Sendable, Equatable {
    /// A ratio of means over trials.
    package let estimate: RatioEstimate
    package let kind: OrganisationClass

    /// Whether all of the interval is in the class.
    package let isSure: Bool

    /// - Parameters:
    ///   - differences: of margin, one a trial.
    ///   - revenues: by trial, of which the mean is above 0.
    init(_ differences: [Double], per revenues: [Double]) {
      estimate = RatioEstimate(differences, per: revenues, level: Comparison.level)
      kind = OrganisationClass(gain: estimate.value)
      let ends = [estimate.lower ?? -.infinity, estimate.upper ?? .infinity]
      isSure = ends.allSatisfy { [kind] in OrganisationClass(gain: $0) == kind }
    }
  }
}

/// What is billed month by month, over trials.
package struct Bills: Sendable, Equatable {
  /// Of each month, the first being month 1.
  package var mean: [Double]
  /// What 95 % of trials are billed at most, in each month.
  package var p95: [Double]
  /// The mean over trials of a trial's dearest month.
  package var dearest: Double
  /// Its interval; nil when there is none.
  package var dearestInterval: ClosedRange<Double>?

  /// Bills by month.
  package init(
    mean: [Double], p95: [Double], dearest: Double, dearestInterval: ClosedRange<Double>? = nil
  ) {
    self.mean = mean
    self.p95 = p95
    self.dearest = dearest
    self.dearestInterval = dearestInterval
  }
}

/// Central confidence intervals, which leave as much on either side.
enum Confidence {
  /// The probability left below an interval, and again above it.
  ///
  /// - Precondition: `level` is strictly between 0 and 1.
  static func tail(_ level: Double) -> Double {
    precondition(0 < level && level < 1, "a confidence level lies strictly between 0 and 1")
    return (1 - level) / 2
  }
}

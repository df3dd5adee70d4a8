/// How much wider than a normal one an interval is that has to estimate its own width.
enum Student {
  /// By which the spread of resamples is to be multiplied: they vary too little by √(1 − 1/n), and Student's quantile is
  /// above the normal one.
  ///
  /// - Parameter trials: at least 2.
  static func widening(trials: Int, level: Double) -> Double {
    let probability = 1 - Confidence.tail(level)
    let count = Double(trials)
    return (count / (count - 1)).squareRoot()
      * GSL.studentQuantile(probability, degreesOfFreedom: trials - 1) / GSL.normalQuantile(probability)
  }
}

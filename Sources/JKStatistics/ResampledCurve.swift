/// A course of means over trials, and how far it may be off: at each time, and at several times together.
///
///     let curve = ResampledCurve(means, resamples: replicates, trials: 40)
///     let factor = curve.factor(for: curve.times)           // 2.9: of standard errors, for all times at once
///     means[3] - factor * curve.errors[3]                   // a bound that holds there with all the others
///
/// Resamples tell how such a course varies, and how its values vary together. Deviations are in standard errors, each
/// time's own; what the greatest of them comes to is the bound for several times (the sup-t band: J. L. Montiel Olea,
/// M. Plagborg-Møller, "Simultaneous confidence bands", *Journal of Applied Econometrics* 34, 2019). Errors are widened
/// as Student's distribution is wider than the normal one, since resamples of few trials vary too little.
package struct ResampledCurve: Sendable {
  /// What all trials give, by time.
  package let values: [Double]
  /// Standard errors, widened, by time; 0 where every resample gives the same.
  package let errors: [Double]
  /// The confidence level of two-sided intervals, strictly between 0 and 1.
  package let level: Double
  /// Row-major, resamples × times: how far above its mean a resample lies, in standard errors that are not widened.
  private let deviations: [Double]
  private let resamples: Int
  /// How much errors were widened.
  private let widening: Double

  package var times: Range<Int> { values.indices }

  /// - Parameters:
  ///   - values: of all trials, finite, at least one.
  ///   - resamples: each as long as `values`; at least one.
  ///   - trials: how many were drawn from, at least 2.
  package init(_ values: [Double], resamples: [[Double]], trials: Int, level: Double = 0.95) {
    precondition(!values.isEmpty && !resamples.isEmpty && trials > 1, "a course, and how it varies")
    let count = Double(resamples.count)
    let widening = Student.widening(trials: trials, level: level)
    var deviations = [Double](repeating: 0, count: resamples.count * values.count)
    errors = values.indices.map { time in
      let mean = resamples.reduce(0) { $0 + $1[time] } / count
      let squares = resamples.reduce(0) { $0 + ($1[time] - mean) * ($1[time] - mean) }
      let error = (squares / count).squareRoot()
      guard error > 1e-12 * mean.magnitude else { return 0 }
      for (resample, course) in resamples.enumerated() {
        deviations[resample * values.count + time] = (course[time] - mean) / error
      }
      return error * widening
    }
    self.values = values
    self.level = level
    self.deviations = deviations
    self.resamples = resamples.count
    self.widening = widening
  }

  /// The number of errors that a value lies within on one side of the truth, at one time: half the rest of ``level`` is
  /// beyond.
  package var factor: Double { GSL.normalQuantile(1 - Confidence.tail(level)) }

  /// The number of errors that values lie above the truth by at most, at all of some times together.
  ///
  /// - Parameter probability: half of the rest of ``level`` is left out unless it says otherwise.
  package func factor(for times: some Sequence<Int>, probability: Double? = nil) -> Double {
    let times = Array(times)
    return quantile(probability ?? 1 - Confidence.tail(level)) { resample in
      let course = resample * values.count
      return times.reduce(-.infinity) { max($0, deviations[course + $1]) }
    }
  }

  /// The times at which the curve may have its maximum: those that do not lie below its greatest value by more than
  /// chance explains, at ``level``.
  package var timesOfMaximum: ClosedRange<Int> {
    let highest = timeOfMaximum
    let spreads = times.map { time in
      let squares = (0..<resamples).reduce(0) { sum, resample in
        let fall = fall(resample, from: highest, to: time)
        return sum + fall * fall
      }
      return (squares / Double(resamples)).squareRoot()
    }
    let factor = quantile(level) { resample in
      times.reduce(0) { greatest, time in
        spreads[time] > 0 ? max(greatest, fall(resample, from: highest, to: time) / spreads[time]) : greatest
      }
    }
    let candidates = times.filter {
      values[highest] - values[$0] <= factor * widening * spreads[$0]
    }
    return candidates[0]...candidates[candidates.count - 1]
  }

  /// The first time of the greatest value.
  package var timeOfMaximum: Int { times.max { (values[$0], -$0) < (values[$1], -$1) } ?? 0 }

  /// How much a resample has fallen from one time to another beyond what the curve falls.
  private func fall(_ resample: Int, from first: Int, to second: Int) -> Double {
    let course = resample * values.count
    return (deviations[course + first] * errors[first] - deviations[course + second] * errors[second])
      / widening
  }

  private func quantile(_ probability: Double, _ statistic: (Int) -> Double) -> Double {
    let sorted = (0..<resamples).map(statistic).sorted()
    let rank = (Double(resamples + 1) * probability).rounded(.up)
    return sorted[min(max(Int(rank), 1), resamples) - 1]
  }
}

/// How much better the best of several options looks than it is, because it was picked for looking best.
///
///     let bias = SelectionBias(margins, against: 0, seed: 7)
///     bias.amount       // 300: about so much less is to be expected of it
///
/// The bootstrap's estimate: each resample picks its own best, and knows what that one is worth to all trials. Options whose
/// means lie apart by more than chance have none. Source: B. Efron, "Tweedie's formula and selection bias", *Journal of the
/// American Statistical Association* 106 (2011), for the problem.
package struct SelectionBias: Sendable, Equatable {
  /// In the options' unit, at least 0.
  package let amount: Double

  /// - Parameters:
  ///   - options: by option, one value a trial, all of the same trials; the highest mean is best.
  ///   - reference: the option that the best is compared with, which may be the best itself.
  ///   - seed: of the draws.
  /// - Precondition: there is an option, and a trial.
  package init(_ options: [[Double]], against reference: Int, replications: Int = 500, seed: UInt64) {
    let trials = options[0].count
    let resamples = Bootstrap.Resamples(Bootstrap(trials: trials, replications: replications, seed: seed))
    func differences(_ weights: [Double]) -> [Double] {
      let means = options.map { values in
        var sum = 0.0
        for trial in values.indices { sum += weights[trial] * values[trial] }
        return sum / Double(trials)
      }
      return means.map { $0 - means[reference] }
    }
    let all = differences(Array(repeating: 1, count: trials))
    var weights = [Double](repeating: 0, count: trials)
    var excess = 0.0
    for replication in 0..<replications {
      resamples.draw(replication, &weights)
      let means = differences(weights)
      let best = means.indices.reduce(0) { means[$1] > means[$0] ? $1 : $0 }
      excess += means[best] - all[best]
    }
    amount = max(0, excess / Double(replications))
  }
}

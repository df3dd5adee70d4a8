import JKScenario
import JKStatistics

/// As many trials as a precision takes.
///
/// A pilot tells how many that are; they are then run from the first on, as the memory of a sample is laid out for a
/// known number of them. Since trials are addressed, the pilot's are among them. When chance has made the pilot too
/// hopeful, more follow.
package struct PrecisionExperiment: Sendable {
  private let scenario: Scenario
  private let sequences: [Int]?
  /// Half the width that intervals may have, as a share.
  private let goal: Double
  private let most: Int
  private let threads: Int

  static let pilot = 200
  /// More than enough on average, so that a second round is seldom needed.
  private static let margin = 1.1

  /// - Parameters:
  ///   - sequences: those that the scenario compares when nil.
  ///   - precision: half the width of intervals, more than 0: of each strategy's value added (or output) over the
  ///     study as a share of it, and of its margin less that of the first as a share of the first's value added.
  ///   - most: how many trials there may be, at least 1.
  ///   - threads: at least 1.
  package init(
    _ scenario: Scenario, sequences: [Int]? = nil, precision: Double, most: Int, threads: Int
  ) {
    self.scenario = scenario
    self.sequences = sequences
    goal = precision
    self.most = most
    self.threads = threads
  }

  /// - Parameter progress: called now and then, from any thread, with the trials done of how many.
  /// - Throws: `CancellationError` when the task is cancelled.
  package func run(
    progress: @Sendable @escaping (_ done: Int, _ of: Int) -> Void = { _, _ in },
    until isOver: @escaping EndRequest = { false }
  ) async throws -> Comparison {
    var trials = min(Self.pilot, most)
    var before: Comparison?
    while true {
      let count = trials
      var comparison = try await round(
        of: count, after: before, { progress($0, count) }, until: isOver)
      before = comparison
      let reached = comparison.widest
      guard let half = reached?.share, half > goal, count < most, comparison.interruption == nil else {
        comparison.precision = Precision(goal: goal, reached: reached, most: most)
        return comparison
      }
      // An interval narrows with the root of the number of trials.
      let needed = Double(count) * (half / goal) * (half / goal) * Self.margin
      trials = needed < Double(most) ? max(count + 1, Int(needed.rounded(.up))) : most
    }
  }

  /// A round of trials. When it is to end before it has caught up with the one before, that is kept, which has the first of
  /// the same trials.
  private func round(
    of count: Int, after before: Comparison?, _ progress: @Sendable @escaping (Int) -> Void,
    until isOver: @escaping EndRequest
  ) async throws -> Comparison {
    let experiment = Experiment(scenario, sequences: sequences, trials: count, threads: threads)
    var round: Comparison?
    do {
      round = try await experiment.run(progress: progress, until: isOver)
    } catch is CancellationError where isOver() {
      try Task.checkCancellation()
    }
    if let round, round.sample.trials > before?.sample.trials ?? 0 { return round }
    guard var kept = before else { throw CancellationError() }
    kept.interruption = try Interruption(kept.sample.trials, of: count, .trials)
    return kept
  }
}

/// What precision was asked for, and what it came to.
package struct Precision: Sendable, Equatable {
  /// Half the width of an interval, as a share of what it is compared with.
  package struct Width: Sendable, Equatable {
    package let strategy: Int
    package let isDifference: Bool
    package let share: Double
  }

  package let goal: Double
  /// The widest interval; nil when nothing can be compared, as for one trial.
  package let reached: Width?
  package let most: Int

  package var isMet: Bool { reached.map { $0.share <= goal } ?? false }
}

extension Comparison {
  /// The widest interval of all that a precision is about.
  var widest: Precision.Width? {
    let values = results.indices.map { strategy in
      MeanEstimate(
        sample.means(sample.sums(productivity.value, strategy, rows: studyRows)), level: Comparison.level)
    }
    let means = values.enumerated().compactMap { strategy, value in
      width(value.halfWidth, of: value.mean, strategy, isDifference: false)
    }
    let differences =
      earns
      ? results.enumerated().compactMap { strategy, result in
        result.advantage.flatMap {
          width($0.mean.halfWidth, of: values[0].mean, strategy, isDifference: true)
        }
      } : []
    return (means + differences).max { $0.share < $1.share }
  }

  private func width(_ halfWidth: Double?, of whole: Double, _ strategy: Int, isDifference: Bool)
    -> Precision.Width?
  {
    guard let halfWidth, whole != 0 else { return nil }
    return Precision.Width(strategy: strategy, isDifference: isDifference, share: halfWidth / whole.magnitude)
  }
}

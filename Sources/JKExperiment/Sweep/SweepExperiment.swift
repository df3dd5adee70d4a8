import JKScenario

/// The points of a sweep, each compared on the same futures as the others.
package struct SweepExperiment: Sendable {
  private let scenario: Scenario
  private let sweep: Sweep
  private let trials: Int?
  private let seed: UInt64?
  private let threads: Int

  /// - Parameters:
  ///   - scenario: the sweep's own.
  ///   - trials: at each point, at least 1; the scenario's own number when nil.
  ///   - seed: the scenario's own when nil.
  ///   - threads: at least 1.
  package init(_ scenario: Scenario, _ sweep: Sweep, trials: Int? = nil, seed: UInt64? = nil, threads: Int) {
    self.scenario = scenario
    self.sweep = sweep
    self.trials = trials
    self.seed = seed
    self.threads = threads
  }

  /// Runs all trials of all points, one point after the other: what is kept of a point is its figures.
  ///
  /// When it is to end, whole points are kept, for as many values of the first axis as have all theirs.
  ///
  /// - Parameter progress: called now and then, from any thread, with the number of trials done.
  /// - Throws: `CancellationError` when the task is cancelled, or is to end before there are such points.
  package func run(
    progress: @Sendable @escaping (Int) -> Void = { _ in }, until isOver: @escaping EndRequest = { false }
  ) async throws -> SweepComparison {
    var points: [SweepComparison.Point] = []
    var done = 0
    for point in sweep.points {
      if isOver() { break }
      var scenario = point.scenario
      if let seed, !sweep.axes.contains(where: { $0.path == "seed" }) { scenario.settings.seed = seed }
      let experiment = Experiment(scenario, trials: trials, threads: threads)
      let before = done
      let comparison = try await whole(experiment, { progress(before + $0) }, isOver)
      guard let comparison else { break }
      points.append(SweepComparison.Point(sweep.values(point), comparison))
      done += experiment.trials
    }
    // The first axis changes slowest.
    var axes = sweep.axes
    let rest = axes.dropFirst().reduce(1) { $0 * $1.values.count }
    axes[0].values.removeLast(axes[0].values.count - points.count / rest)
    points.removeLast(points.count % rest)
    let interruption = try Interruption(points.count, of: sweep.points.count, .points)
    var comparison = SweepComparison(
      scenario: scenario, seed: seed ?? scenario.settings.seed, axes: axes, points: points)
    comparison.interruption = interruption
    return comparison
  }

  /// A point's comparison; nil when it is to end before all trials are done.
  private func whole(
    _ experiment: Experiment, _ progress: @Sendable @escaping (Int) -> Void, _ isOver: @escaping EndRequest
  ) async throws -> Comparison? {
    do {
      let comparison = try await experiment.run(progress: progress, until: isOver)
      return comparison.interruption == nil ? comparison : nil
    } catch is CancellationError where isOver() {
      try Task.checkCancellation()
      return nil
    }
  }
}

import JKExperiment
import JKReport

extension CheckedScenario {
  /// How often ``diagnose(_:progress:)`` runs through all trials: it reports progress up to so many times their number.
  public static var diagnosisPasses: Int { DiagnosisExperiment.passes }

  /// What holds the organisation back, whether it is ready for AI there, what to measure, and what to do next.
  ///
  /// - Throws: `CancellationError` when the task is cancelled.
  public func diagnose(
    _ options: RunOptions = RunOptions(), progress: @Sendable @escaping (Int) -> Void = { _ in }
  ) async throws -> Results {
    var scenario = scenario
    if let seed = options.seed { scenario.settings.seed = seed }
    let experiment = DiagnosisExperiment(scenario, trials: options.trials, threads: options.threads)
    return Results(Report(try await experiment.run(progress: progress)))
  }
}

import JKExperiment
import JKReport

extension CheckedScenario {
  /// What holds the organisation back, whether it is ready for AI there, what to measure, and what to do next.
  ///
  /// - Throws: ``TrialTooLarge``, or `CancellationError` when the task is cancelled, or is to end.
  public func diagnose(
    _ options: RunOptions = RunOptions(), progress: @escaping TrialProgress = { _, _ in }
  ) async throws -> Results {
    var scenario = scenario
    if let seed = options.seed { scenario.settings.seed = seed }
    let experiment = DiagnosisExperiment(scenario, trials: options.trials, threads: options.threads)
    let trials = DiagnosisExperiment.passes * experiment.trials
    let diagnosis = try await TrialTooLarge.explaining {
      try await experiment.run(progress: { progress($0, trials) }, until: options.shouldEnd)
    }
    return Results(Report(diagnosis, options.report))
  }
}

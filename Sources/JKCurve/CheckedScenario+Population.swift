import JKExperiment
import JKReport
import JKScenario

extension CheckedScenario {
  /// Draws the organisations of the scenario's population, tries every strategy that some follow on all of them, and
  /// says what the sequence makes of them.
  ///
  /// - Parameters:
  ///   - organisations: at least 2; the population's own number when nil.
  ///   - options: trials are those of each organisation, 50 to 10,000; the population's own number when nil.
  /// - Throws: ``NoPopulation``, ``UnsuitableTrials``, ``UnsoundDraw``, ``NothingEarned``, ``RunWithoutEnd`` or ``TrialTooLarge``, or `CancellationError` when the
  ///   task is cancelled.
  public func population(
    organisations: Int? = nil, _ options: RunOptions = RunOptions(),
    progress: @escaping TrialProgress = { _, _ in }
  ) async throws -> Results {
    guard let population = scenario.population else { throw NoPopulation(scenario) }
    if let trials = options.trials, !(Population.leastTrials...Population.mostTrials).contains(trials) {
      throw UnsuitableTrials(trials: trials)
    }
    try refuseEndless(.population(organisations: organisations), options)
    let experiment = PopulationExperiment(
      scenario, population, organisations: organisations, trials: options.trials, seed: options.seed,
      threads: options.threads)
    do {
      let trials = experiment.organisations * experiment.trials
      let comparison = try await TrialTooLarge.explaining {
        try await experiment.run(progress: { progress($0, trials) }, until: options.shouldEnd)
      }
      return Results(Report(comparison, options.report))
    } catch let error as UnsoundOrganisation {
      throw UnsoundDraw(error)
    } catch is NoRevenue {
      throw NothingEarned()
    }
  }
}

/// The scenario has no population.
public struct NoPopulation: Refusal {
  /// One sentence, with what to do.
  public let description: String

  /// With names of the scenario's own, so that what it says can be pasted.
  init(_ scenario: Scenario) {
    let constraint = scenario.constraints.first.map { "vary \($0.name).structure = uniform(20%, 60%); " }
    let varied =
      constraint ?? scenario.steps.first.map { "vary \($0.name).caught = uniform(40%, 80%); " } ?? ""
    let followed =
      scenario.sequences.count > 1 ? "\(scenario.sequences[1].name) 80%, status-quo 20%" : "status-quo 100%"
    description =
      "the scenario has no `population`; write one, such as `population firms { \(varied)follow \(followed) }`"
  }
}

/// Too few trials to class an organisation by, or too many.
public struct UnsuitableTrials: Refusal {
  /// The number that was asked for.
  public let trials: Int

  /// One sentence, with what to do.
  public var description: String {
    trials < Population.leastTrials
      ? "an organisation is classed by the mean of at least \(Population.leastTrials) trials, and \(trials) would class "
        + "chance; for a quick look take fewer organisations: `--organisations 20`"
      : "an organisation takes at most \(Population.mostTrials) trials; more organisations tell more: "
        + "`--organisations 2000`"
  }
}

/// Values were drawn that do not go together.
public struct UnsoundDraw: Refusal {
  /// One sentence, with what to do.
  public let description: String

  init(_ error: UnsoundOrganisation) {
    let values = error.values.map { "\($0.path) \($0.text)" }.joined(separator: ", ")
    description =
      "an organisation was drawn that is not sound (\(values)): \(error.message); make priors narrower"
  }
}

/// An organisation earned nothing before week 0.
public struct NothingEarned: Refusal {
  /// One sentence, with what to do.
  public var description: String {
    "an organisation earns nothing before week 0, so there is nothing to class it by; let work arrive from the "
      + "history's start, and make `history` longer"
  }
}

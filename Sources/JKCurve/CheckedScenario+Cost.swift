import JKScenario

extension CheckedScenario {
  /// What a run can be of.
  public enum Study: Sendable {
    /// Status quo and all strategies that are compared.
    case comparison
    /// Status quo and one of ``CheckedScenario/strategies``, or that strategy alone.
    case strategy(String?)
    /// The comparison at every point of the sweep.
    case sweep
    /// So many organisations, or as many as the population says.
    case population(organisations: Int?)
  }

  /// What a run takes, as far as the traffic of the work tells: about right, and no more.
  ///
  /// - Parameter options: those of the run. A precision takes as many trials as it takes, which nobody knows.
  /// - Returns: nil where there is no such study, or it is too large to tell in a moment.
  public func expense(of study: Study, _ options: RunOptions = RunOptions()) -> Expense? {
    guard options.precision == nil, scenario.isSmallEnoughToSolve else { return nil }
    let trials = options.trials ?? scenario.settings.trials
    let cost = StudyCost(scenario)
    switch study {
    case .comparison: return Expense(cost.run(scenario.compared, trials: trials), trials)
    case .strategy(let name):
      guard let index = try? index(ofStrategy: name) else { return nil }
      return Expense(cost.run([index], trials: trials), trials)
    case .sweep:
      guard let sweep = scenario.sweep else { return nil }
      // Some points of a long sweep stand for all.
      let tried = stride(from: 0, to: sweep.points.count, by: max(1, sweep.points.count / 20))
      let costs = tried.map { index in
        let point = sweep.points[index].scenario
        return StudyCost(point).run(point.compared, trials: trials)
      }
      let all = costs.reduce(RunCost(seconds: 0, bytes: 0)) { $0 + $1 }
      let seconds = all.seconds * Double(sweep.points.count) / Double(costs.count)
      return Expense(RunCost(seconds: seconds, bytes: all.bytes), trials)
    case .population(let organisations):
      guard let population = scenario.population else { return nil }
      let trials = options.trials ?? population.trials
      let sequences = [0] + population.followed.map(\.sequence).filter { $0 != 0 }
      let one = cost.run(sequences, trials: trials)
      return Expense(one * (organisations ?? population.organisations), trials)
    }
  }

  /// - Throws: ``RunWithoutEnd`` when a run would take days.
  func refuseEndless(_ study: Study, _ options: RunOptions) throws(RunWithoutEnd) {
    if let expense = expense(of: study, options), expense.isEndless { throw RunWithoutEnd(expense) }
  }
}

/// What a run takes.
public struct Expense: Sendable {
  private let cost: RunCost
  private let trials: Int

  init(_ cost: RunCost, _ trials: Int) {
    (self.cost, self.trials) = (cost, trials)
  }

  /// Seconds of one core.
  public var seconds: Double { cost.seconds }

  /// Bytes of memory.
  public var bytes: Double { cost.bytes }

  /// `about 12 minutes on one core and 50 MB`
  public var text: String { cost.text }

  /// Whether it takes more than a minute, which is worth a warning.
  public var isLong: Bool { seconds > RunCost.long }

  /// Whether it takes days, which nobody waits for.
  public var isEndless: Bool { seconds > RunCost.endless }

  /// What to do about a run that takes long: `--trials 100`, with what that takes.
  public var advice: String {
    let fewer = [1_000_000, 100_000, 10_000, 1_000, 200, 50].first {
      $0 < trials && seconds * Double($0) / Double(trials) <= 600
    }
    guard let fewer else { return "shorten `horizon`, or let less work arrive" }
    let less = RunCost(seconds: max(0.3, seconds * Double(fewer) / Double(trials)), bytes: cost.bytes)
    return "`--trials \(fewer)` takes about \(less.time)"
  }
}

/// A run would take days.
public struct RunWithoutEnd: Refusal {
  private let expense: Expense

  init(_ expense: Expense) {
    self.expense = expense
  }

  /// One sentence, with what to do.
  public var description: String { "this would take \(expense.text); \(expense.advice)" }
}

import JKExperiment
import JKKernel
import JKStatistics

/// What each strategy's AI bills come to, calendar month by calendar month, from the first trials replayed one by one.
struct ReplayedBills: Sendable {
  struct Course: Sendable {
    /// Index among the comparison's results.
    let strategy: Int
    /// By month, all contracts together.
    let months: [Spread]
    let total: Spread
    /// Of each trial its dearest month.
    let worst: Spread
  }

  struct Spread: Sendable {
    let mean: MeanEstimate
    /// The 0.95 quantile over trials; without an interval where there are too few.
    let high: QuantileEstimate

    init(_ amounts: [Double]) {
      mean = MeanEstimate(amounts, level: Comparison.level)
      high = QuantileEstimate(0.95, of: amounts, level: Comparison.level)
    }
  }

  /// As many are replayed, at most.
  static let mostTrials = 200

  let trials: Int
  /// `2027-03`
  let months: [String]
  /// Of the strategies that are billed anything.
  let courses: [Course]

  /// Nil where nothing is billed under any strategy.
  ///
  /// - Parameter threads: that replay, at least 1.
  init?(_ comparison: Comparison, threads: Int) {
    let plan = comparison.plan
    let scenario = comparison.scenario
    guard !scenario.contracts.isEmpty else { return nil }
    let trials = min(comparison.sample.trials, Self.mostTrials)
    let months = plan.timetable.months
    let sequences = comparison.results.map { result in
      scenario.sequences.firstIndex { $0.name == result.name } ?? 0
    }
    // By strategy and trial, major units by month.
    let bills = Parallel.map(sequences.count * trials, threads: threads) { piece in
      var amounts = [Double](repeating: 0, count: months)
      for bill in Replay.bills(plan, trial: piece % trials, strategy: sequences[piece / trials])
      where bill.book < scenario.contracts.count {
        amounts[bill.month] += Double(bill.minorUnits) / 100
      }
      return amounts
    }
    courses = sequences.indices.compactMap { strategy in
      let own = bills[strategy * trials..<(strategy + 1) * trials]
      guard own.contains(where: { $0.contains { $0 != 0 } }) else { return nil }
      return Course(
        strategy: strategy, months: (0..<months).map { month in Spread(own.map { $0[month] }) },
        total: Spread(own.map { $0.reduce(0, +) }), worst: Spread(own.map { $0.max() ?? 0 }))
    }
    if courses.isEmpty { return nil }
    self.trials = trials
    self.months = (0..<months).map { scenario.settings.starts.monthName($0) }
  }
}

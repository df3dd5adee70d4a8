/// How much memory the results of trials may take, so that it does not grow with their number.
///
/// As long as all trials fit into ``exactBytes`` every one is kept. Of more trials the sample keeps the sums of
/// some thousand batches of consecutive trials, and sketches of what quantiles are shown of.
package struct SampleBudget: Sendable {
  /// For the numbers of all trials together.
  package var exactBytes = 128 << 20
  /// For sketches.
  package var sketchBytes = 64 << 20
  /// For weekly sums.
  package var weeklyBytes = 64 << 20
  /// The greatest number of blocks of weekly sums, and the least, however much memory each takes.
  package var blocks = 100
  package var leastBlocks = 10
  /// The least number of batches, unless even that does not fit.
  package var batches = 1_000
  /// So many trials are kept, however much each takes.
  package var leastTrials = 200

  package init() {}

  /// How many trials are kept one by one.
  func exactTrials(_ layout: OutcomeLayout) -> Int {
    max(leastTrials, exactBytes / (8 * (layout.sums + layout.spreads)))
  }

  /// Bins of each sketch.
  func sketchCapacity(_ layout: OutcomeLayout) -> Int {
    min(max(sketchBytes / (12 * max(layout.spreads, 1)), 64), 2_048)
  }
}

/// Consecutive trials that are added up together, all as many but for the last batch.
package struct Batches: Sendable, Equatable {
  package let trials: Int
  /// Trials a batch; 1 when every trial is kept.
  package let size: Int
  package let count: Int

  /// Whether every trial is kept, so that quantiles are exact too.
  package var isExact: Bool { size == 1 }

  init(trials: Int, _ layout: OutcomeLayout, _ budget: SampleBudget) {
    let most = budget.exactTrials(layout)
    // From `least` to twice as many batches: at most as many as trials that are kept.
    let least = max(1, min(budget.batches, most / 2))
    self.init(trials: trials, size: trials <= most ? 1 : trials / least)
  }

  init(trials: Int, size: Int) {
    self.trials = trials
    self.size = size
    count = (trials + size - 1) / size
  }

  func range(_ batch: Int) -> Range<Int> {
    batch * size..<min((batch + 1) * size, trials)
  }

  /// Trials of each batch.
  package var sizes: [Double] {
    (0..<count).map { Double(range($0).count) }
  }
}

import JKKernel

/// Where the sums of weekly measures stand: for each strategy, all that is recorded by row, and how often what bound.
struct WeeklyLayout: Sendable {
  let rows: Int
  /// Measures in a row of the record.
  let width: Int
  /// What may bind.
  let candidates: Int
  /// Numbers of all strategies together; 0 when results are not kept week by week.
  let size: Int

  init(_ plan: Plan, strategies: Int) {
    rows = plan.timetable.rows
    width = plan.layout.width
    candidates = plan.scenario.bindings.count
    size = plan.scenario.settings.bucket == .week ? strategies * rows * (width + candidates) : 0
  }

  /// The first of a strategy's rows, each of `width` measures.
  func record(_ strategy: Int) -> Int {
    strategy * rows * (width + candidates)
  }

  /// The first of its rows of candidates.
  func bindings(_ strategy: Int) -> Int {
    record(strategy) + rows * width
  }
}

/// Consecutive batches that one thread works through, and whose weekly sums are kept together.
struct Blocks: Sendable {
  let batches: Batches
  /// Batches a block, but for the last.
  let size: Int
  let count: Int

  init(_ batches: Batches, _ layout: WeeklyLayout, _ budget: SampleBudget) {
    let most =
      layout.size == 0
      ? budget.blocks
      : min(max(budget.weeklyBytes / (8 * layout.size), budget.leastBlocks), budget.blocks)
    self.init(batches, size: (batches.count + most - 1) / most)
  }

  /// - Parameter size: batches a block.
  init(_ batches: Batches, size: Int) {
    self.batches = batches
    self.size = size
    count = (batches.count + size - 1) / size
  }

  /// Trials a block, but for the last.
  var trialsEach: Int { size * batches.size }

  func range(_ block: Int) -> Range<Int> {
    block * trialsEach..<min((block + 1) * trialsEach, batches.trials)
  }
}

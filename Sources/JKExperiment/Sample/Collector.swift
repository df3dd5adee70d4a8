import JKKernel
import JKStatistics

/// Takes one thread's trials into the sample. Its memory is its own and used again for every trial.
final class Collector {
  private let store: SampleStore
  private let layout: OutcomeLayout
  private let productivity: ProductivityMeasure
  private let outputStep: Int
  /// One trial's numbers, when they are not written to the sample at once.
  private let sums: Cells
  /// Spreads of trials that have not gone into sketches yet; row-major.
  private let waiting: Cells
  private var waitingTrials = 0
  /// One number of all those trials.
  private let column: Cells
  private let margins: Cells
  private var orders: Orders
  /// Nil when there is nothing to classify.
  private var budgets: BudgetCounts?
  private let hurdle: Double
  private let binding: BindingRule
  private let differences: Cells
  /// Of each contract.
  private let ledgers: [Int]
  // A constant array would be made anew for each trial.
  private let curves = Curve.allCases

  /// Trials whose spreads are sorted into sketches together.
  private static let room = 256

  init(_ store: SampleStore, _ plan: Plan) {
    self.store = store
    layout = store.layout
    productivity = ProductivityMeasure(plan.scenario)
    outputStep = plan.scenario.outputStep
    let isExact = store.batches.isExact
    sums = Cells(isExact ? 0 : layout.sums)
    waiting = Cells(isExact ? 0 : Self.room * layout.spreads)
    column = Cells(isExact ? 0 : Self.room)
    margins = Cells(layout.strategies)
    orders = Orders(strategies: layout.strategies)
    budgets = layout.hasBudgets ? BudgetCounts(strategies: layout.strategies) : nil
    hurdle = plan.scenario.settings.hurdle
    binding = BindingRule(plan)
    differences = Cells(layout.rows)
    ledgers =
      layout.hasBills
      ? plan.scenario.contracts.indices.map { plan.books.books[$0].ledgers.range.lowerBound } : []
  }

  /// Takes a strategy's record of a trial. The strategies of a trial come in order, the trials of a batch too.
  func take(_ record: borrowing TrialRecord, _ strategy: Int, trial: Int) {
    let sums = place(trial)
    for curve in curves {
      let values = sums + layout.curve(curve, strategy)
      for row in 0..<layout.rows {
        values[row] = curve.value(record, row: row, outputStep: outputStep)
      }
    }
    let totals = sums + layout.totals(strategy)
    for measure in 0..<layout.width {
      totals[measure] = record.sum(measure, rows: layout.historyRows..<layout.rows)
    }
    let spreads = spreads(trial)
    if layout.hasBands {
      addWeeks(of: record, strategy, trial: trial)
      writeBands(strategy, from: sums, to: spreads)
      writeNumbers(strategy, from: sums, to: spreads)
    }
    if layout.hasBills { writeBills(of: record, strategy, to: sums, spreads) }
    for action in 0..<layout.actions[strategy] {
      let times = record.times(ofAction: action)
      let place = spreads + layout.times(ofAction: action, strategy)
      (place[0], place[1]) = (times.start, times.end)
    }
    var margin = 0.0
    let weeks = sums + layout.curve(.margin, strategy)
    for row in layout.historyRows..<layout.rows { margin += weeks[row] }
    margins[strategy] = margin
    if strategy == layout.strategies - 1 { finish(trial) }
  }

  private func addWeeks(of record: borrowing TrialRecord, _ strategy: Int, trial: Int) {
    let weekly = store.weekly(ofTrial: trial)
    record.add(to: weekly + store.weeklyLayout.record(strategy))
    let bindings = weekly + store.weeklyLayout.bindings(strategy)
    for row in 0..<layout.rows {
      bindings[row * store.weeklyLayout.candidates + binding.binding(record, row: row)] += 1
    }
  }

  private func writeBands(
    _ strategy: Int, from sums: UnsafeMutablePointer<Double>, to spreads: UnsafeMutablePointer<Double>
  ) {
    let value = sums + layout.curve(productivity.value, strategy)
    let hours = sums + layout.curve(.paidHours, strategy)
    let margin = sums + layout.curve(.margin, strategy)
    let reference = sums + layout.curve(.margin, 0)
    let productivities = spreads + layout.band(.productivity, strategy)
    let margins = spreads + layout.band(.margin, strategy)
    for row in 0..<layout.rows {
      let above = 100 * trailingMean(value, row)
      productivities[row] = productivity.isPerHour ? above / trailingMean(hours, row) : above
      margins[row] = trailingMean(margin, row)
    }
    let advantages = spreads + layout.band(.advantage, strategy)
    var advantage = 0.0
    for row in layout.historyRows..<layout.rows {
      advantage += margin[row] - reference[row]
      advantages[row - layout.historyRows] = advantage
    }
  }

  /// What is spent on AI, by week and by calendar month.
  private func writeBills(
    of record: borrowing TrialRecord, _ strategy: Int, to sums: UnsafeMutablePointer<Double>,
    _ spreads: UnsafeMutablePointer<Double>
  ) {
    let spend = sums + layout.curve(.ai, strategy)
    let spends = spreads + layout.band(.spend, strategy)
    // Nothing is billed before week 0, so those weeks are no part of a mean.
    for week in 0..<layout.rows - layout.historyRows {
      spends[week] = CurveMath.trailingMean(
        of: spend + layout.historyRows, at: week, over: Comparison.trailing)
    }
    var dearest = -Double.infinity
    for month in 0..<layout.months {
      var bill = 0.0
      for ledger in ledgers { bill += record.bill(ofLedger: ledger, month: month).amount }
      sums[layout.bill(month: month, strategy)] = bill
      spreads[layout.billSpread(month: month, strategy)] = bill
      dearest = max(dearest, bill)
    }
    sums[layout.bill(month: layout.months, strategy)] = dearest
  }

  /// The numbers of the trial's own J: what it differs from the first strategy's same trial, in means over 13 weeks;
  /// of the first strategy itself its own course, which shows what chance does.
  private func writeNumbers(
    _ strategy: Int, from sums: UnsafeMutablePointer<Double>, to spreads: UnsafeMutablePointer<Double>
  ) {
    let span = TrialNumber.weeks
    let first = layout.historyRows + span - 1
    let count = layout.rows - first
    for number in TrialNumber.allCases { spreads[layout.number(number, strategy)] = .nan }
    let advantages = UnsafeBufferPointer(
      start: spreads + layout.band(.advantage, strategy), count: layout.rows - layout.historyRows)
    if strategy > 0 {
      spreads[layout.number(.breakEven, strategy)] = CurveStatistics.breakEven(advantages)
    }
    spreads[layout.number(.gain, strategy)] = gain(strategy, sums)
    guard count > 0 else { return }
    for week in 0..<count {
      let own = productivity(strategy, first + week, over: span, sums)
      differences[week] = strategy > 0 ? own - productivity(0, first + week, over: span, sums) : own
    }
    let course = UnsafeBufferPointer(start: differences.base, count: count)
    var trough = 0
    for week in 1..<max(count, 1) where course[week] < course[trough] { trough = week }
    spreads[layout.number(.trough, strategy)] = course[trough]
    spreads[layout.number(.lift, strategy)] = course[count - 1]
    guard strategy > 0 else { return }
    let recovery = CurveStatistics.recovery(course, after: trough, to: 0)
    spreads[layout.number(.recovery, strategy)] =
      course[trough] >= 0 ? 0 : recovery.map { Double($0 + span - 1) } ?? .infinity
  }

  /// Week by week, so that it is what the weeks of ``Band/advantage`` end in, to the last bit.
  private func gain(_ strategy: Int, _ sums: UnsafePointer<Double>) -> Double {
    let curve: Curve = productivity.value == .valueAdded ? .margin : .output
    let own = sums + layout.curve(curve, strategy)
    let reference = sums + layout.curve(curve, 0)
    var gain = 0.0
    for row in layout.historyRows..<layout.rows {
      gain += strategy > 0 ? own[row] - reference[row] : own[row]
    }
    return gain
  }

  /// Of one trial, over weeks that end with a row; in the units of ``Band/productivity``.
  private func productivity(
    _ strategy: Int, _ row: Int, over weeks: Int, _ sums: UnsafeMutablePointer<Double>
  ) -> Double {
    func mean(_ curve: Curve) -> Double {
      CurveMath.trailingMean(of: sums + layout.curve(curve, strategy), at: row, over: weeks)
    }
    let value = 100 * mean(productivity.value)
    return productivity.isPerHour ? value / mean(.paidHours) : value
  }

  private func trailingMean(_ curve: UnsafeMutablePointer<Double>, _ row: Int) -> Double {
    CurveMath.trailingMean(of: curve, at: row, over: Comparison.trailing)
  }

  /// Where a trial's sums are written.
  private func place(_ trial: Int) -> UnsafeMutablePointer<Double> {
    store.batches.isExact ? store.sums(ofBatch: trial) : sums.base
  }

  private func spreads(_ trial: Int) -> UnsafeMutablePointer<Double> {
    store.batches.isExact ? store.spreads(ofTrial: trial) : waiting.base + waitingTrials * layout.spreads
  }

  private func finish(_ trial: Int) {
    orders.count(margins)
    if layout.hasBands {
      let spreads = spreads(trial)
      for strategy in 0..<layout.strategies where spreads[layout.number(.gain, strategy)] < 0 {
        orders.countLoss(strategy)
      }
    }
    var highest = margins[0]
    for strategy in 1..<max(layout.strategies, 1) { highest = max(highest, margins[strategy]) }
    let sums = place(trial)
    for strategy in 0..<layout.strategies { sums[layout.regret(strategy)] = highest - margins[strategy] }
    countBudgets(place(trial))
    if store.batches.isExact { return }
    addToBatch(trial)
    waitingTrials += 1
    if waitingTrials == Self.room { sketch() }
  }

  private func countBudgets(_ sums: UnsafePointer<Double>) {
    func total(_ curve: Curve, _ strategy: Int) -> Double {
      let values = sums + layout.curve(curve, strategy)
      return (layout.rows - BudgetCounts.weeks..<layout.rows).reduce(0) { $0 + values[$1] }
    }
    guard budgets != nil else { return }
    let (spend, value) = (total(.ai, 0), total(.valueAdded, 0))
    for strategy in 1..<max(1, layout.strategies) {
      budgets?.count(
        strategy, extra: total(.ai, strategy) - spend, gain: total(.valueAdded, strategy) - value,
        hurdle: hurdle)
    }
  }

  private func addToBatch(_ trial: Int) {
    let batch = store.sums(ofBatch: trial / store.batches.size)
    if trial % store.batches.size == 0 {
      batch.update(from: sums.base, count: layout.sums)
    } else {
      for index in 0..<layout.sums { batch[index] += sums[index] }
    }
  }

  /// Moves what waits into the sketches.
  private func sketch() {
    for spread in 0..<layout.spreads {
      for trial in 0..<waitingTrials { column[trial] = waiting[trial * layout.spreads + spread] }
      let values = UnsafeMutableBufferPointer(start: column.base, count: waitingTrials)
      let defined = OrderStatistics.defined(values)
      let numbers = UnsafeMutableBufferPointer(rebasing: values[..<defined])
      OrderStatistics.sort(numbers)
      store.add(sorted: UnsafeBufferPointer(numbers), undefined: waitingTrials - defined, toSpread: spread)
    }
    waitingTrials = 0
  }

  /// Hands over what is not in the sample yet of a block that is finished.
  func end(_ block: Int) {
    if waitingTrials > 0 { sketch() }
    store.add(orders, budgets, block)
    orders.clear()
    budgets?.clear()
  }
}

/// Numbers in memory that its owner reuses.
final class Cells: @unchecked Sendable {
  let base: UnsafeMutablePointer<Double>
  let count: Int

  init(zeros count: Int) {
    base = .allocate(capacity: max(count, 1))
    self.count = count
    base.initialize(repeating: 0, count: max(count, 1))
  }

  /// Undefined until they are written.
  init(_ count: Int) {
    base = .allocate(capacity: max(count, 1))
    self.count = count
  }

  deinit { base.deallocate() }

  subscript(index: Int) -> Double {
    get { base[index] }
    set { base[index] = newValue }
  }
}

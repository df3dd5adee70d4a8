import JKPricing

/// What one trial of one strategy gave: measures by row of time, and what the contracts came to.
///
/// The memory is kept and reused from trial to trial.
package struct TrialRecord: ~Copyable {
  package let layout: MeasureLayout
  package let timetable: Timetable
  let cells: Buffer<Double>
  /// By ledger of the plan's books.
  let bills: Buffer<BillHistory>
  /// Ledgers × calendar months.
  let months: Buffer<MonthlyBill>
  /// When each action of the strategy started and finished, in hours; infinite when it did not.
  let actions: Buffer<ActionTimes>

  init(_ plan: Plan) {
    layout = plan.layout
    timetable = plan.timetable
    cells = Buffer(repeating: 0, count: timetable.rows * layout.width)
    bills = Buffer(repeating: BillHistory(), count: plan.books.ledgers.count)
    months = Buffer(repeating: MonthlyBill(), count: plan.books.ledgers.count * plan.timetable.months)
    actions = Buffer(repeating: ActionTimes(), count: plan.strategies.map(\.actions.count).max() ?? 0)
  }

  func clear() {
    cells.fill(0)
    bills.fill(BillHistory())
    months.fill(MonthlyBill())
    actions.fill(ActionTimes())
  }

  package func times(ofAction action: Int) -> ActionTimes {
    actions[action]
  }

  /// - Parameters:
  ///   - row: 0 at the start of the history.
  ///   - measure: from ``MeasureLayout``.
  package subscript(row row: Int, measure: Int) -> Double {
    cells[row * layout.width + measure]
  }

  /// The measure's sum over rows.
  package func sum(_ measure: Int, rows: Range<Int>) -> Double {
    rows.reduce(0) { $0 + self[row: $1, measure] }
  }

  /// Adds everything to sums that are laid out alike, rows × measures.
  package func add(to sums: UnsafeMutablePointer<Double>) {
    let cells = cells.base
    for cell in 0..<timetable.rows * layout.width { sums[cell] += cells[cell] }
  }

  func pointer(toRow row: Int) -> UnsafeMutablePointer<Double> {
    cells.base + row * layout.width
  }

  /// What the months of a contract came to.
  ///
  /// - Parameter ledger: index among those of the plan's books.
  package func bills(ofLedger ledger: Int) -> BillHistory {
    bills[ledger]
  }

  /// One month of a contract.
  ///
  /// - Parameters:
  ///   - ledger: index among those of the plan's books.
  ///   - month: since that of week 0, counted from 0.
  package func bill(ofLedger ledger: Int, month: Int) -> MonthlyBill {
    months[ledger * timetable.months + month]
  }
}

/// What a contract came to in a month: nothing when it was not in force.
package struct MonthlyBill: BitwiseCopyable, Sendable, Equatable {
  /// Money, exact to the cent before it became a Double.
  package var amount = 0.0
  /// What it cost the vendor, money.
  package var vendorCost = 0.0
  /// Uses that it metered.
  package var uses = 0
}

/// When an action started and finished, in hours from week 0; infinite when it did not.
package struct ActionTimes: BitwiseCopyable, Sendable, Equatable {
  package var start = Double.infinity
  package var end = Double.infinity
}

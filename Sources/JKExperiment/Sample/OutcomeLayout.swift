import JKKernel

/// Where each number of a trial stands.
///
/// A trial's **sums** are what means are made of, and add up over trials: curves, and totals over the study.
/// Its **spreads** are what quantiles are shown of, such as a trailing mean of a week.
struct OutcomeLayout: Sendable {
  /// Rows of time in a curve, the history's among them.
  let rows: Int
  let historyRows: Int
  /// Measures in a row of the kernel's record.
  let width: Int
  /// Actions, by strategy.
  let actions: [Int]
  let hasBands: Bool
  let hasBudgets: Bool
  /// Whether AI is billed, so that what is spent on it is kept by row of the study and by month.
  let hasBills: Bool
  /// Calendar months of the study, when their bills are kept.
  let months: Int

  /// Numbers of all strategies together.
  let sums: Int
  let spreads: Int
  /// Of one strategy.
  private let sumWidth: Int
  private let bandWidth: Int
  private let firstAction: [Int]
  private let firstNumber: Int
  private let firstBill: Int

  init(_ plan: Plan, _ sequences: [Int]) {
    rows = plan.timetable.rows
    historyRows = plan.timetable.historyRows
    width = plan.layout.width
    hasBands = plan.scenario.settings.bucket == .week
    hasBudgets = BudgetCounts.apply(to: plan, sequences)
    hasBills = hasBands && !plan.scenario.contracts.isEmpty
    months = hasBills ? plan.timetable.months : 0
    let strategies = plan.scenario.sequences
    actions = sequences.map { strategies[$0].actions.count }
    sumWidth = Curve.allCases.count * rows + width
    // Behind the strategies' own: what each falls short of the best, and the months' bills with the dearest of them.
    sums = sequences.count * (sumWidth + 1 + (hasBills ? months + 1 : 0))
    // Productivity and margin by row, the advantage and what is spent on AI by row of the study.
    bandWidth = hasBands ? 3 * rows - historyRows + (hasBills ? rows - historyRows : 0) : 0
    var spreads = sequences.count * bandWidth
    firstAction = actions.map { count in
      defer { spreads += 2 * count }
      return spreads
    }
    firstNumber = spreads
    if hasBands { spreads += sequences.count * TrialNumber.allCases.count }
    firstBill = spreads
    spreads += sequences.count * months
    self.spreads = spreads
  }

  var strategies: Int { actions.count }

  /// The first of a curve's rows.
  func curve(_ curve: Curve, _ strategy: Int) -> Int {
    strategy * sumWidth + curve.rawValue * rows
  }

  /// The first of a strategy's totals over the study.
  func totals(_ strategy: Int) -> Int {
    (strategy + 1) * sumWidth - width
  }

  /// What a strategy's margin falls short of the highest.
  func regret(_ strategy: Int) -> Int {
    strategies * sumWidth + strategy
  }

  /// A month's bill among the sums; behind the last month stands the dearest month's.
  func bill(month: Int, _ strategy: Int) -> Int {
    strategies * (sumWidth + 1) + strategy * (months + 1) + month
  }

  /// The spreads that are rows of bands; the others are times of actions, numbers of a trial's own J, and bills.
  var bands: Range<Int> { 0..<strategies * bandWidth }

  /// The first of a band's rows.
  func band(_ band: Band, _ strategy: Int) -> Int {
    strategy * bandWidth + band.rawValue * rows - (band == .spend ? historyRows : 0)
  }

  /// How many rows a band has.
  func rows(_ band: Band) -> Int {
    switch band {
    case .productivity, .margin: rows
    case .advantage: rows - historyRows
    case .spend: hasBills ? rows - historyRows : 0
    }
  }

  /// Where a number of a trial's own J stands; there are none without bands.
  func number(_ number: TrialNumber, _ strategy: Int) -> Int {
    firstNumber + strategy * TrialNumber.allCases.count + number.rawValue
  }

  /// The spreads that are such numbers.
  var numbers: Range<Int> { firstNumber..<firstBill }

  /// Where the spread of a month's bill stands.
  func billSpread(month: Int, _ strategy: Int) -> Int {
    firstBill + strategy * months + month
  }

  /// The spreads that are bills.
  var bills: Range<Int> { firstBill..<spreads }

  /// The start of an action, with its end behind it.
  func times(ofAction action: Int, _ strategy: Int) -> Int {
    firstAction[strategy] + 2 * action
  }
}

/// A course whose spread over trials is shown.
package enum Band: Int, CaseIterable, Sendable {
  /// A trailing mean of productivity, in units of its own.
  case productivity
  /// A trailing mean of margin a week, money.
  case margin
  /// Margin since week 0 less that of the first strategy, money; it has rows of the study alone.
  case advantage
  /// A trailing mean of what is spent on AI a week, money, over weeks from week 0 on, when it is billed; it has rows of
  /// the study alone.
  case spend
}

import JKKernel
import JKPricing
import JKScenario

/// What each trial came to: a row of numbers a trial, written by whichever thread runs it and read in the order of
/// trials.
struct PriceSample: Sendable {
  let offered: OfferedContracts
  /// The first of those that there is room for.
  var trials: Int
  let months: Int
  private let outcomes: Int
  private let width: Int
  private let cells: Cells
  private let valueAdded: [(measure: Int, sign: Double)]

  /// Of one contract over the study.
  enum ContractNumber: Int, CaseIterable {
    /// Money; the dearest month's; months with overage; commitment lost; money; mean share.
    case total, worst, overage, unused, vendorCost, subsidy
  }

  /// Of one outcome over the study.
  enum OutcomeNumber: Int, CaseIterable {
    case delivered, disputed, undone

    var measure: MeasureLayout.OutcomeMeasure {
      switch self {
      case .delivered: .delivered
      case .disputed: .disputed
      case .undone: .undone
      }
    }
  }

  /// Of one month, whichever the contract.
  enum MonthNumber: Int, CaseIterable {
    /// Uses of tools; days in force as a share of the month's.
    case uses, inForce
  }

  init(_ offered: OfferedContracts, trials: Int) {
    self.offered = offered
    self.trials = trials
    months = offered.plan.timetable.months
    let scenario = offered.plan.scenario
    outcomes = scenario.outcomes.count
    valueAdded = offered.plan.layout.parts(of: .company(.valueAdded), in: scenario)
    let contracts = offered.contracts.count * (ContractNumber.allCases.count + 2 * months)
    let sizes = offered.sizes.reduce(0) { $0 + $1.count }
    width =
      contracts + sizes + outcomes * OutcomeNumber.allCases.count + months * MonthNumber.allCases.count + 3
    cells = Cells(trials * width)
  }

  // MARK: Places in a row

  private func place(_ number: ContractNumber, _ contract: Int) -> Int {
    contract * (ContractNumber.allCases.count + 2 * months) + number.rawValue
  }

  private func place(month: Int, _ contract: Int) -> Int {
    place(.total, contract) + ContractNumber.allCases.count + month
  }

  private func place(vendorCostOfMonth month: Int, _ contract: Int) -> Int {
    place(month: months + month, contract)
  }

  private func place(size: Int, _ contract: Int) -> Int {
    place(.total, offered.contracts.count) + offered.sizes[..<contract].reduce(0) { $0 + $1.count } + size
  }

  private func place(_ number: OutcomeNumber, _ outcome: Int) -> Int {
    place(size: 0, offered.contracts.count) + outcome * OutcomeNumber.allCases.count + number.rawValue
  }

  private func place(_ number: MonthNumber, _ month: Int) -> Int {
    place(.delivered, outcomes) + month * MonthNumber.allCases.count + number.rawValue
  }

  /// Value added, the measured subsidy, and seats over all months.
  private var shared: Int { place(.uses, months) }

  // MARK: Writing

  func take(_ record: borrowing TrialRecord, trial: Int) {
    let row = cells.base + trial * width
    for contract in offered.contracts.indices {
      let ledger = offered.ledgers[contract]
      let history = record.bills(ofLedger: ledger)
      let unit = offered.contracts[contract].minorUnit
      row[place(.total, contract)] = unit.major(history.total)
      row[place(.worst, contract)] = unit.major(history.worst)
      row[place(.overage, contract)] = Double(history.overageMonths)
      row[place(.unused, contract)] = unit.major(history.unused)
      row[place(.vendorCost, contract)] = unit.major(history.vendorCost)
      row[place(.subsidy, contract)] = history.subsidy
      for month in 0..<months {
        let bill = record.bill(ofLedger: ledger, month: month)
        row[place(month: month, contract)] = bill.amount
        row[place(vendorCostOfMonth: month, contract)] = bill.vendorCost
      }
      for size in offered.sizes[contract].indices {
        row[place(size: size, contract)] = unit.major(record.bills(ofLedger: ledger + 1 + size).total)
      }
    }
    let study = record.timetable.historyRows..<record.timetable.rows
    for outcome in 0..<outcomes {
      for number in OutcomeNumber.allCases {
        row[place(number, outcome)] = record.sum(
          record.layout.index(number.measure, outcome: outcome), rows: study)
      }
    }
    let price = Double(OfferedContracts.measuringPrice)
    for month in 0..<months {
      let days = record.bill(ofLedger: offered.days, month: month)
      row[place(.uses, month)] = Double(days.uses)
      row[place(.inForce, month)] = days.amount / price
    }
    row[shared] = valueAdded.reduce(0) { $0 + $1.sign * record.sum($1.measure, rows: study) }
    row[shared + 1] = record.bills(ofLedger: offered.seats).subsidy
    row[shared + 2] = MinorUnit.cent.major(record.bills(ofLedger: offered.seats).total) / price
  }

  // MARK: Reading, in the order of trials

  func values(_ number: ContractNumber, _ contract: Int) -> [Double] { column(place(number, contract)) }

  func bills(_ contract: Int, month: Int) -> [Double] { column(place(month: month, contract)) }

  /// What a month costs the vendor.
  func vendorCosts(_ contract: Int, month: Int) -> [Double] {
    column(place(vendorCostOfMonth: month, contract))
  }

  func bill(_ contract: Int, trial: Int, month: Int) -> Double {
    cells[trial * width + place(month: month, contract)]
  }

  func totals(_ contract: Int, size: Int) -> [Double] { column(place(size: size, contract)) }

  func values(_ number: OutcomeNumber, _ outcome: Int) -> [Double] { column(place(number, outcome)) }

  /// One trial's uses by month.
  func uses(trial: Int) -> [Double] { (0..<months).map { cells[trial * width + place(.uses, $0)] } }

  /// Uses over the study.
  var uses: [Double] { (0..<trials).map { uses(trial: $0).reduce(0, +) } }

  /// Months of a trial in which something was in force on every day.
  func wholeMonths(trial: Int) -> [Int] {
    (0..<months).filter { cells[trial * width + place(.inForce, $0)] > 1 - 1e-9 }
  }

  /// The first and the last month in which something was in force, in any trial; nil when nothing was.
  var monthsInForce: ClosedRange<Int>? {
    let inForce = (0..<months).filter { month in column(place(.inForce, month)).contains { $0 > 0 } }
    return inForce.first.flatMap { first in inForce.last.map { first...$0 } }
  }

  var valueAddeds: [Double] { column(shared) }

  /// What light users would pay for heavy ones if each seat cost the same.
  var subsidies: [Double] { column(shared + 1) }

  /// Seat-months over the study.
  var seatMonths: [Double] { column(shared + 2) }

  private func column(_ place: Int) -> [Double] {
    (0..<trials).map { cells[$0 * width + place] }
  }
}

import JKKernel
import JKPricing
import JKScenario

/// The invoices of one trial of one strategy, replayed alone.
package struct TrialInvoices: Sendable {
  let plan: Plan
  /// Index among the scenario's sequences.
  let strategy: Int
  /// From 0.
  let trial: Int
  /// Whether they are those of a contract that is never in force, and only offered.
  let isOffered: Bool
  /// In the order of months.
  package let bills: [Bill]

  /// - Parameter contract: whose invoices alone; one that is never in force is billed as an offer, on the use of all
  ///   tools that some contract bills. All that are in force when nil.
  package init(_ scenario: Scenario, strategy: Int, trial: Int, contract: Int? = nil) throws {
    let plan = Plan(
      scenario, offers: contract.map { [Offer(contract: $0, variants: [scenario.contracts[$0]])] } ?? [])
    let all = try Replay.bills(plan, trial: trial, strategy: strategy)
    let own = all.filter { contract == nil ? $0.book < scenario.contracts.count : $0.book == contract }
    self.plan = plan
    self.strategy = strategy
    self.trial = trial
    isOffered = own.isEmpty && contract != nil
    bills = isOffered ? all.filter { $0.book == scenario.contracts.count } : own
  }

  var scenario: Scenario { plan.scenario }
  var strategyName: String { scenario.sequences[strategy].name }

  /// Calendar months of the study.
  package var months: Int { plan.timetable.months }

  /// `2027-03`
  ///
  /// - Parameter month: from 0.
  package func name(ofMonth month: Int) -> String { scenario.settings.starts.monthName(month) }

  /// The least unit of the study's currency.
  var minorUnit: MinorUnit { MinorUnit(ofCurrency: scenario.settings.currency) }

  func contract(_ bill: Bill) -> Contract { plan.books.ledgers[bill.ledger].contract }
}

extension StartDate {
  /// The calendar month so many after that of week 0: `2027-03`.
  package func monthName(_ month: Int) -> String {
    let all = year * 12 + self.month - 1 + month
    return "\(all / 12)-\((all % 12 + 1).twoDigits)"
  }
}

extension Bill {
  /// The sum of the lines in minor units of the currency.
  package var minorUnits: Int128 { lines.reduce(0) { $0 + $1.minorUnits } }

  /// A day of its month: `2027-03-31`.
  func date(_ day: Int) -> String { "\(days.year)-\(days.month.twoDigits)-\(day.twoDigits)" }

  /// Its days in force: `2027-03-01 to 2027-03-07 and 2027-03-15 to 2027-03-31`.
  var stretches: String {
    let stretches = days.inForce.stretches.map { days in
      days.count == 1 ? date(days.lowerBound) : "\(date(days.lowerBound)) to \(date(days.upperBound))"
    }
    return stretches.isEmpty ? "on no whole day" : stretches.joined(separator: " and ")
  }

  /// The day on which it is paid: so many days after the end of its calendar month.
  ///
  /// - Parameter paymentDays: at least 0.
  func due(_ paymentDays: Int) -> String {
    var (month, day) = (days, days.days + paymentDays)
    while day > month.days {
      day -= month.days
      month = BillingMonth(year: month.year + month.month / 12, month: month.month % 12 + 1)
    }
    return "\(month.year)-\(month.month.twoDigits)-\(day.twoDigits)"
  }
}

extension Int {
  fileprivate var twoDigits: String { self < 10 ? "0\(self)" : "\(self)" }
}

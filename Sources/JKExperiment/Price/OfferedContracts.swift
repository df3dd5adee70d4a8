import JKKernel
import JKPricing
import JKScenario

/// A scenario's contracts, all billed on the use of one strategy, and beside each the sizes of its commitment.
struct OfferedContracts: Sendable {
  let contracts: [Contract]
  /// By contract; none without a commitment.
  let sizes: [[ExactDecimal]]
  let plan: Plan
  /// By contract, its ledger, which those of its sizes follow.
  let ledgers: [Int]
  /// Ledgers that measure rather than bill: seats, and days in force.
  let seats: Int
  let days: Int

  /// What a month of a seat, and a month in force, cost in the ledgers that measure.
  static let measuringPrice: ExactDecimal = 1_000

  /// - Parameter places: of the contracts among the scenario's.
  init(_ scenario: Scenario, _ places: [Int]) {
    contracts = places.map { scenario.contracts[$0] }
    sizes = contracts.map { $0.commitment.map { OfferedContracts.sizes(of: $0.amount) } ?? [] }
    let measuring = [
      Contract("seats", [.seats(SeatCharge(Self.measuringPrice))]),
      // Variants have the same meters.
      Contract("days", [.seats(SeatCharge(0)), .base(Self.measuringPrice)]),
    ]
    let offers = zip(places, sizes).map { place, sizes in
      let contract = scenario.contracts[place]
      return Offer(contract: place, variants: [contract] + sizes.map { contract.committing($0) })
    }
    plan = Plan(scenario, offers: offers + [Offer(contract: 0, variants: measuring)])
    let books = plan.books.books.dropFirst(scenario.contracts.count)
    ledgers = books.dropLast().map(\.ledgers.range.lowerBound)
    seats = books[books.endIndex - 1].ledgers.range.lowerBound
    days = seats + 1
  }

  /// The months whose invoices are paid by the end of a month and were not by the end of the one before.
  func months(paidIn month: Int, _ contract: Int) -> [Int] {
    (0...month).filter { paymentMonth(of: $0, contract) == month }
  }

  /// The calendar month in which a month's invoice is paid, counted as months of the study are.
  private func paymentMonth(of month: Int, _ contract: Int) -> Int {
    let months = plan.timetable.billingMonths
    var (paid, wait) = (month, contracts[contract].paymentDays)
    while wait > 0, paid + 1 < months.count {
      paid += 1
      wait -= months[paid].days.days
    }
    return wait > 0 ? months.count : paid
  }

  /// From nothing to twice as much, by eighths of the amount.
  private static func sizes(of amount: ExactDecimal) -> [ExactDecimal] {
    (0...16).map { amount * ExactDecimal($0) * "0.125" }
  }
}

extension Contract {
  /// The same contract with another amount paid ahead, at the same discount; nothing is paid ahead, and there is no
  /// discount for it, when the amount is 0.
  fileprivate func committing(_ amount: ExactDecimal) -> Contract {
    var contract = self
    if amount == 0 { contract.commitment = nil } else { contract.commitment?.amount = amount }
    return contract
  }
}

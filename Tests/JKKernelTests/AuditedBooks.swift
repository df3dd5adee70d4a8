import JKKernel
import JKPricing

/// A second set of books: what was metered is billed again, by the contract alone.
///
/// Seats and outcomes are not metered here; contracts that charge for them are left to tests by hand.
struct AuditedBooks {
  private let contracts: [Contract]
  private var meters: [Meters]
  private var accounts: [Account]

  init(_ plan: Plan) {
    contracts = plan.scenario.contracts
    meters = contracts.map { Meters($0) }
    accounts = contracts.map { Account($0) }
  }

  mutating func meter(_ metered: Metered) {
    guard metered.payer >= 0 else { return }
    guard var request = metered.request else { return meters[metered.payer].use() }
    request.user = 0
    meters[metered.payer].request(request)
  }

  /// - Returns: what is wrong with an invoice; nil when nothing is.
  mutating func check(_ bill: Bill) -> String? {
    guard contracts.indices.contains(bill.book) else { return nil }
    let contract = contracts[bill.book]
    defer { meters[bill.book] = Meters(contract) }
    let (invoice, account) = contract.invoice(
      bill.days, meters[bill.book], accounts[bill.book], list: bill.list)
    accounts[bill.book] = account
    let isAudited = contract.charges.allSatisfy {
      switch $0 {
      case .base, .tokens, .tasks: true
      case .seats, .outcomes: false
      }
    }
    return isAudited && invoice.lines != bill.lines ? "bills \(bill.lines), not \(invoice.lines)" : nil
  }
}

import JKKernel
import JKPricing

/// Invoices for machines. Quantities, prices and amounts are exact decimals, as text.
struct InvoiceDocument: Encodable {
  struct Line: Encodable {
    let title: String
    let quantity: String
    @OrNull var unit: String?
    let unitPrice: String
    let divisor: String
    let amount: String
  }

  struct Stretch: Encodable {
    let firstDay: String
    let lastDay: String
  }

  struct Invoice: Encodable {
    let contract: String
    /// From 1.
    let month: Int
    /// `2027-03`
    let calendarMonth: String
    /// Null when the contract was in force on no day, and bills what was used before another took its place.
    @OrNull var firstDay: String?
    @OrNull var lastDay: String?
    /// Days that follow each other.
    let inForce: [Stretch]
    let daysInForce: Int
    let due: String
    let lines: [Line]
    let total: String
  }

  let schema = "jkcurve.invoice/2"
  let study: StudyDocument
  let strategy: String
  let trial: Int
  /// Whether the contract is billed as an offer, since it is not in force.
  let isOffered: Bool
  let invoices: [Invoice]

  /// - Parameter month: from 0; all months when nil.
  init(_ invoices: TrialInvoices, month: Int?) {
    study = StudyDocument(invoices.scenario)
    strategy = invoices.strategyName
    trial = invoices.trial
    isOffered = invoices.isOffered
    self.invoices = invoices.bills.filter { month == nil || $0.month == month }.map { bill in
      let contract = invoices.contract(bill)
      return Invoice(
        contract: contract.name, month: bill.month + 1, calendarMonth: invoices.name(ofMonth: bill.month),
        firstDay: bill.days.inForce.first.map(bill.date), lastDay: bill.days.inForce.last.map(bill.date),
        inForce: bill.days.inForce.stretches.map {
          Stretch(firstDay: bill.date($0.lowerBound), lastDay: bill.date($0.upperBound))
        },
        daysInForce: bill.days.daysInForce, due: bill.due(contract.paymentDays),
        lines: bill.lines.map { line in
          Line(
            title: contract.title(of: line), quantity: "\(line.quantity)", unit: contract.unit(of: line),
            unitPrice: "\(line.unitPrice)", divisor: "\(line.divisor)", amount: "\(line.amount)")
        }, total: "\(JKPricing.Invoice(lines: bill.lines).total)")
    }
  }
}

import JKKernel
import JKPricing

/// Invoices for a terminal, line by line, or what each month comes to.
struct InvoiceText {
  private let invoices: TrialInvoices
  private let figures: Figures

  init(_ invoices: TrialInvoices) {
    self.invoices = invoices
    figures = Figures(invoices.scenario.settings)
  }

  /// - Parameter month: from 0; what all months come to when nil.
  func text(month: Int?) -> String {
    let sections =
      if let month {
        bills(invoices.bills.filter { $0.month == month })
      } else {
        [overview]
      }
    return SummaryPage(
      title: invoices.scenario.title, size: about(month), interruption: nil,
      sections: sections.map { .always($0) }
    ).text
  }

  private func about(_ month: Int?) -> String {
    let which =
      month.map { "Month \($0 + 1) of \(invoices.months), \(invoices.name(ofMonth: $0))" }
      ?? figures.count(invoices.months, "month")
    let offer =
      invoices.isOffered
      ? ". The contract is not in force there: it is billed as an offer, on the use of all tools that some "
        + "contract bills."
      : "."
    return "\(which); trial \(invoices.trial) (trials count from 0), strategy \(invoices.strategyName), seed "
      + "\(invoices.scenario.settings.seed), jkcurve \(Version.current)\(offer)"
  }

  // MARK: One month

  private func bills(_ bills: [Bill]) -> [[String]] {
    let sum = bills.reduce(0) { $0 + $1.minorUnits }
    var sections = bills.map { lines($0) }
    let unit = invoices.minorUnit == .cent ? "the cent" : money(1)
    var note = "Each amount is its calculation, rounded half-up to \(unit); a total is the sum of its lines."
    if bills.count > 1 { note += " All contracts: \(money(sum))." }
    sections.append(note.wrapped(to: Summary.width))
    return sections
  }

  private func lines(_ bill: Bill) -> [String] {
    let contract = invoices.contract(bill)
    let days = bill.days
    let heading =
      "\(contract.name): in force \(bill.stretches), \(days.daysInForce) of "
      + "\(figures.count(days.days, "day")); due \(bill.due(contract.paymentDays))"
    var table = TextTable(width: Summary.width)
    for line in bill.lines {
      table.add([
        contract.title(of: line), calculation(line, contract), exact(line.minorUnits),
      ])
    }
    table.add([
      "total, \(invoices.scenario.settings.currency)", "", exact(bill.minorUnits),
    ])
    return heading.wrapped(to: Summary.width) + table.lines
  }

  /// `362 seat-days × 31 ÷ 31`
  private func calculation(_ line: Invoice.Line, _ contract: Contract) -> String {
    let units =
      contract.unit(of: line).flatMap { contract.title(of: line).contains($0) ? nil : " \($0)" } ?? ""
    let unit = line.quantity == 1 && units.hasSuffix("s") ? String(units.dropLast()) : units
    let divisor = line.divisor == 1 ? "" : " ÷ \(Figures.exact(line.divisor))"
    return "\(Figures.exact(line.quantity))\(unit) × \(Figures.exact(line.unitPrice))\(divisor)"
  }

  // MARK: All months

  /// What each contract comes to in each month.
  private var overview: [String] {
    let books = Set(invoices.bills.map(\.book)).sorted()
    let names = books.map { book in
      invoices.bills.first { $0.book == book }.map { invoices.contract($0).name } ?? ""
    }
    var table = TextTable(width: Summary.width)
    table.add(["month"] + names + (books.count > 1 ? ["total"] : []))
    for month in 0..<invoices.months {
      let bills = invoices.bills.filter { $0.month == month }
      let amounts = books.map { book in bills.first { $0.book == book }?.minorUnits }
      table.add(
        ["\(month + 1)  \(invoices.name(ofMonth: month))"] + row(amounts))
    }
    let totals = books.map { book in
      invoices.bills.reduce(Int128(0)) { $0 + ($1.book == book ? $1.minorUnits : 0) }
    }
    table.add(["total, \(invoices.scenario.settings.currency)"] + row(totals))
    return books.isEmpty ? ["Nothing is billed in this trial."] : table.lines
  }

  private func row(_ amounts: [Int128?]) -> [String] {
    let sum = amounts.reduce(Int128(0)) { $0 + ($1 ?? 0) }
    return amounts.map { $0.map(exact) ?? "–" }
      + (amounts.count > 1 ? [exact(sum)] : [])
  }

  private func money(_ minorUnits: Int128) -> String {
    let currency = invoices.scenario.settings.currency
    return currency + (currency == "$" ? "" : " ") + exact(minorUnits)
  }

  private func exact(_ minorUnits: Int128) -> String {
    Figures.exact(minorUnits: minorUnits, invoices.minorUnit)
  }
}

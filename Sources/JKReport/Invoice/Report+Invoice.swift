extension Report {
  /// The invoices of a trial: of one month line by line, or what all months come to.
  ///
  /// - Parameter month: from 0.
  package init(_ invoices: TrialInvoices, month: Int?) {
    self.init(summary: InvoiceText(invoices).text(month: month), ReportOptions(), files: []) { _ in
      InvoiceDocument(invoices, month: month)
    }
    if month == nil, let first = invoices.bills.first {
      next = ["invoice", "--trial", "\(invoices.trial)", "--month", "\(first.month + 1)"]
    }
  }
}

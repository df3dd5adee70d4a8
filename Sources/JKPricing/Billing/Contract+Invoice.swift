extension Contract {
  /// The invoice of a month, and the account with which the next one begins.
  ///
  /// - Parameters:
  ///   - account: with which the month begins.
  ///   - list: how high the vendor's list is, as a multiple of the prices written; greater than 0.
  package func invoice(
    _ month: BillingMonth, _ meters: Meters, _ account: Account, list: ExactDecimal = 1
  ) -> (invoice: Invoice, account: Account) {
    var ledger = Ledger(self, meters.layout, account)
    ledger.close(month, meters.counters, list: list)
    return (Invoice(lines: ledger.lines), ledger.account)
  }
}

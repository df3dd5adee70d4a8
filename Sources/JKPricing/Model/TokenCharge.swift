/// Tokens and searches by what they cost at their time of day and at their date.
package struct TokenCharge: Sendable, Equatable {
  /// The model of AI whose requests it charges for; nil when the contract does not tell models apart.
  package let model: String?
  package let sheet: TokenSheet
  /// Prices that replace the sheet's from a day on, in the order of days.
  package let changes: [Change]
  /// What is taken off the price of tokens that are asked for in a batch, 0 … 1.
  package let batchDiscount: ExactDecimal
  /// What prices of tokens are multiplied with for the region that serves them, greater than 0.
  package let region: ExactDecimal

  package struct Change: Sendable, Equatable {
    package let from: CalendarDay
    package let sheet: TokenSheet

    package init(from: CalendarDay, _ sheet: TokenSheet) {
      self.from = from
      self.sheet = sheet
    }
  }

  package init(
    _ sheet: TokenSheet, model: String? = nil, changes: [Change] = [], batchDiscount: ExactDecimal = 0,
    region: ExactDecimal = 1
  ) {
    self.sheet = sheet
    self.model = model
    self.changes = changes
    self.batchDiscount = batchDiscount
    self.region = region
  }
}

/// Money that the vendor grants, to be used up by invoices. What lapses first is used first.
package struct Credits: Sendable, Equatable {
  package let grant: ExactDecimal
  /// How often it is granted, at least 1; nil for once, in the first month.
  package let everyMonths: Int?
  /// How many months a grant lasts, its own among them, at least 1; nil for ever.
  package let months: Int?
  /// What rolls over from month to month of what is left, and has not lapsed: min(most, max(left, least)).
  package let leastRollover: ExactDecimal
  /// Nil for all.
  package let mostRollover: ExactDecimal?

  package init(
    _ grant: ExactDecimal, everyMonths: Int? = 1, lasting months: Int? = nil, leastRollover: ExactDecimal = 0,
    mostRollover: ExactDecimal? = nil
  ) {
    self.grant = grant
    self.everyMonths = everyMonths
    self.months = months
    self.leastRollover = leastRollover
    self.mostRollover = mostRollover
    precondition((everyMonths ?? 1) >= 1 && (months ?? 1) >= 1, "whole months")
  }
}

/// For how long prices stand, and what may become of them then.
///
/// Within a term the vendor's list does not matter. Without one, prices follow it from month to month.
package struct Term: Sendable, Equatable {
  /// At least 1; each term is followed by another.
  package let months: Int
  /// By what share prices rise with each year of the contract.
  package let escalator: ExactDecimal
  /// By what share prices rise at most when a term is renewed; nil without protection.
  package let protection: ExactDecimal?
  package let restructuring: Restructuring?

  /// The vendor replaces the contract by another.
  package struct Restructuring: Sendable, Equatable {
    package let from: CalendarDay
    /// The name of the contract that takes its place, when the term that `from` lies in ends.
    package let contract: String

    package init(from: CalendarDay, to contract: String) {
      self.from = from
      self.contract = contract
    }
  }

  package init(
    months: Int, escalator: ExactDecimal = 0, protection: ExactDecimal? = nil,
    restructuring: Restructuring? = nil
  ) {
    self.months = months
    self.escalator = escalator
    self.protection = protection
    self.restructuring = restructuring
    precondition(months >= 1, "whole months")
  }
}

extension Contract {
  /// The name of the contract that takes this one's place from a month on; nil when it goes on.
  ///
  /// - Parameter account: with which the month would begin.
  package func successor(from month: BillingMonth, _ account: Account) -> String? {
    guard let term, let restructuring = term.restructuring, account.months > 0 else { return nil }
    let isRenewal = account.months % term.months == 0
    let day = CalendarDay(year: month.year, month: month.month, day: 1)
    return isRenewal && restructuring.from <= day ? restructuring.contract : nil
  }
}

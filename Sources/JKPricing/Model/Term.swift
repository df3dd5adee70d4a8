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
  /// The day from which another contract is in this one's place, as far as one has come up to a day: when the last term
  /// to end by then did so; nil when it goes on.
  package func replacement(by day: CalendarDay, _ account: Account) -> CalendarDay? {
    guard let term, let restructuring = term.restructuring, let anniversaries = account.anniversaries else {
      return nil
    }
    let terms = anniversaries.month(of: day) / term.months
    let renewal = anniversaries.firstDay(ofMonth: terms * term.months)
    return terms > 0 && restructuring.from <= renewal ? renewal : nil
  }
}

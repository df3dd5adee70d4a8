/// The calendar month of an invoice, and on which of its days the contract was in force.
package struct BillingMonth: BitwiseCopyable, Sendable, Equatable {
  package let year: Int
  /// 1 … 12.
  package let month: Int
  /// Days on which the contract was in force; none when it was for less than a day, and there was use.
  package let inForce: DaySet

  package init(year: Int, month: Int, inForce: DaySet) {
    self.year = year
    self.month = month
    self.inForce = inForce
  }

  /// A whole month.
  package init(year: Int, month: Int) {
    self.init(year: year, month: month, inForce: DaySet(1...BillingMonth.days(year, month)))
  }

  /// Days of the calendar month.
  package var days: Int { BillingMonth.days(year, month) }
  package var daysInForce: Int { inForce.count }

  private static func days(_ year: Int, _ month: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return switch month {
    case 2: isLeap ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

/// The calendar month of an invoice, and on which of its days the contract was in force.
package struct BillingMonth: BitwiseCopyable, Sendable, Equatable {
  package let year: Int
  /// 1 … 12.
  package let month: Int
  /// Days of the month, from 1, on which the contract was in force.
  package let first: Int
  package let last: Int

  /// - Parameter inForce: nil for the whole month.
  package init(year: Int, month: Int, inForce: ClosedRange<Int>? = nil) {
    self.year = year
    self.month = month
    first = inForce?.lowerBound ?? 1
    last = inForce?.upperBound ?? BillingMonth.days(year, month)
  }

  /// Days of the calendar month.
  package var days: Int { BillingMonth.days(year, month) }
  package var daysInForce: Int { last - first + 1 }

  private static func days(_ year: Int, _ month: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return switch month {
    case 2: isLeap ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

/// Seats of a contract's year, where more are paid for at its end.
package struct SeatYear: BitwiseCopyable, Sendable, Equatable {
  /// Years of the contract before it; −1 before the first.
  var number = -1
  /// Held when the year began.
  var base = 0
  /// The most that were held at a month's end.
  var most = 0
  /// Months of seats beyond the base that have not been billed.
  package internal(set) var owed = 0
  /// Those that are billed this month.
  var due = 0
}

/// Seats of a contract's year, where more are paid for at its end.
package struct SeatYear: BitwiseCopyable, Sendable, Equatable {
  /// Held when the year began.
  var base = 0
  /// The most that were held at a month's end.
  var most = 0
  /// Months of seats beyond the base that have not been paid for.
  package internal(set) var owed = 0
}

/// A stretch of every day: from its first minute up to, and without, its last. It may go past midnight.
package struct DailyWindow: BitwiseCopyable, Sendable, Equatable {
  /// Minutes after midnight in Greenwich, 0 ..< 1,440.
  package let from: Int
  package let to: Int

  /// - Precondition: `from` and `to` are not equal.
  package init(from: Int, to: Int) {
    precondition((0..<1440).contains(from) && (0..<1440).contains(to) && from != to, "two times of day")
    self.from = from
    self.to = to
  }

  package func contains(_ minute: Int) -> Bool {
    from < to ? from <= minute && minute < to : from <= minute || minute < to
  }
}

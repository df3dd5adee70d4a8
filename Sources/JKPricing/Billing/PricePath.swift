/// How high a contract's prices are, as a multiple of those written in it: with 12 decimals, so that years of
/// percentages do not run out of digits.
package struct PricePath: BitwiseCopyable, Sendable, Equatable {
  /// What is paid.
  package private(set) var level: ExactDecimal = 1
  /// What the escalator has made of the written prices.
  private var escalated: ExactDecimal = 1
  /// The contract month that it has reached, from 0; −1 before the contract is signed.
  private var month = -1

  /// The prices of a later contract month, or of the same one. Years that pass without an invoice raise them all the
  /// same; a renewal that nobody was billed at is at the list's prices now.
  ///
  /// - Parameter list: how high the vendor's list is, as a multiple of the prices written.
  func next(to month: Int, _ term: Term?, list: ExactDecimal) -> PricePath {
    guard month >= 0 else { return self }
    var path = self
    path.month = max(month, self.month)
    guard self.month >= 0, let term else {
      path.level = list
      return path
    }
    for _ in self.month / 12..<path.month / 12 {
      path.escalated = PricePath.rounded(path.escalated * (1 + term.escalator))
      path.level = PricePath.rounded(path.level * (1 + term.escalator))
    }
    if path.month / term.months > self.month / term.months {
      path.level = PricePath.rounded(list * path.escalated)
      if let most = term.protection { path.level = min(path.level, PricePath.rounded(level * (1 + most))) }
    }
    return path
  }

  private static func rounded(_ level: ExactDecimal) -> ExactDecimal { level.rounded(toPlaces: 12) }
}

/// How high a contract's prices are, as a multiple of those written in it: with 12 decimals, so that years of
/// percentages do not run out of digits.
package struct PricePath: BitwiseCopyable, Sendable, Equatable {
  /// What is paid.
  package private(set) var level: ExactDecimal = 1
  /// What the escalator has made of the written prices.
  private var escalated: ExactDecimal = 1

  /// The prices of another month.
  ///
  /// - Parameters:
  ///   - month: since the contract began; 0 for its first one.
  ///   - list: how high the vendor's list is, as a multiple of the prices written.
  func next(month: Int, _ term: Term?, list: ExactDecimal) -> PricePath {
    var path = self
    guard month > 0, let term else {
      path.level = list
      return path
    }
    if month % 12 == 0 {
      path.escalated = PricePath.rounded(escalated * (1 + term.escalator))
      path.level = PricePath.rounded(level * (1 + term.escalator))
    }
    if month % term.months == 0 {
      path.level = PricePath.rounded(list * path.escalated)
      if let most = term.protection { path.level = min(path.level, PricePath.rounded(level * (1 + most))) }
    }
    return path
  }

  private static func rounded(_ level: ExactDecimal) -> ExactDecimal { level.rounded(toPlaces: 12) }
}

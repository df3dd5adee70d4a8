/// How high a contract's prices are, as a multiple of those written in it.
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
      path.escalated = escalated * (1 + term.escalator)
      path.level = level * (1 + term.escalator)
    }
    if month % term.months == 0 {
      path.level = list * path.escalated
      if let most = term.protection { path.level = min(path.level, level * (1 + most)) }
    }
    return path
  }
}

import JKPricing

/// What a contract can charge by.
package enum PricingModel: String, Sendable, CaseIterable {
  case token = "per token"
  case seat = "per seat"
  case task = "per task"
  case outcome = "per outcome"

  /// Those of a contract; a hybrid has several.
  package static func models(of contract: Contract) -> Set<PricingModel> {
    Set(
      contract.charges.compactMap { charge in
        switch charge {
        case .base: nil
        case .tokens: .token
        case .seats: .seat
        case .tasks: .task
        case .outcomes: .outcome
        }
      })
  }
}

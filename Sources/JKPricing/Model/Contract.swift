/// An agreement with a vendor of AI: what is metered, at what price, and on which terms.
///
///     Contract("desk", [.base("49"), .tasks(TaskCharge(.uses, included: 50, .each("0.99")))])
///
/// What each clause means, and in which order they are evaluated, stands in `docs/contracts.md`.
package struct Contract: Sendable, Equatable {
  package let name: String
  /// What is charged for; a hybrid has several. At most one is by the seat.
  package let charges: [Charge]
  /// A share of all charges that is not paid, 0 … 1.
  package let discount: ExactDecimal
  package let maximum: Maximum?
  package let minimum: Minimum?
  package var commitment: Commitment?
  package let credits: Credits?
  package let term: Term?
  /// Days after the end of a month at which its invoice is paid, at least 0.
  package let paymentDays: Int
  package let unitCost: UnitCost?
  /// The least unit of the currency that its amounts are in.
  package let minorUnit: MinorUnit

  package init(
    _ name: String, _ charges: [Charge], discount: ExactDecimal = 0, maximum: Maximum? = nil,
    minimum: Minimum? = nil, commitment: Commitment? = nil, credits: Credits? = nil, term: Term? = nil,
    paymentDays: Int = 0, unitCost: UnitCost? = nil, minorUnit: MinorUnit = .cent
  ) {
    self.name = name
    self.charges = charges
    self.discount = discount
    self.maximum = maximum
    self.minimum = minimum
    self.commitment = commitment
    self.credits = credits
    self.term = term
    self.paymentDays = paymentDays
    self.unitCost = unitCost
    self.minorUnit = minorUnit
    precondition(charges.count { $0.seats != nil } <= 1, "at most one charge by the seat")
  }

  /// The most that is due for a month, in minor units of the currency; the largest number when there is none.
  package var maximumDue: Int128 { maximum?.amount.minorUnits(minorUnit) ?? .max }

  /// Whether use costs nothing but for its tokens.
  package var metersTokensAlone: Bool {
    charges.contains { $0.tokens != nil }
      && charges.allSatisfy {
        switch $0 {
        case .base, .tokens: true
        case .seats, .tasks, .outcomes: false
        }
      }
  }

  package var seats: SeatCharge? { charges.lazy.compactMap(\.seats).first }

  /// Which of the charges by outcomes is for one, from 0; nil for none.
  package func outcomeCharge(of outcome: String) -> Int? {
    charges.compactMap(\.outcomes).firstIndex { $0.outcome == outcome }
  }

  /// The charge that prices a model's requests: that which names it, or the first that names none; nil for neither.
  package func tokenCharge(of model: String?) -> Int? {
    let models = charges.indices.filter { charges[$0].tokens != nil }
    return models.first { charges[$0].tokens?.model == model }
      ?? models.first { charges[$0].tokens?.model == nil }
  }
}

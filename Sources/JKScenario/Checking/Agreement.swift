import JKPricing

/// What a scenario says of a contract: what the vendor bills, and what becomes of it over time.
struct Agreement {
  let contract: Contract
  let drift: PriceDrift?
  /// The elasticity of leaving.
  let churn: Formula?
  /// The tool that stands in beyond an allowance.
  let downgrade: Int?
}

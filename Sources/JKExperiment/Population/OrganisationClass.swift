/// What the first year of a strategy makes of an organisation, by the margin that it gains over its revenue before.
package enum OrganisationClass: Int, CaseIterable, Sendable {
  /// It loses.
  case negative
  /// It gains nothing, or up to the boundary.
  case flat
  /// It gains more.
  case compounding

  /// Of the baseline's yearly revenue: above it an organisation compounds.
  package static let boundary = 0.05

  /// - Parameter gain: as a share of the baseline's yearly revenue.
  init(gain: Double) {
    self = gain < 0 ? .negative : gain > Self.boundary ? .compounding : .flat
  }
}

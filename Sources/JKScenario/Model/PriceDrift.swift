/// How a vendor's list moves at random: a geometric walk by the month.
package struct PriceDrift: Sendable {
  /// Share a year by which it rises on average; below 0 it falls.
  package let drift: Formula
  /// Standard deviation of a year's relative change, as a share.
  package let volatility: Formula
}

import Foundation

/// Productivity as it is measured, and as it would be if what goes into change were booked as an investment: week by
/// week, in money per paid hour.
///
/// What is invested, the hours of training and redesign at their cost, counts as output in its week and is written off
/// by a constant share of what is left, which counts as a cost (after E. Brynjolfsson, D. Rock, C. Syverson, "The
/// productivity J-curve", *American Economic Journal: Macroeconomics* 13, 2021).
package struct AdjustedProductivity: Sendable, Equatable {
  /// Value added per paid hour.
  package let measured: [Double]
  /// Value added and investment less write-off, per paid hour.
  package let adjusted: [Double]

  /// The share of what is left that is written off in a year: assumed.
  package static let writeOff = 0.4

  /// - Parameters:
  ///   - valueAdded: money, by week.
  ///   - investment: money, by week.
  ///   - paidHours: above 0, by week.
  ///   - writeOff: share a year, 0 … 1.
  /// - Precondition: all are equally long.
  package init(
    valueAdded: [Double], investment: [Double], paidHours: [Double], writeOff: Double = writeOff
  ) {
    precondition(
      valueAdded.count == investment.count && valueAdded.count == paidHours.count, "a value a week in each")
    let share = 1 - pow(1 - writeOff, 1.0 / 52)
    var left = 0.0
    let net = investment.map { invested in
      let written = left * share
      left += invested - written
      return invested - written
    }
    measured = zip(valueAdded, paidHours).map { $0 / $1 }
    adjusted = valueAdded.indices.map { (valueAdded[$0] + net[$0]) / paidHours[$0] }
  }

  /// How far the measured lies above the adjusted, by week.
  package var gap: [Double] {
    zip(measured, adjusted).map { $0 - $1 }
  }

  /// How often the one comes to lie on the other side of the other.
  package var crossings: Int {
    let signs = gap.filter { $0 != 0 }.map { $0 > 0 }
    return zip(signs, signs.dropFirst()).count { $0 != $1 }
  }
}

/// One person's work on one item.
package struct Step: Sendable {
  package let name: String
  package let team: Int
  /// The group within the team that alone may do it; nil for everyone.
  package let group: Int?
  /// Hours of touch time on one item.
  package let effort: Distribution
  package let phases: Phases
  package let quality: Quality
  package let structure: Structure
  /// What a person in the trade would write down about the step; nil where nobody has.
  package let inputs: String?
  package let criteria: String?
  package let good: String?
}

/// The shares of effort; they add up to 1.
package struct Phases: Sendable {
  package let framing: Formula
  package let producing: Formula
  package let verifying: Formula
}

package struct Quality: Sendable {
  /// Probability that a finished step carries a defect.
  package let defects: Formula
  /// Probability that a defect is caught and goes back.
  package let caught: Formula
  /// Effort of the rework as a share of the original effort.
  package let rework: Formula
  package let escaped: Escaped
}

/// What a defect costs that nobody catches.
package struct Escaped: Sendable {
  /// Factor on the item's chance to win.
  package let wins: Formula
  /// Factor on the revenue that the item has not yet brought.
  package let value: Formula
  package let returns: Return?

  /// A defect that escapes and costs nothing.
  package static let free = Escaped(wins: 1, value: 1, returns: nil)

  /// The item comes back before it is done.
  package struct Return: Sendable {
    package let chance: Formula
    /// Where it comes back to, on routes that pass there.
    package let step: Int
  }
}

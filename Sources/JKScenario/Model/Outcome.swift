/// What a vendor can be paid for: an item that completes a step gives one, which is the doing of the vendor whose
/// tool was used on the item last.
package struct Outcome: Sendable {
  package let name: String
  /// Index of the step.
  package let step: Int
  /// Share that is disputed, and not paid.
  package let disputed: Formula
  /// Share of those not disputed that is undone later.
  package let reversed: Formula
  /// Hours until then; nil when none is undone.
  package let reversalDelay: Distribution?
}

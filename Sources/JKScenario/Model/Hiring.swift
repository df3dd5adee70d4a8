/// How people come to a team: the terms, and when it hires of itself.
package struct Hiring: Sendable {
  package let team: Int
  /// When the team hires of itself; nil for never.
  package let condition: Condition?
  /// How many people each time.
  package let adds: Int
  /// Hours between one hiring and the next.
  package let every: Formula
  /// Hours from the decision to the first day.
  package let lead: Formula
  /// Hours from the first day until a newcomer is as quick as the others.
  package let ramp: Formula
  /// How quick a newcomer is on the first day, as a share of the others' speed.
  package let rampFrom: Formula
  /// Money for each person who joins.
  package let costs: Formula
}

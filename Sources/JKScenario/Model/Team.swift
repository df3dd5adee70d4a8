/// People who do the same kinds of step.
package struct Team: Sendable {
  package let name: String
  package let people: Int
  /// Money for one hour of one person, paid whether they work or wait; nil when the team is paid
  /// elsewhere (a subcontractor in the direct cost): its hours are then not paid hours.
  package let cost: Formula?
  /// 0 novice … 1 expert, drawn for each person once a trial: gain already held by skill.
  package let skill: Distribution
}

/// A sequence of doing things.
package struct Strategy: Sendable {
  package let name: String
  package let actions: [Action]

  package init(name: String, actions: [Action]) {
    self.name = name
    self.actions = actions
  }

  /// No dated action at all.
  package static let statusQuo = Strategy(name: "status-quo", actions: [])
}

package struct Action: Sendable {
  package enum Start: Sendable {
    /// Hours after week 0.
    case at(Formula)
    /// When the action before it in the list has finished.
    case afterPrevious
    /// When a condition has held, at week 0 or later.
    case when(Condition)
  }

  package enum Kind: Sendable {
    case fix(constraint: Int, whenFree: Bool)
    case integrate(tool: Int)
    /// New people; nil for no group in particular.
    case hire(people: Int, team: Int, group: Int?)
    case release(people: Int, team: Int, group: Int?)
    case move(people: Int, from: Int, group: Int?, to: Int)
    case withdraw(tool: Int)
    case train(tool: Int)
    case delegate(step: Int, tool: Int)
    /// With the share of revenue that each item gives up.
    case eliminate(step: Int, givesUp: Formula)
    /// Index among the scenario's changes.
    case change(Int)
    /// Another contract bills the tool from then on.
    case switchContract(tool: Int, contract: Int)
  }

  package let start: Start
  package let kind: Kind
  /// 0 done to the people … 1 done with them.
  package let involvement: Formula

  package init(start: Start, kind: Kind, involvement: Formula) {
    self.start = start
    self.kind = kind
    self.involvement = involvement
  }
}

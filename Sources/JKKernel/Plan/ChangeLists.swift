import JKScenario

/// Lowers changes: a scenario and what a change makes of it have one layout, so that the numbers of the two can be
/// compared place by place.
struct ChangeLists {
  private(set) var changes: [Span] = []
  private(set) var replacements: [Replacement] = []
  private let formulas: [Formula]

  /// - Parameter table: all numbers of the scenario itself.
  init(_ table: ValueTable) {
    formulas = ChangeLists.formulas(table.values, table.drawn)
  }

  mutating func add(_ change: Change, _ table: inout ValueTable) {
    let variant = Plan(change.scenario)
    let others = ChangeLists.formulas(variant.values, variant.drawn)
    precondition(others.count == formulas.count, "a change of \(change.path) changes more than numbers")
    let first = replacements.count
    for slot in formulas.indices where formulas[slot] != others[slot] {
      replacements.append(Replacement(target: Slot(slot), source: table.slot(others[slot])))
    }
    changes.append(Span(first: Int32(first), count: Int32(replacements.count - first)))
  }

  private static func formulas(_ values: [Double], _ drawn: [(slot: Int, formula: Formula)]) -> [Formula] {
    var formulas = values.map { Formula.constant($0) }
    for (slot, formula) in drawn { formulas[slot] = formula }
    return formulas
  }
}

import JKScenario

/// Lowers changes: a scenario and what a change makes of it have one layout, so that the numbers of the two can be
/// compared place by place.
///
/// Several changes of one path may follow each other, so each says all numbers that any of them changes.
struct ChangeLists {
  private(set) var changes: [Span] = []
  private(set) var replacements: [Replacement] = []
  private let formulas: [Formula]

  /// - Parameter table: all numbers of the scenario itself.
  init(_ table: ValueTable) {
    formulas = ChangeLists.formulas(table.values, table.drawn)
  }

  /// - Parameter offers: those of the scenario itself, which have numbers of their own.
  mutating func add(_ changes: [Change], offers: [Offer], _ table: inout ValueTable) {
    let variants = changes.map { change in
      let variant = Plan(change.scenario, offers: offers)
      let others = ChangeLists.formulas(variant.values, variant.drawn)
      precondition(others.count == formulas.count, "a change of \(change.path) changes more than numbers")
      return formulas.indices.filter { formulas[$0] != others[$0] }.map { (slot: $0, formula: others[$0]) }
    }
    var slots: [String: Set<Int>] = [:]
    for (change, variant) in zip(changes, variants) {
      slots[change.path, default: []].formUnion(variant.map(\.slot))
    }
    for (change, variant) in zip(changes, variants) {
      let changed = Dictionary(uniqueKeysWithValues: variant.map { ($0.slot, $0.formula) })
      let first = replacements.count
      for slot in slots[change.path, default: []].sorted() {
        let source = table.slot(changed[slot] ?? formulas[slot])
        replacements.append(Replacement(target: Slot(slot), source: source))
      }
      self.changes.append(Span(first: Int32(first), count: Int32(replacements.count - first)))
    }
  }

  private static func formulas(_ values: [Double], _ drawn: [(slot: Int, formula: Formula)]) -> [Formula] {
    var formulas = values.map { Formula.constant($0) }
    for (slot, formula) in drawn { formulas[slot] = formula }
    return formulas
  }
}

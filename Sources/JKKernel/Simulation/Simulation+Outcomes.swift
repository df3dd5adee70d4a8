import JKScenario

// What a vendor can be paid for beside use.

extension Simulation {
  /// Counts the outcomes that an item gives when it completes a step. They are the doing of the vendor whose tool was
  /// used on it last.
  mutating func deliver(_ item: Int, from step: Int) {
    guard segment >= 0 else { return }
    for outcome in 0..<plan.outcomes.count where Int(outcomes[outcome].step) == step {
      row[layout.index(.reached, outcome: outcome)] += 1
      let tool = Int(items[item].tool)
      guard tool >= 0, payers[tool] >= 0 else { continue }
      deliver(outcome, of: item, payer: Int(payers[tool]))
    }
  }

  private mutating func deliver(_ outcome: Int, of item: Int, payer: Int) {
    let outcomePlan = outcomes[outcome]
    let work = Int(stations[Int(items[item].station)].work)
    stream.seek(
      RandomSource.address(.outcome, outcome, of: work), item: items[item].number, visit: visit(of: item))
    let isDisputed = stream.uniform() < values[Int(outcomePlan.disputed)]
    row[layout.index(.delivered, outcome: outcome)] += 1
    if isDisputed { row[layout.index(.disputed, outcome: outcome)] += 1 }
    forEachBook(payer: payer) { book in
      let charge = Int(outcomeCharges[book * plan.outcomes.count + outcome])
      if charge >= 0 {
        meters.layouts.base[book].meterOutcome(charge, isDisputed: isDisputed, meters[book])
      }
    }
    guard !isDisputed, stream.uniform() < values[Int(outcomePlan.reversed)] else { return }
    let delay = outcomePlan.reversalDelay.sample(stream, values.base)
    calendar.schedule(.reversal, outcome, at: now + delay, generation: UInt32(truncatingIfNeeded: payer))
  }

  /// An outcome that was the doing of a vendor comes to nothing after all.
  mutating func undo(outcome: Int, payer: Int) {
    row[layout.index(.undone, outcome: outcome)] += 1
    forEachBook(payer: payer) { book in
      let charge = Int(outcomeCharges[book * plan.outcomes.count + outcome])
      if charge >= 0 { meters.layouts.base[book].meterReversal(charge, meters[book]) }
    }
  }
}

extension Ledger {
  /// Lines for outcomes: what they cost, what is credited for those undone, and what is missing to the floor.
  ///
  /// - Parameter place: among the contract's charges by outcomes.
  mutating func charge(
    _ charge: OutcomeCharge, _ place: Int, _ month: BillingMonth, _ counters: UnsafePointer<Int>,
    _ source: Invoice.Line.Source
  ) {
    let reading = OutcomeReading(layout, place, counters)
    let firstLine = lines.count
    var counted = source
    counted.counter = Int32(reading.counter)
    self.charge(
      ExactDecimal(reading.payable), .outcomes, included: charge.included, charge.commitment, charge.pricing,
      counted)

    let paid = account.outcomes[place].adding(reading.payable, cost: sum(from: firstLine))
    if paid.count > 0 {
      counted.counter += 2
      add(
        .clawBack, ExactDecimal(min(reading.undone, paid.count)), at: money(-paid.cost),
        over: ExactDecimal(paid.count), counted)
    }
    add(.broughtForward, minorUnits: -paid.owed, source)
    add(.carriedForward, minorUnits: max(0, -sum(from: firstLine)), source)

    add(.floor, minorUnits: max(0, least(charge.floor, month) - sum(from: firstLine)), source)
  }

  /// What the next month begins with, once there are lines.
  mutating func settleOutcomes(_ counters: UnsafePointer<Int>) {
    var place = 0
    for index in contract.charges.indices where contract.charges[index].outcomes != nil {
      let reading = OutcomeReading(layout, place, counters)
      var balance = account.outcomes[place]
      balance.owed = 0
      var credited: Int128 = 0
      for line in lines where line.source.charge == index {
        switch line.item {
        case .clawBack: credited -= line.minorUnits
        case .carriedForward: balance.owed = line.minorUnits
        case .broughtForward, .floor: break
        default: balance.cost += line.minorUnits
        }
      }
      balance.count += reading.payable
      balance.count -= min(reading.undone, balance.count)
      balance.cost -= credited
      account.outcomes[place] = balance
      place += 1
    }
  }

  private func sum(from firstLine: Int) -> Int128 {
    lines[firstLine...].reduce(0) { $0 + $1.minorUnits }
  }
}

/// What the meters of one charge by outcomes read.
private struct OutcomeReading {
  let counter: Int
  /// Not disputed.
  let payable: Int
  let undone: Int

  init(_ layout: MeterLayout, _ place: Int, _ counters: UnsafePointer<Int>) {
    counter = layout.outcomes + place * MeterLayout.outcomeCounters
    payable = counters[counter] - counters[counter + 1]
    undone = counters[counter + 2]
  }
}

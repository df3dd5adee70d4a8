import JKScenario

// What waits for a condition: actions of the strategy, and teams that hire of themselves.

extension Simulation {
  /// Looks at everything that waits for a condition, as a working day begins.
  mutating func watch() {
    for index in 0..<plan.policies.count {
      let policy = policies[index]
      let isDue = now - lastHiring[index] >= values[Int(policy.every)]
      if holds(Int(policy.condition)), isDue {
        lastHiring[index] = now
        hire(Int(policy.adds), team: Int(policy.team), groups: 0)
      }
    }
    for index in 0..<strategy.actions.count {
      let action = strategy.actions[index]
      guard action.start == .conditional, record.actions[index].start == .infinity else { continue }
      if holds(Int(action.condition)), now >= 0 { start(action: index) }
    }
    calendar.schedule(.watch, 0, at: now + WorkingTime.day)
  }

  /// Whether a condition has held for its time. To be asked each day, since this is also what keeps since when.
  func holds(_ index: Int) -> Bool {
    let condition = conditions[index]
    for test in condition.tests.range where !isTrue(tests[test]) {
      heldSince[index] = .infinity
      return false
    }
    heldSince[index] = min(heldSince[index], now)
    return now - heldSince[index] >= values[Int(condition.lasting)]
  }

  private func isTrue(_ test: TestPlan) -> Bool {
    guard let value = value(test) else { return false }
    let threshold = values[Int(test.threshold)]
    return switch test.comparison {
    case .less: value < threshold
    case .lessOrEqual: value <= threshold
    case .greater: value > threshold
    case .greaterOrEqual: value >= threshold
    }
  }

  /// - Returns: nil while there are too few weeks to look back over.
  private func value(_ test: TestPlan) -> Double? {
    let target = Int(test.target)
    switch test.measure {
    case .backlog: return backlog(ofTeam: target) * WorkingTime.week
    case .wait: return longestWait(at: target)
    case .queue: return Double(queueLength(at: target))
    case .people: return Double(teams[target].people + teams[target].awaited)
    case .utilisation:
      guard let rows = lastRows(test.rows) else { return nil }
      let worked = sum(layout.index(.worked, team: target), rows)
      let changed = sum(layout.index(.changed, team: target), rows)
      let present =
        sum(layout.index(.present, team: target), rows) - sum(layout.index(.away, team: target), rows)
      return present > 0 ? (worked + changed) / present : nil
    case .margin, .marginEach:
      guard let rows = lastRows(test.rows) else { return nil }
      let direct = sum(layout.index(.direct), rows)
      let people = sum(layout.index(.labour), rows) + sum(layout.index(.overhead), rows)
      let changes = sum(layout.index(.change), rows) + sum(layout.index(.ai), rows)
      let margin = sum(layout.index(.revenue), rows) - direct - people - changes
      let hours = Double(rows.count) * WorkingTime.week
      if test.measure == .margin { return margin / hours }
      let present = paidPresence(rows)
      return present > 0 ? margin / present : nil
    }
  }

  /// Hours that people of the paid teams were there: people times hours.
  private func paidPresence(_ rows: Range<Int>) -> Double {
    var present = 0.0
    for team in 0..<plan.teams.count where teamPlans[team].isPaid {
      present += sum(layout.index(.present, team: team), rows)
    }
    return present
  }

  private func lastRows(_ count: Int32) -> Range<Int>? {
    rowIndex >= Int(count) ? rowIndex - Int(count)..<rowIndex : nil
  }

  private func sum(_ measure: Int, _ rows: Range<Int>) -> Double {
    record.sum(measure, rows: rows)
  }

  /// Hours since the item longest in a step's queue came; 0 for none.
  private func longestWait(at step: Int) -> Double {
    var since = now
    if stepStates[step].held.first >= 0 { since = items[Int(stepStates[step].held.first)].queued }
    for level in 0..<plan.levels {
      let first = queues[step * plan.levels + level].first
      if first >= 0 { since = min(since, items[Int(first)].queued) }
    }
    return now - since
  }

  func queueLength(at step: Int) -> Int32 {
    var length = stepStates[step].held.count
    for level in 0..<plan.levels { length += queues[step * plan.levels + level].count }
    return length
  }
}

import JKScenario

/// Lowers conditions and collects them with their parts.
struct ConditionLists {
  private(set) var conditions: [ConditionPlan] = []
  private(set) var tests: [TestPlan] = []

  /// - Returns: the condition's index.
  mutating func add(_ condition: Condition, _ table: inout ValueTable) -> Int32 {
    let first = tests.count
    for test in condition.tests {
      let (measure, target, rows): (TestPlan.Measure, Int, Int) =
        switch test.measure {
        case .backlog(let team): (.backlog, team, 0)
        case .wait(let step): (.wait, step, 0)
        case .queue(let step): (.queue, step, 0)
        case .people(let team): (.people, team, 0)
        case .utilisation(let team, let weeks): (.utilisation, team, weeks)
        case .margin(let weeks, let isEach): (isEach ? .marginEach : .margin, -1, weeks)
        }
      tests.append(
        TestPlan(
          measure: measure, target: Int32(target), rows: Int32(rows), comparison: test.comparison,
          threshold: table.slot(test.threshold)))
    }
    conditions.append(
      ConditionPlan(
        tests: Span(first: Int32(first), count: Int32(condition.tests.count)),
        lasting: table.slot(condition.lasting)))
    return Int32(conditions.count - 1)
  }
}

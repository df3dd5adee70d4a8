import JKKernel
import JKScenario

/// What becomes of the money for AI, in the study's last 52 weeks against status quo, trial by trial.
package enum BudgetScenario: Int, CaseIterable, Sendable {
  /// No more is spent.
  case spendsLess
  /// Value added rises by at least the hurdle times the extra spend.
  case spendsMoreInProportion
  /// It does not.
  case spendsMoreOutOfProportion
}

/// In how many trials which budget scenario a strategy came to.
struct BudgetCounts: Sendable {
  /// Strategies × scenarios.
  private var counts: [Int]

  /// Weeks that are compared.
  static let weeks = 52
  /// Differences of less than half a cent are none.
  private static let least = 0.005

  init(strategies: Int) {
    counts = Array(repeating: 0, count: strategies * BudgetScenario.allCases.count)
  }

  /// Whether there is something to compare: a contract in force today, status quo, and a year of weeks.
  static func apply(to plan: Plan, _ sequences: [Int]) -> Bool {
    let scenario = plan.scenario
    return sequences.first == 0 && scenario.settings.bucket == .week
      && plan.timetable.studyRows >= weeks
      && scenario.today.integrations.contains { scenario.tools[$0.tool].contract != nil }
  }

  /// Counts a strategy's trial.
  ///
  /// - Parameters:
  ///   - extra: AI spend less that of status quo, money.
  ///   - gain: value added less that of status quo, money.
  ///   - hurdle: value that each unit of extra spend must bring.
  mutating func count(_ strategy: Int, extra: Double, gain: Double, hurdle: Double) {
    let scenario: BudgetScenario =
      if extra < Self.least {
        .spendsLess
      } else if gain >= hurdle * extra {
        .spendsMoreInProportion
      } else {
        .spendsMoreOutOfProportion
      }
    counts[strategy * BudgetScenario.allCases.count + scenario.rawValue] += 1
  }

  mutating func clear() {
    for index in counts.indices { counts[index] = 0 }
  }

  mutating func add(_ other: BudgetCounts) {
    for index in counts.indices { counts[index] += other.counts[index] }
  }

  func trials(_ scenario: BudgetScenario, _ strategy: Int) -> Int {
    counts[strategy * BudgetScenario.allCases.count + scenario.rawValue]
  }
}

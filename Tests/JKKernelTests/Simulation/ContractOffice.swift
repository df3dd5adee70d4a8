import JKKernel
import JKScenario
import TestSupport
import Testing

/// An office in which a letter comes every two hours, at 9, 11, 13 and 15 o'clock, and is answered in one. January
/// 2027 has 20 working days from the 4th, when the study begins; so has February; March has 23.
struct ContractOffice {
  var contract = "base $0 / month"
  var gain = "0%"
  var tool = ""
  var people = 1
  var arrivals = "every 2 h"
  var horizon = "13 weeks"
  var more = ""
  var strategy = ""

  func plan() throws -> Plan {
    Plan(
      try Scenario(
        text: """
          scenario "Office"; horizon \(horizon); history 1 weeks; seed 9; starts 2027-01-04
          team desk { people \(people) }
          work letter { arrives \(arrivals); route { write -> send -> done } }
          step write by desk { effort 1 h; phases framing 0%, producing 100%, verifying 0% }
          step send by desk { effort 0.1 h }
          tool helper on write { training 0 h; gain \(gain); friction 0%; verifying 0%; workarounds 0%; tokens prompt 1k, output 1; contract own; \(tool) }
          contract own { \(contract) }
          today { integrate helper }
          strategy other { involvement 100%; week 500: withdraw helper; \(strategy) }
          \(more)
          """))
  }
}

/// What a trial gave, by month.
struct OfficeYear {
  let plan: Plan
  let moments: [Moment]
  let bills: [Bill]
  private let sums: [Double]

  init(_ office: ContractOffice, trial: Int = 0, strategy: Int = 1) throws {
    plan = try office.plan()
    moments = audit(plan, trial: trial, strategy: strategy)
    var simulation = Simulation(plan, observer: Auditor(plan))
    simulation.run(trial: trial, strategy: strategy)
    bills = simulation.observer.bills
    var sums: [Double] = []
    for measure in 0..<plan.layout.width {
      sums.append(simulation.record.sum(measure, rows: 0..<plan.timetable.rows))
    }
    self.sums = sums
  }

  func total(_ measure: Int) -> Double { sums[measure] }

  /// Cents, by month; nil when a contract is not in force.
  func cents(_ contract: Int = 0) -> [Int128?] {
    (0..<plan.timetable.months).map { month in
      bills.first { $0.book == contract && $0.month == month }.map { bill in
        bill.lines.reduce(0) { $0 + $1.minorUnits }
      }
    }
  }

  /// Uses of a tool that began in some hours.
  func uses(of tool: Int = 0, in hours: Range<Double>) -> Int {
    moments.count { $0.kind == .started && $0.tool == tool && hours.contains($0.time) }
  }

  static let january = 0.0..<160
  static let february = 160.0..<320
  static let march = 320.0..<504
}

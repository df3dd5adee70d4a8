import Foundation
import JKKernel
import JKPricing
import JKScenario
import TestSupport
import Testing

/// `switch TOOL to CONTRACT`: who bills what.
struct ContractSwitchTests {
  /// February 2027 has 160 working hours from its first day, March 184. A use takes 1,000 prompt tokens, a quarter of
  /// them cached, and 501 of output, at prices that do not come out even.
  private func plan(
    _ actions: String, tools: String = "helper",
    today: String = "today { integrate helper; integrate second }"
  ) throws -> Plan {
    Plan(
      try Scenario(
        text: """
          scenario "Office"; horizon 10 weeks; history 2 weeks; seed 3; starts 2027-02-01
          team desk { people 2 }
          work letter { arrives poisson 0.6 / h; route { write -> check -> done } }
          step write by desk { effort 1 h }
          step check by desk { effort 1 h }
          tool helper on write { tokens prompt 1k, cached 25%, output 501; contract old }
          tool second on check { tokens prompt 300, output 77; contract old }
          contract old { per-token { prompt $1003 / million tokens; cached $107 / million tokens; output $10.7 / million tokens } }
          contract new { per-token { prompt $531 / million tokens; output $33.3 / million tokens } }
          \(today)
          strategy other { involvement 100%; \(actions) }
          """))
  }

  /// The invoices of a month, by contract, as the moments say what was used when under which.
  private func bill(
    _ plan: Plan, _ moments: [Moment], hours: Range<Double>, contract: (Int, Double) -> Int
  ) -> Double {
    var meters = plan.scenario.contracts.map { Meters($0) }
    for moment in moments where moment.kind == .started && hours.contains(moment.time) {
      let (prompt, cached, output) = moment.step == 0 ? (1000, 250, 501) : (300, 0, 77)
      meters[contract(moment.step, moment.time)].request(
        TokenRequest(
          day: CalendarDay(year: 2027, month: 2, day: 1), prompt: prompt, cached: cached, output: output))
    }
    return zip(plan.scenario.contracts, meters).reduce(0) { sum, part in
      let month = BillingMonth(year: 2027, month: 2)
      let invoice = part.0.invoice(month, part.1, Account(part.0)).invoice
      return sum + NSDecimalNumber(decimal: invoice.total).doubleValue
    }
  }

  private func billed(_ plan: Plan, weeks: Range<Int>) -> Double {
    var worker = Worker(plan)
    worker.run(trial: 0, strategy: 1)
    return worker.record.sum(plan.layout.index(.ai), rows: weeks.lowerBound + 2..<weeks.upperBound + 2)
  }

  /// In the middle of February one tool changes, and at the end of March's second week back again.
  @Test(arguments: [
    ("week 2: switch helper to new", 80.0, Double.infinity), ("week 0: switch helper to new", 0, .infinity),
    ("week 2: switch helper to new; week 6: switch helper to old", 80, 240),
    ("week 2: switch helper to new; then switch helper to old", 80, 80),
    ("week 4: switch helper to new; week 5: switch helper to new", 160, .infinity),
    ("week 2: switch helper to old", .infinity, .infinity),
  ])
  func eachContractBillsItsPart(actions: String, start: Double, end: Double) throws {
    let plan = try plan(actions + (actions.contains("new") ? "" : "; week 90: switch second to new"))
    let moments = audit(plan, trial: 0, strategy: 1)
    let payer = { (step: Int, time: Double) in step == 0 && start <= time && time < end ? 1 : 0 }
    let february = bill(plan, moments, hours: 0..<160, contract: payer)
    #expect(february > 50)
    #expect(abs(billed(plan, weeks: 0..<4) - february) < 1e-6)
    let march = bill(plan, moments, hours: 160..<344, contract: payer)
    let april = bill(plan, moments, hours: 344..<400, contract: payer)
    #expect(abs(billed(plan, weeks: 4..<10) - march - april) < 1e-6)
  }

  /// Both tools under one contract make one invoice: their lines are rounded together.
  @Test func toolsThatMeetMakeOneInvoice() throws {
    let plan = try plan("week 1: switch helper to new; week 3: switch second to new")
    let moments = audit(plan, trial: 0, strategy: 1)
    let payer = { (step: Int, time: Double) in time >= (step == 0 ? 40 : 120) ? 1 : 0 }
    #expect(abs(billed(plan, weeks: 0..<4) - bill(plan, moments, hours: 0..<160, contract: payer)) < 1e-6)
  }

  /// Status quo goes on with the old one, in the same worker too, and nothing else changes.
  @Test func statusQuoStaysAsItIs() throws {
    let plan = try plan("week 2: switch helper to new")
    let plain = try self.plan("week 2: switch second to old; week 90: switch second to new")
    var used = Worker(plan)
    var fresh = Worker(plain)
    used.run(trial: 0, strategy: 1)
    used.run(trial: 0, strategy: 0)
    fresh.run(trial: 0, strategy: 0)
    for row in 0..<plan.timetable.rows {
      for measure in 0..<plan.layout.width {
        let (a, b) = (used.record[row: row, measure], fresh.record[row: row, measure])
        #expect(a == b)
      }
    }
  }

  /// A tool may be switched before it is integrated, and without a contract at first.
  @Test func aSwitchMayComeFirst() throws {
    let plan = Plan(
      try Scenario(
        text: """
          scenario "Office"; horizon 10 weeks; history 0 h; seed 3; starts 2027-02-01
          team desk { people 2 }
          work letter { arrives every 2 h; route { write -> done } }
          step write by desk { effort 1 h }
          tool helper on write { training 0 h; tokens prompt 1k, output 1k }
          contract new { per-token { prompt $1000 / million tokens; output $1000 / million tokens } }
          strategy other { involvement 100%; week 1: integrate helper; week 2: switch helper to new }
          strategy first { involvement 100%; week 1: switch helper to new; then integrate helper }
          """))
    for (strategy, start) in [(1, 80.0), (2, 40.0)] {
      let uses = audit(plan, trial: 0, strategy: strategy).count { $0.kind == .started && $0.time >= start }
      var worker = Worker(plan)
      worker.run(trial: 0, strategy: strategy)
      #expect(uses > 100)
      #expect(abs(worker.record.sum(plan.layout.index(.ai), rows: 0..<10) - 2 * Double(uses)) < 1e-6)
    }
  }
}

import JKPricing
import JKScenario
import TestSupport
import Testing

@testable import JKKernel

/// Invoices by calendar month, booked where the usage was.
struct BillingTests {
  /// Two contracts, one with two tools. January 2027 has 20 working days from the 4th on, February 20.
  private static func plan(_ settings: String = "horizon 13 weeks; history 8 weeks") throws -> Plan {
    Plan(
      try Scenario(
        text: """
          scenario "Bills"; \(settings); starts 2027-01-04
          team desk { people 4 }
          work letter { arrives poisson 20 / week; route { read -> answer -> send -> done } }
          step read by desk { effort 1 h }
          step answer by desk { effort 3 h }
          step send by desk { effort 1 h }
          tool reader on read { training 0 h; requests 3 each use
            tokens prompt lognormal(mean: 3k, cv: 1), cached 20%, output lognormal(mean: 1k, cv: 1); contract a }
          tool writer on answer { training 0 h; requests 5 each use
            tokens prompt lognormal(mean: 9k, cv: 1), cached 60%, output lognormal(mean: 2k, cv: 1); contract b }
          tool sender on send { training 0 h; requests 1 each use
            tokens prompt lognormal(mean: 1k, cv: 1), cached 0%, output lognormal(mean: 1k, cv: 1); contract a }
          contract a {
            per-token { prompt $2 / million tokens; cached $0.10 / million tokens; output $10 / million tokens } }
          contract b {
            per-token { prompt $3 / million tokens; cached $0.30 / million tokens; output $15 / million tokens } }
          strategy all { involvement 90%; week 0: integrate reader; week 2: integrate writer
            week 3: integrate sender }
          """))
  }

  /// Cents of the invoices, which the audit compares with what was metered, by month.
  private static func invoices(_ plan: Plan, strategy: Int) -> [Int128] {
    var simulation = Simulation(plan, observer: Auditor(plan))
    simulation.run(trial: 0, strategy: strategy)
    var cents = [Int128](repeating: 0, count: plan.timetable.months)
    for bill in simulation.observer.bills {
      cents[bill.month] += bill.lines.reduce(0) { $0 + $1.minorUnits }
    }
    return cents
  }

  @Test(arguments: [
    "horizon 13 weeks; history 8 weeks", "horizon 300 h; history 0 h", "horizon 7 h; history 0 h",
  ])
  func rowsSumToTheInvoices(settings: String) throws {
    let plan = try Self.plan(settings)
    var worker = Worker(plan)
    for strategy in [1, 0, 1] {
      worker.run(trial: 0, strategy: strategy)
      audit(plan, trial: 0, strategy: strategy)
      let cents = Self.invoices(plan, strategy: strategy).reduce(0, +)
      let booked = worker.record.sum(plan.layout.index(.ai), rows: 0..<plan.timetable.rows)
      #expect(abs(booked - Double(cents) / 100) < 1e-9 * max(1, booked))
      #expect((cents > 0) == (strategy == 1))
    }
  }

  /// Margin within a trial holds the invoices of the months that have ended, and no more: at the end of each
  /// month the record is asked.
  @Test func monthsAreBilledWhenTheyEnd() throws {
    let plan = try Self.plan()
    var simulation = Simulation(plan, observer: NoObserver())
    simulation.begin(trial: 0, strategy: 1)
    var booked: [Double] = []
    while !simulation.hasEnded {
      let event = simulation.calendar.next()
      let endsMonth = event.kind == .close && plan.timetable.closes[Int(event.target)].endsMonth
      simulation.handle(event)
      if endsMonth {
        booked.append(simulation.record.sum(plan.layout.index(.ai), rows: 0..<plan.timetable.rows))
      }
    }
    var total = 0.0
    let expected = Self.invoices(plan, strategy: 1).map { cents in
      total += Double(cents) / 100
      return total
    }
    #expect(plan.timetable.months == 4 && booked.count == 4)
    for (a, b) in zip(booked, expected) { #expect(abs(a - b) < 1e-9 * b) }
    #expect(zip(booked, booked.dropFirst()).allSatisfy { $0 < $1 })
  }
}

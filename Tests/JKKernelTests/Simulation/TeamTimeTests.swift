import JKKernel
import JKScenario
import TestSupport
import Testing

/// People's hours and what they cost: part time, absence, admin, pay by the hour worked.
struct TeamTimeTests {
  private func totals(_ team: String, _ rest: String = "", strategy: Int = 0) throws -> (
    MeasureLayout, [Double]
  ) {
    let plan = Plan(
      try Scenario(
        text: """
          scenario "Time"; horizon 50 weeks; history 0 h; overhead $100 / week
          team desk { people 4; \(team) }
          work letter { arrives poisson 200 / week; route { write -> done } }
          step write by desk { effort 1 h }
          \(rest)
          """))
    audit(plan, trial: 0, strategy: strategy)
    var worker = Worker(plan)
    worker.run(trial: 0, strategy: strategy)
    var totals: [Double] = []
    for measure in 0..<plan.layout.width {
      totals.append(worker.record.sum(measure, rows: 0..<plan.timetable.rows))
    }
    return (plan.layout, totals)
  }

  /// 4 people × 30 h × 50 weeks at $20; everyone is off duty a quarter of the time. What is still to be done at
  /// the horizon, a few hours each, is the only difference.
  @Test func partTimersWorkAndCostLess() throws {
    let (layout, totals) = try totals("cost $20 / hour; hours 30 h / week; overhead $5 / week each")
    #expect(abs(totals[layout.index(.labour)] - 4 * 30 * 50 * 20) < 1e-6)
    #expect(abs(totals[layout.index(.paidHours)] - 4 * 30 * 50) < 1e-6)
    #expect(abs(totals[layout.index(.overhead)] - (100 + 4 * 5) * 50) < 1e-6)
    #expect(abs(totals[layout.index(.away, team: 0)] - 4 * 10 * 50) < 16)
    // Overloaded: all the rest is work.
    #expect(abs(totals[layout.index(.worked, team: 0)] - 4 * 30 * 50) < 16)
  }

  /// Absence is paid and not worked; 1,000 person-days, binomial with p = 0.1, four standard deviations.
  @Test func absenceIsPaidAndNotWorked() throws {
    let (layout, totals) = try totals("cost $20 / hour; absence 10%")
    #expect(abs(totals[layout.index(.labour)] - 4 * 40 * 50 * 20) < 1e-6)
    let days = totals[layout.index(.away, team: 0)] / 8
    let spread = 4 * (1_000 * 0.1 * 0.9).squareRoot()
    #expect(abs(days - 100) < spread)
    #expect(abs(totals[layout.index(.worked, team: 0)] + days * 8 - 4 * 40 * 50) < 32)
  }

  /// Pay for hours worked follows the work: half as busy, half the cost.
  @Test func hoursWorkedAreWhatIsPaid() throws {
    let (layout, totals) = try totals("cost $20 / hour worked")
    let worked = totals[layout.index(.worked, team: 0)]
    #expect(abs(totals[layout.index(.labour)] - 20 * worked) < 1e-6)
    #expect(abs(totals[layout.index(.paidHours)] - worked) < 1e-6)
    #expect(worked > 7_900)
  }

  /// A constraint takes a third of everyone's time; its fix, with half involvement, leaves 1/3 + (0.1 − 1/3)/2.
  @Test func aConstraintTakesTimeUntilItIsFixed() throws {
    let rest = """
      constraint forms on write { time 30% of desk; fix { takes 0 weeks; uses 0 people from desk; leaves time 10% } }
      strategy fix-it { involvement 50%; week 25: fix forms }
      """
    let (layout, before) = try totals("cost $20 / hour", rest)
    #expect(abs(before[layout.index(.admin, team: 0)] - 0.3 * 8_000) < 16)
    #expect(abs(before[layout.index(.worked, team: 0)] - 0.7 * 8_000) < 16)
    let (_, after) = try totals("cost $20 / hour", rest, strategy: 1)
    #expect(abs(after[layout.index(.admin, team: 0)] - (0.3 + 0.2) / 2 * 8_000) < 16)
  }

  /// Hours off duty have no admin; away, admin and work add up.
  @Test func everyHourIsSpentOnce() throws {
    let rest = "constraint forms on write { time 50% of desk }"
    let (layout, totals) = try totals("cost $20 / hour; hours 20 h / week; absence 20%", rest)
    let away = totals[layout.index(.away, team: 0)]
    let admin = totals[layout.index(.admin, team: 0)]
    let worked = totals[layout.index(.worked, team: 0)]
    #expect(abs(away + admin + worked - 8_000) < 64)
    #expect(abs(admin - worked) < 64)
  }
}

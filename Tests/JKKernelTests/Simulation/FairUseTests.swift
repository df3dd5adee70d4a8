import JKKernel
import JKScenario
import TestSupport
import Testing

/// Limits of contracts that act while the month goes on.
struct FairUseTests {
  /// A dollar a use, four uses a day: the third day passes ten dollars, and the fourth morning finds it out.
  @Test func aMaximumStopsUseUntilTheMonthEnds() throws {
    let year = try OfficeYear(
      ContractOffice(contract: "per-task use { each $1 / use }; maximum $10 / month then stop"))
    #expect(year.uses(in: OfficeYear.january) == 12)
    #expect(year.uses(in: 0..<24) == 12)
    #expect(year.uses(in: OfficeYear.february) == 12)
    #expect(year.uses(in: 160..<184) == 12)
    // Two days of April.
    #expect(year.cents() == [1000, 1000, 1000, 800])
    let restricted = year.total(year.plan.layout.index(.restricted, tool: 0))
    #expect(restricted == Double(260 - 3 * 12 - 8))
  }

  @Test(arguments: [("alert", "50%", 80), ("throttle", "100%", 80), ("throttle", "0%", 12)])
  func whatHappensAtAMaximum(consequence: String, share: String, uses: Int) throws {
    let year = try OfficeYear(
      ContractOffice(
        contract: "per-task use { each $1 / use }; maximum $10 / month then \(consequence)",
        tool: "throttled to \(share)"))
    #expect(year.uses(in: OfficeYear.january) == uses)
    #expect(year.cents()[0] == 1000)
  }

  /// Three in ten of what comes after the first day of a month, within four standard errors.
  @Test func throttlingLeavesAShare() throws {
    let year = try OfficeYear(
      ContractOffice(
        contract: "per-task use { each $1 / use }; maximum $1 / month then throttle",
        tool: "throttled to 30%", people: 4, arrivals: "poisson 2 / h"))
    let restricted = year.total(year.plan.layout.index(.restricted, tool: 0))
    let throttled = [8.0..<160, 168..<320, 328..<504, 512..<520]
    let taken = throttled.reduce(0.0) { $0 + Double(year.uses(in: $1)) }
    let all = restricted + taken
    #expect(all > 800)
    #expect(abs(taken / all - 0.3) < 4 * (0.3 * 0.7 / all).squareRoot())
  }

  /// Five uses for each seat and month.
  @Test(arguments: [("pooled", 1, 5), ("each", 1, 5), ("pooled", 3, 15), ("each", 3, 15)])
  func anAllowanceRunsOut(kind: String, people: Int, uses: Int) throws {
    let year = try OfficeYear(
      ContractOffice(
        contract: "per-seat $31 / month { includes 5 uses \(kind); beyond blocks }", people: people))
    #expect(year.uses(in: OfficeYear.january) == uses)
    #expect(year.uses(in: OfficeYear.february) == uses)
    #expect(year.cents()[1] == Int128(3100 * people))
  }

  /// One who does more than the others stops alone, unless they share.
  @Test(arguments: [("each", 5), ("pooled", 15)])
  func usersDoNotShareWhatIsEachOnes(kind: String, uses: Int) throws {
    let year = try OfficeYear(
      ContractOffice(
        contract: "per-seat $31 / month { includes 5 uses \(kind); beyond blocks }", people: 3,
        more: "team one within desk { people 1 }\nconstraint habit on write { restricts to one }"))
    #expect(year.uses(in: OfficeYear.january) == uses)
  }

  /// Seats of the minimum bring their uses too.
  @Test func seatsOfTheMinimumCount() throws {
    let year = try OfficeYear(
      ContractOffice(
        contract: "per-seat $31 / month { includes 5 uses pooled; beyond blocks; minimum 4 seats }"))
    #expect(year.uses(in: OfficeYear.january) == 20)
  }

  /// Beyond the allowance a lesser model answers, which halves the letter less: nobody bills it.
  @Test func aDowngradeGoesOnWithAnotherTool() throws {
    let year = try OfficeYear(
      ContractOffice(
        contract: "per-seat $31 / month { includes 5 uses each; beyond downgrades to lite }",
        gain: "50%", tool: "learning 0.01 uses",
        more: "tool lite on write { training 0 h; learning 0.01 uses; gain 20%; friction 0%; verifying 0% }")
    )
    #expect(year.uses(in: OfficeYear.january) == 5)
    #expect(year.uses(of: 1, in: OfficeYear.january) == 75)
    let starts = year.moments.filter { $0.kind == .started && $0.step == 0 && $0.time >= 0 }
    let ends = year.moments.filter { $0.kind == .finished && $0.step == 0 && $0.time >= 0 }
    let hours = zip(starts, ends).map { $1.time - $0.time }
    #expect(abs(hours[0] - 0.5) < 1e-9 && abs(hours[5] - 0.8) < 1e-9)
  }
}

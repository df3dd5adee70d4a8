import JKPricing
import JKScenario
import TestSupport
import Testing

@testable import JKKernel

/// Contracts in force, seats and moments of use, worked out by hand. Contracts are offered beside a scenario in which
/// nothing is billed otherwise.
struct BooksTests {
  /// From Monday 2027-01-04. Nobody has anything to do but to learn.
  private static func bills(
    _ contract: Contract, _ actions: String, people: Int = 4, training: String = "0 h",
    arrivals: String = "every 2 h", horizon: String = "13 weeks", more: String = ""
  ) throws -> (bills: [Bill], moments: [Moment]) {
    let scenario = try Scenario(
      text: """
        scenario "Seats"; horizon \(horizon); history 2 weeks; starts 2027-01-04 at 09:00 UTC+10; \(more)
        team desk { people \(people) }
        work letter { arrives \(arrivals); route { write -> done } }
        step write by desk { effort 1 h }
        tool helper on write { training \(training); tokens prompt 1k, output 100; contract own }
        contract own { per-token { prompt $1 / million tokens; output $1 / million tokens } }
        strategy other { involvement 100%; \(actions) }
        """)
    let plan = Plan(scenario, offers: [Offer(contract: 0, variants: [contract])])
    let moments = audit(plan, trial: 0, strategy: 1)
    var simulation = Simulation(plan, observer: Auditor(plan))
    simulation.run(trial: 0, strategy: 1)
    return (simulation.observer.bills.filter { $0.book == 1 }, moments)
  }

  private static func amounts(_ bills: [Bill], _ item: Invoice.Line.Item) -> [Int128] {
    bills.map { $0.lines.filter { $0.item == item }.reduce(0) { $0 + $1.minorUnits } }
  }

  private static let seats = Contract("seats", [.base(310), .seats(SeatCharge(31))])

  // MARK: In force

  /// January has 31 days, February 28, March 31, and April begins when the horizon comes, on a Sunday's end.
  @Test(arguments: [
    ("week 0: integrate helper", [28000, 31000, 31000, 4133] as [Int128]),
    ("week 2: integrate helper", [14000, 31000, 31000, 4133]),
    ("week 2: integrate helper; week 3: withdraw helper", [7000]),
    // In the middle of the next month, and again in the month after.
    (
      "week 2: integrate helper; week 6: withdraw helper; week 9: integrate helper",
      [14000, 15500, 24000, 4133]
    ),
    // A day in which it begins and ends, and one in which it does so as the day begins.
    ("week 2: integrate helper; week 2.5: withdraw helper", [3000]),
    ("week 2: integrate helper; then withdraw helper", []),
    // As February begins.
    ("week 2: integrate helper; week 4: withdraw helper", [14000]),
    ("week 2: switch helper to own", []),
  ])
  func feesAreProratedByTheDaysInForce(actions: String, fees: [Int128]) throws {
    let bills = try Self.bills(Self.seats, actions).bills
    #expect(Self.amounts(bills, .base) == fees)
  }

  /// What was in use before is billed from week 0 on, and a month that the study begins in the middle of is not whole.
  @Test func whatIsInUseTodayIsInForce() throws {
    let bills = try Self.bills(
      Self.seats, "week 2: withdraw helper", more: "today { integrate helper }"
    ).bills
    #expect(Self.amounts(bills, .base) == [14000])
    // Four seats from the 4th to the 17th.
    #expect(Self.amounts(bills, .seats) == [5600])
  }

  // MARK: Seats

  /// Two rounds of training, in weeks 2 and 4: everyone has a seat from 1 February. The fifth person begins on
  /// 22 February and has learnt on the 23rd, one leaves on 8 March, whose seat is paid until April.
  @Test func seatsAreHeldByThoseWhoHaveLearnt() throws {
    let bills = try Self.bills(
      Self.seats, "week 2: integrate helper; week 7: hire 1 desk; week 9: release 1 desk", training: "8 h",
      arrivals: "every 100 weeks"
    ).bills
    // 118 seat-days of February at $31 for 28 of them, four seats for four days of April.
    #expect(Self.amounts(bills, .seats) == [0, 13_064, 15_500, 1_653])
    #expect(Self.amounts(bills, .base)[0] == 14000)
  }

  /// A seat of the years' start needs no settling, one that comes later is settled in December.
  @Test func yearsBeginWithTheSeatsOfTheirFirstDay() throws {
    let contract = Contract("yearly", [.seats(SeatCharge(10, hasTrueUp: true))])
    let bills = try Self.bills(
      contract, "week 4: hire 2 desk", horizon: "52 weeks", more: "today { integrate helper }"
    ).bills
    // From February on, two more for eleven months.
    #expect(Self.amounts(bills, .trueUp) == Array(repeating: 0, count: 11) + [22000])
    #expect(Self.amounts(bills, .seats).dropFirst() == Array(repeating: 4000, count: 11)[...])
  }

  /// Each user's use is their own, also of those who come when the meters have no room for them yet.
  @Test func usersHaveTheirOwnAllowances() throws {
    let allowance = Allowance(10, .uses, isPooled: false, beyond: .overage(1))
    let contract = Contract("each", [.seats(SeatCharge(0, allowance: allowance))])
    let (bills, moments) = try Self.bills(
      contract, "week 0: integrate helper; week 1: hire 6 desk", people: 1, arrivals: "poisson 2 / h",
      horizon: "8 weeks")
    var beyond: [Int128] = []
    for month in [0..<160.0, 160..<320] {
      var uses: [Int: Int] = [:]
      for moment in moments where moment.kind == .started && month.contains(moment.time) {
        uses[moment.person, default: 0] += 1
      }
      #expect(uses.count == 7)
      beyond.append(uses.values.reduce(0) { $0 + Int128(max(0, $1 - 10)) * 100 })
    }
    #expect(Self.amounts(bills, .overage) == beyond)
    #expect(beyond.allSatisfy { $0 > 10_000 })
  }

  // MARK: Moments

  /// Services begin at 11:00, 13:00, 15:00 and 9:00 at UTC+10; the window is from 00:30 to 04:00 in Greenwich.
  @Test func requestsHaveTheirTimeOfDay() throws {
    let dear = TokenRates(prompt: .each(1), output: .each(0))
    let cheap = TokenRates(prompt: .each("0.001"), output: .each(0))
    let window = TokenSheet.Window(DailyWindow(from: 30, to: 240), dear)
    let later = TokenCharge.Change(from: CalendarDay(year: 2027, month: 2, day: 15), TokenSheet(cheap))
    let contract = Contract(
      "peak", [.tokens(TokenCharge(TokenSheet(cheap, windows: [window]), changes: [later]))])
    let (bills, moments) = try Self.bills(
      contract, "week 0: integrate helper", arrivals: "every 2 h", horizon: "8 weeks")
    let starts = moments.filter { $0.kind == .started && $0.time >= 0 }.map(\.time)
    #expect(starts.count == 160)
    // Until 15 February, 240 hours on.
    let dearUses = starts.filter { time in
      let hour = time.truncatingRemainder(dividingBy: 8)
      return time < 240 && (hour == 2 || hour == 4)
    }
    #expect(dearUses.count == 60)
    let amount = bills.reduce(0) { $0 + $1.lines.reduce(0) { $0 + $1.minorUnits } }
    #expect(amount == Int128(60 * 100_000 + (starts.count - 60) * 100))
  }

  // MARK: Offers

  /// A contract that is offered is billed as the one in force is, and changes nothing.
  @Test func anOfferIsBilledAsIfItWereInForce() throws {
    let text = """
      scenario "Offer"; horizon 20 weeks; history 0 h; seed 2
      team desk { people 4 }
      work letter { arrives poisson 2 / h; route { write -> done } }
      step write by desk { effort 1 h }
      tool helper on write { requests poisson(mean: 3) each use; contract own
        tokens prompt lognormal(mean: 3k, cv: 1), cached 20%, output lognormal(mean: 1k, cv: 1) }
      contract own {
        per-token { prompt $2 / million tokens; cached $0.10 / million tokens; output $10 / million tokens } }
      strategy other { involvement 80%; week 3: integrate helper }
      """
    let scenario = try Scenario(text: text)
    let plan = Plan(
      scenario, offers: [scenario.contracts, [Self.seats]].map { Offer(contract: 0, variants: $0) })
    var simulation = Simulation(plan, observer: Auditor(plan))
    simulation.run(trial: 0, strategy: 1)
    let bills = simulation.observer.bills
    let (own, offered) = (bills.filter { $0.book == 0 }, bills.filter { $0.book == 1 })
    #expect(own.count == 5)
    #expect(own.map(\.lines) == offered.map(\.lines))
    #expect(simulation.record.bills(ofLedger: 0) == simulation.record.bills(ofLedger: 1))
    #expect(simulation.record.bills(ofLedger: 2).months == 5)
    var plain = Worker(Plan(scenario))
    plain.run(trial: 0, strategy: 1)
    for row in 0..<plan.timetable.rows {
      for measure in 0..<plan.layout.width {
        #expect(simulation.record[row: row, measure] == plain.record[row: row, measure])
      }
    }
  }
}

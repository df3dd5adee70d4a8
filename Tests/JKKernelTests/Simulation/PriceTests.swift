import Foundation
import JKPricing
import JKScenario
import TestSupport
import Testing

@testable import JKKernel

/// Prices that move, and what they do to contracts and to use.
struct PriceTests {
  private static let quiet = "every 900 weeks"

  // MARK: Lists

  /// Twelve percent a year, without chance: month by month the twelfth root of 1.12.
  @Test func aListThatRisesSteadily() throws {
    let year = try OfficeYear(
      ContractOffice(
        contract: "base $100 / month; list drifts 12% / year", arrivals: Self.quiet, horizon: "52 weeks"))
    let months = year.cents().map { Double($0 ?? 0) }
    #expect(months.count == 12)
    for month in 1..<12 {
      #expect(abs(months[month] - 10000 * pow(1.12, Double(month) / 12)) < 0.51)
    }
  }

  /// After twelve steps of the walk, the mean is 1.1 and the standard deviation 0.2, within four standard errors.
  @Test func aListThatWalks() throws {
    let plan = try ContractOffice(
      contract: "base $100 / month; list drifts 10% / year, volatility 20% / year", arrivals: Self.quiet,
      horizon: "57 weeks"
    ).plan()
    #expect(plan.timetable.months == 14)
    var simulation = Simulation(plan, observer: NoObserver())
    var levels: [Double] = []
    for trial in 0..<4000 {
      simulation.run(trial: trial, strategy: 1)
      levels.append(simulation.lists[0])
    }
    let mean = levels.reduce(0, +) / 4000
    let sd = (levels.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 3999).squareRoot()
    // Thirteen steps.
    let years = 13.0 / 12
    let expected = pow(1.1, years)
    let spread = expected * (exp(years * log(1 + pow(0.2 / 1.1, 2))) - 1).squareRoot()
    #expect(abs(mean - expected) < 4 * spread / 4000.0.squareRoot())
    // A lognormal variable's deviation is known less well than a normal one's, here by 1.15.
    #expect(abs(sd / spread - 1) < 4 / 8000.0.squareRoot() * 1.2)
    // Strategies share it.
    simulation.run(trial: 7, strategy: 0)
    #expect(simulation.lists[0] == levels[7])
  }

  // MARK: Terms

  /// Three months from 4 January; the date lies in the second. From Sunday 4 April the other contract is in force.
  @Test func aVendorReplacesAContractWhenItsTermEnds() throws {
    let year = try OfficeYear(
      ContractOffice(
        contract: "base $310 / month; term 3 months { becomes next from 2027-02-15 }", horizon: "26 weeks",
        more: "contract next { per-task use { each $1 / use }; base $30 / month }"))
    #expect(year.cents(0) == [28000, 31000, 31000, 3100, nil, nil, nil])
    let uses = year.moments.count { $0.kind == .started && $0.tool == 0 && (520..<680).contains($0.time) }
    #expect(year.cents(1)[3] == Int128(2700 + 100 * uses))
    #expect(year.cents(1).prefix(3).allSatisfy { $0 == nil })
  }

  /// A vendor that announces a date after the term's last day waits for the next end.
  @Test func announcementsWaitForTheTerm() throws {
    let year = try OfficeYear(
      ContractOffice(
        contract: "base $310 / month; term 3 months { becomes next from 2027-04-05 }", horizon: "30 weeks",
        more: "contract next { base $30 / month }"))
    #expect(year.cents(0) == [28000, 31000, 31000, 31000, 31000, 31000, 3000])
  }

  // MARK: Leaving

  /// Prices double in a year; one in five leaves when they rise by a tenth. After k months 2^(−e k ÷ 12) are left.
  @Test func someLeaveWhenPricesRise() throws {
    let plan = try ContractOffice(
      contract: "base $100 / month; list drifts 100% / year; churn 20% at a rise of 10%",
      arrivals: Self.quiet, horizon: "39 weeks"
    ).plan()
    var worker = Worker(plan)
    let trials = 2000
    let months = plan.timetable.months
    var left = [Int](repeating: 0, count: months)
    var givenUp = 0.0
    for trial in 0..<trials {
      worker.run(trial: trial, strategy: 1)
      for month in 0..<months where worker.record.bill(ofLedger: 0, month: month).amount > 0 {
        left[month] += 1
      }
      givenUp += worker.record.sum(plan.layout.index(.givenUp, contract: 0), rows: 0..<plan.timetable.rows)
    }
    let elasticity = -log(0.8) / log(1.1)
    for month in 0..<months {
      let share = pow(2, -elasticity * Double(month) / 12)
      let error = (share * (1 - share) / Double(trials)).squareRoot()
      #expect(abs(Double(left[month]) / Double(trials) - share) <= 4 * error)
    }
    #expect(givenUp == Double(trials - left[months - 1]))
  }

  // MARK: What prices do to use

  /// A use costs $2 at the contract's prices; the reference is $1.
  @Test(arguments: [(0.0, 1.0), (1, 0.5), (2, 0.25), (0.5, 0.70710678)])
  func dearUseIsSpared(elasticity: Double, share: Double) throws {
    let year = try OfficeYear(
      ContractOffice(
        contract:
          "per-token { prompt $1000 / million tokens; output $1 / million tokens }; per-task use { each $1 / use }",
        tool: "use-elasticity \(elasticity) at $1.0000005 / use", people: 4, arrivals: "poisson 2 / h"))
    let uses = Double(year.uses(in: 0..<520))
    let spared = year.total(year.plan.layout.index(.spared, tool: 0))
    let all = uses + spared
    #expect(all > 900)
    #expect(abs(uses / all - share) <= 4 * (share * (1 - share) / all).squareRoot())
  }

  /// Cheap use is no more than all use.
  @Test func cheapUseIsAllUse() throws {
    let year = try OfficeYear(
      ContractOffice(
        contract: "per-task use { each $0.10 / use }", tool: "use-elasticity 2 at $1 / use"))
    #expect(year.uses(in: OfficeYear.january) == 80)
    #expect(year.total(year.plan.layout.index(.spared, tool: 0)) == 0)
  }

  /// At four times the reference price, with an elasticity of a half, people take a tool up half as fast.
  @Test func dearSeatsAreTakenUpMoreSlowly() throws {
    let plan = try ContractOffice(
      contract: "per-seat $40 / month",
      tool: "adoption innovation 2% / week, imitation 0% / week; adoption-elasticity 0.5 at $10 / month",
      people: 40, arrivals: Self.quiet, horizon: "20 weeks", strategy: ""
    ).plan()
    var worker = Worker(plan)
    var adopters = 0.0
    let trials = 50
    for trial in 0..<trials {
      worker.run(trial: trial, strategy: 1)
      adopters += worker.record.sum(plan.layout.index(.adopters, tool: 0), rows: 0..<plan.timetable.rows)
    }
    // From the history's week on.
    let share = 1 - exp(-0.01 * 21)
    let all = Double(40 * trials)
    #expect(abs(adopters / all - share) < 4 * (share * (1 - share) / all).squareRoot())
  }
}

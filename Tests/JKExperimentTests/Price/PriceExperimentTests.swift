import JKKernel
import JKPricing
import JKScenario
import JKStatistics
import TestSupport
import Testing

@testable import JKExperiment

/// What contracts cost for the same use, against invoices that are added up elsewhere.
struct PriceExperimentTests {
  private static let desk = """
    scenario "Desk"; horizon 26 weeks; history 2 weeks; trials 12; seed 5; starts 2027-01-04
    team desk { people 4; cost $40 / hour }
    work letter { arrives poisson 40 / week; revenue $30; direct $6; route { write -> done } }
    step write by desk { effort lognormal(mean: 2 h, cv: 1) }
    tool helper on write { training 2 h; tokens prompt 2k, output 300; contract by-token }
    outcome sent at write { disputed 10%; reversed 20% after exponential(mean: 2 weeks) }
    contract by-token { base $20 / month; per-token { prompt $2 / million tokens; output $10 / million tokens } }
    contract by-seat { per-seat $31 / month { includes 40 uses each; beyond $0.50 / use } }
    contract by-task { per-task use { graduated { up to 100 $0.60 / use; beyond $0.30 / use } }; maximum $70 / month }
    contract paid { per-task use { each $0.50 / use }; commitment $700 every 12 months { discount 20%; beyond list } }
    strategy other { involvement 90%; week 3: integrate helper }
    """

  private static func price(_ text: String = desk, trials: Int? = nil, threads: Int = 2) async throws
    -> PriceComparison
  {
    let scenario = try Scenario(text: text)
    return try await PriceExperiment(
      scenario, strategy: scenario.sequences.count - 1, trials: trials, threads: threads
    ).run()
  }

  /// What an offer costs is what the contract costs that is in force.
  @Test(arguments: ["by-token", "by-seat", "by-task", "paid"])
  func offersCostWhatContractsInForceDo(name: String) async throws {
    let priced = try await Self.price()
    let cost = try #require(priced.contracts.first { $0.name == name })
    let scenario = try Scenario(text: Self.desk.replacing("contract by-token }", with: "contract \(name) }"))
    let plan = Plan(scenario)
    let months = plan.timetable.months
    var bills = Array(repeating: Array(repeating: 0.0, count: months), count: 12)
    for trial in 0..<12 {
      for bill in try Replay.bills(plan, trial: trial, strategy: 1) {
        bills[trial][bill.month] = Double(bill.lines.reduce(0) { $0 + $1.minorUnits }) / 100
      }
    }
    let totals = bills.map { $0.reduce(0, +) }
    let sorted = totals.sorted()
    #expect(priced.months == months && months == 7)
    #expect(abs(cost.total.mean - totals.reduce(0, +) / 12) < 1e-9)
    #expect(abs(cost.total(atQuantile: 0.5) - sorted[5]) < 1e-9)
    #expect(abs(cost.total(atQuantile: 0.95) - sorted[11]) < 1e-9)
    let worst = bills.map { $0.max() ?? 0 }
    #expect(abs(cost.worstMonth.mean - worst.reduce(0, +) / 12) < 1e-9)
    #expect(bills[cost.dearest.trial][cost.dearest.month] == worst.max())
    for month in 0..<months {
      let column = bills.map { $0[month] }
      #expect(abs(cost.months[month].mean.mean - column.reduce(0, +) / 12) < 1e-9)
      #expect(cost.months[month].highest == column.max())
    }
    // From week 3 on, January is not whole, and July ends with the horizon on the 4th.
    let variations = bills.compactMap { Tally($0[1..<6]).variation }
    // What is paid ahead in January can be all that is paid.
    #expect(name == "paid" ? variations.count < 12 : variations.count == 12)
    let mean = variations.reduce(0, +) / Double(variations.count)
    #expect(variations.isEmpty ? cost.variation == nil : abs((cost.variation?.mean ?? 0) - mean) < 1e-9)
  }

  @Test func ratiosAreOfMeans() async throws {
    let priced = try await Self.price()
    let plan = Plan(try Scenario(text: Self.desk))
    var worker = Worker(plan)
    let rows = plan.timetable.historyRows..<plan.timetable.rows
    var (uses, value, sent, contested) = (0.0, 0.0, 0.0, 0.0)
    for trial in 0..<12 {
      worker.run(trial: trial, strategy: 1)
      let layout = plan.layout
      uses += worker.record.sum(layout.index(.uses, tool: 0), rows: rows)
      value += worker.record.sum(layout.index(.revenue), rows: rows)
      value -= worker.record.sum(layout.index(.direct), rows: rows)
      sent += worker.record.sum(layout.index(.delivered, outcome: 0), rows: rows)
      contested += worker.record.sum(layout.index(.disputed, outcome: 0), rows: rows)
      contested += worker.record.sum(layout.index(.undone, outcome: 0), rows: rows)
    }
    #expect(priced.isUsed && abs(priced.uses.mean - uses / 12) < 1e-9)
    for cost in priced.contracts {
      let total = cost.total.mean * 12
      #expect(abs(cost.perUse.value - total / uses) < 1e-9)
      #expect(abs(cost.perOutcome[0].value - total / sent) < 1e-9)
      #expect(abs((cost.perValue?.value ?? 0) - total / value) < 1e-9)
      #expect(cost.perUse.halfWidth ?? 0 > 0)
    }
    let share = priced.advice.contests[0].share
    #expect(abs(share.value - contested / sent) < 1e-12 && share.value > 0.2)
  }

  /// Each is compared with the cheapest, trial by trial.
  @Test func differencesAreToTheCheapest() async throws {
    let priced = try await Self.price()
    let means = priced.contracts.map(\.total.mean)
    #expect(priced.ranking.map { means[$0] } == means.sorted())
    for (index, cost) in priced.contracts.enumerated() {
      #expect((cost.difference == nil) == (index == priced.cheapest))
      if let difference = cost.difference {
        #expect(abs(difference.mean.mean - (cost.total.mean - means[priced.cheapest])) < 1e-9)
      }
    }
    #expect(priced.contracts[1].subsidy != nil && priced.contracts[0].subsidy == nil)
    #expect(priced.contracts[3].unused != nil && priced.contracts[2].unused == nil)
    #expect(priced.contracts.map(\.models) == [[.token], [.seat], [.task], [.task]])
    #expect(priced.contracts[2].overageMonths.mean > 0 && priced.contracts[0].overageMonths.mean == 0)
  }

  /// What an offer would hold back is used all the same.
  @Test func limitsOfOffersHoldNothingBack() async throws {
    let limited = """
      contract stops { per-task use { each $1 / use }; maximum $1 / month then stop }
      contract blocks { per-seat $9 / month { includes 1 uses pooled; beyond blocks } }
      """
    let (plain, offered) = (try await Self.price(), try await Self.price("\(Self.desk)\n\(limited)"))
    #expect(
      plain.uses == offered.uses && plain.contracts.map(\.total) == offered.contracts.prefix(4).map(\.total))
    #expect(offered.contracts[4].total.mean <= 7 && offered.contracts[4].overageMonths.mean > 5)
    let inForce = try await Self.price(
      Self.desk.replacing("contract by-token }", with: "contract stops }") + "\n\(limited)")
    #expect(inForce.uses.mean < plain.uses.mean / 10)
  }

  @Test func threadsDoNotMatter() async throws {
    let one = try await Self.price(threads: 1)
    for threads in [2, 5] {
      let many = try await Self.price(threads: threads)
      for (a, b) in zip(one.contracts, many.contracts) {
        #expect(a.total == b.total && a.worstMonth == b.worstMonth && a.variation == b.variation)
        #expect(a.months.map(\.mean) == b.months.map(\.mean) && a.difference == b.difference)
        #expect(a.commitment?.sizes.map(\.cost) == b.commitment?.sizes.map(\.cost))
        #expect(
          a.commitment?.interval == b.commitment?.interval && a.commitment?.regret == b.commitment?.regret)
      }
      #expect(one.byUse.costs == many.byUse.costs && one.advice.subsidy == many.advice.subsidy)
    }
  }

  @Test func cancellationEndsARun() async throws {
    let task = Task { try await Self.price(trials: 100_000) }
    task.cancel()
    await #expect(throws: CancellationError.self) { _ = try await task.value }
  }

  /// The measured subsidy, from who used it when.
  @Test func subsidyIsWhatUsesAreUnevenBy() async throws {
    let text = Self.desk.replacing("training 2 h", with: "training 0 h")
      .replacing("week 3: integrate", with: "week 0: integrate").replacing("trials 12", with: "trials 1")
      .replacing("poisson 40 / week", with: "poisson 12 / week")
    let priced = try await Self.price(text)
    let plan = Plan(try Scenario(text: text))
    // Working hours in which months end: 20 days of January, 20 of February, and so on.
    let days = [20, 20, 23, 22, 21, 22, 2]
    var ends: [Double] = []
    for day in days { ends.append((ends.last ?? 0) + Double(day) * WorkingTime.day) }
    var uses = Array(repeating: [Int: Double](), count: 7)
    try Replay.run(plan, trial: 0, strategy: 1) { moment in
      guard moment.kind == .started, moment.time >= 0, moment.tool >= 0,
        let month = ends.firstIndex(where: { moment.time < $0 })
      else { return }
      uses[month][moment.person, default: 0] += 1
    }
    let shares = uses.map { month in
      let all = month.values.reduce(0, +)
      return month.values.reduce(0) { $0 + max(0, $1 / all - 0.25) }
    }
    #expect(uses.allSatisfy { !$0.isEmpty })
    let expected = shares.reduce(0, +) / 7
    #expect(abs((priced.advice.subsidy?.mean ?? -1) - expected) < 1e-9)
    #expect(expected > 0.01)
  }

  /// Each month of 31 days earns $310 and costs the vendor $3.10 for two seats; what is due is paid the month after.
  @Test(arguments: [
    (0, [280.0, 590, 900, 940]), (20, [0, 280, 590, 900]), (31, [0, 0, 590, 590]), (60, [0, 0, 0, 590]),
    (365, [0, 0, 0, 0]),
  ])
  func vendorsArePaidLater(days: Int, paid: [Double]) async throws {
    let priced = try await Self.price(
      """
      scenario "Desk"; horizon 13 weeks; history 2 weeks; trials 2; seed 5; starts 2027-01-04
      team desk { people 2 }
      work letter { arrives every 2 h; route { write -> done } }
      step write by desk { effort 1 h }
      tool helper on write { training 0 h; contract fee }
      contract fee { base $310 / month; pays after \(days) days; unit-cost { use $0.25 } }
      contract other { base $1 / month }
      today { integrate helper }
      """)
    let months = priced.contracts[0].months
    for (month, amount) in zip(months, paid) { #expect(abs(month.paid.mean - amount) < 1.34) }
    // 80, 80, 92 and 8 uses.
    let spent = [20.0, 40, 63, 65]
    for index in 0..<4 {
      let cash = try #require(months[index].vendorCash)
      #expect(abs(cash.mean - (months[index].paid.mean - spent[index])) < 1e-9)
    }
    #expect(priced.contracts[1].months.allSatisfy { $0.vendorCash == nil })
  }
}

import JKKernel
import JKPricing
import JKScenario
import TestSupport
import Testing

/// Whole scenarios against the day-by-day biller: which days are whose follows from when things happened in the trial,
/// at any hour, on either side of weekends, months' ends and 29 February.
struct DayByDayScenarioTests {
  #if DEBUG
    private static let histories = 3
  #else
    private static let histories = 20
  #endif

  /// Ten batches; the release build has 200 scenarios.
  @Test(arguments: 0..<10)
  func agreesWithTheLedger(batch: Int) throws {
    let calendar = BillerCalendar()
    var invoices = 0
    for index in 0..<Self.histories {
      let history = RandomHistory(seed: UInt64(batch * 1_000 + index))
      let plan = Plan(try Scenario(text: history.text))
      let moments = audit(plan, trial: 0, strategy: 1)
      var simulation = Simulation(plan, observer: Auditor(plan))
      simulation.run(trial: 0, strategy: 1)
      let days = history.days(moments, calendar)
      for contract in 0...1 {
        let bills = simulation.observer.bills.filter { $0.book == contract }
        let found = Dictionary(
          uniqueKeysWithValues: bills.map { bill in
            (bill.days.year * 12 + bill.days.month - 1, bill.lines.reduce(0) { $0 + $1.minorUnits })
          })
        let expected = DayByDayBiller.invoices(history.terms[contract], days[contract], calendar)
        #expect(found == expected, "contract \(contract) of\n\(history.text)")
        invoices += found.count
      }
    }
    #expect(invoices > 2 * Self.histories)
  }
}

/// A scenario in which a tool is integrated, withdrawn and switched between two contracts, and people come and go.
private struct RandomHistory {
  enum Step {
    case integrate, withdraw, bill(Int), hire(Int), release
  }

  let terms: [BillerTerms]
  let text: String
  private let start: Int
  private let weeks: Int
  private let people: Int
  private let isInUse: Bool
  private let steps: [Step]

  init(seed: UInt64) {
    var generator = SplitMix(seed: seed)
    func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }
    let calendar = BillerCalendar()
    let currency = number(0...2)
    var terms = (0...1).map { _ in BillerTerms.random(using: &generator) }
    for index in terms.indices {
      terms[index].decimals = [0, 2, 3][currency]
      // Outcomes are left to the ledger's own test.
      (terms[index].outcome, terms[index].floor) = (0, 0)
      if let credits = terms[index].credits, credits.most == nil { terms[index].credits?.least = 0 }
    }
    var start = number(0...1_100)
    while calendar[start].isWeekend { start += 1 }
    weeks = number(8...110)
    people = number(1...4)
    isInUse = number(0...1) == 0
    var (hour, inUse, payer) = (2 * number(0...60), isInUse, 0)
    var (steps, lines): ([Step], [String]) = ([], [])
    while hour < weeks * 40, steps.count < 30 {
      let step: Step =
        switch number(0...9) {
        case 0...3: inUse ? .withdraw : .integrate
        case 4...6: .bill(1 - payer)
        case 7...8: .hire(number(1...2))
        default: .release
        }
      let isThen = number(0...5) == 0 && !steps.isEmpty
      lines.append((isThen ? "then " : "week \(Double(hour) / 40): ") + step.text)
      steps.append(step)
      switch step {
      case .integrate: inUse = true
      case .withdraw: inUse = false
      case .bill(let contract): payer = contract
      case .hire, .release: break
      }
      // Often on the same day, or a whole number of days on.
      hour += [2, 2 * number(1...8), 8 * number(1...30), 2 * number(1...900)][number(0...3)]
    }
    if steps.isEmpty {
      steps = [.hire(1)]
      lines = ["week 1: hire 1 clerk"]
    }
    self.terms = terms
    self.steps = steps
    self.start = start
    let date = calendar[start]
    text = """
      scenario "History \(seed)"; horizon \(weeks) weeks; history 0 h
      currency \(["JPY", "EUR", "KWD"][currency])
      starts \(date.month / 12)-\(Self.two(date.month % 12 + 1))-\(Self.two(date.day))
      team clerk { people \(people) }
      work letter { arrives every 5 h; route { answer -> done } }
      step answer by clerk { effort 1 h }
      tool bot on answer { training 0 h; workarounds 0%; contract small }
      contract small { \(terms[0].text) }
      contract large { \(terms[1].text) }
      \(isInUse ? "today { integrate bot }" : "")
      strategy other { involvement 100%
      \(lines.joined(separator: "\n"))
      }
      """
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  // MARK: Days

  /// By contract: a day is that of who billed the tool last on it.
  func days(_ moments: [Moment], _ calendar: BillerCalendar) -> [[BillerDay]] {
    var (inUse, payer, seats) = (isInUse, 0, people)
    var current: Int { inUse ? payer : -1 }
    var days: [[BillerDay]] = [[], []]
    var (place, workingDay, number) = (0, 0, start)
    // A weekend after the horizon is billed unless it begins a month.
    func isStudied(_ number: Int) -> Bool {
      workingDay < weeks * 5
        || calendar[number].isWeekend && calendar[number].month == calendar[number - 1].month
    }
    while isStudied(number) {
      var today = [BillerDay(number: number), BillerDay(number: number)]
      if current >= 0 { today[current].seats.append(seats) }
      var owner = -1
      if !calendar[number].isWeekend {
        var since = Double(workingDay) * 8
        workingDay += 1
        while place < moments.count, moments[place].time < Double(workingDay) * 8 - 1e-6 {
          let moment = moments[place]
          place += 1
          let before = current
          switch moment.kind {
          case .actionStarted: apply(steps[moment.action], &inUse, &payer)
          case .joined: seats += 1
          case .left: seats -= 1
          case .started where moment.tool >= 0:
            today[current].uses += 1
            continue
          default: continue
          }
          if before != current {
            if before >= 0, moment.time > since + 1e-6 { owner = before }
            since = moment.time
          }
          if current >= 0 { today[current].seats.append(seats) }
        }
      }
      if current >= 0 { owner = current }
      for contract in 0...1 {
        today[contract].isInForce = owner == contract
        today[contract].goesOn = current == contract
        days[contract].append(today[contract])
      }
      number += 1
    }
    return days
  }

  private func apply(_ step: Step, _ inUse: inout Bool, _ payer: inout Int) {
    switch step {
    case .integrate: inUse = true
    case .withdraw: inUse = false
    case .bill(let contract): payer = contract
    case .hire, .release: break
    }
  }
}

extension RandomHistory.Step {
  fileprivate var text: String {
    switch self {
    case .integrate: "integrate bot"
    case .withdraw: "withdraw bot"
    case .bill(let contract): "switch bot to \(["small", "large"][contract])"
    case .hire(let people): "hire \(people) clerk"
    case .release: "release 1 clerk"
    }
  }
}

extension BillerTerms {
  /// The clauses as a scenario writes them.
  fileprivate var text: String {
    var clauses = [
      "base \(money(base)) / month", "per-seat \(money(seat)) / month { minimum \(leastSeats) seats }",
      "per-task use { each \(money(use)) / use }",
    ]
    if let minimum { clauses.append("minimum \(money(minimum)) / month") }
    if let maximum { clauses.append("maximum \(money(maximum)) / month then alert") }
    if let commitment {
      clauses.append(
        "commitment \(money(commitment.amount)) every \(months(commitment.months)) { discount "
          + "\(percent(commitment.discount)); shortfall \(commitment.rolls ? "rolled" : "lost"); beyond "
          + "\(commitment.atList ? "list" : "contract") }")
    }
    if let credits {
      var inner: [String] = []
      if let lasts = credits.lasts { inner.append("lasts \(months(lasts))") }
      if let most = credits.most { inner.append("rolls over \(money(credits.least)) to \(money(most))") }
      let every = credits.every.map { "every \(months($0))" } ?? "once"
      clauses.append("credits \(money(credits.amount)) \(every) { \(inner.joined(separator: "; ")) }")
    }
    if let term {
      let protection = term.protection.map { "; protect \(percent($0))" } ?? ""
      clauses.append("term \(months(term.months)) { escalator \(percent(term.escalator))\(protection) }")
    }
    return clauses.joined(separator: "; ")
  }

  private func money(_ hundredths: Int) -> String {
    "$\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }

  private func percent(_ thousandths: Int) -> String { "\(thousandths / 10).\(thousandths % 10)%" }

  private func months(_ number: Int) -> String { "\(number) month\(number == 1 ? "" : "s")" }
}

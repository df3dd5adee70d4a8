import Foundation
import JKPricing

extension Simulation {
  /// Ends a row or a segment: everything that goes on is written up to now.
  mutating func close(_ index: Int) {
    for person in 0..<peopleCount { account(person) }
    for team in 0..<plan.teams.count { accountLength(team) }
    accountPay()
    if closes[index].endsRow {
      payHoursWorked()
      for team in 0..<plan.teams.count { teams[team].hoursPaid = 0 }
    }
    if closes[index].endsSegment { segment += 1 }
    if index + 1 < plan.timetable.closes.count {
      if closes[index].endsRow {
        rowIndex += 1
        row = record.pointer(toRow: rowIndex)
      }
      calendar.schedule(.close, index + 1, at: closes[index + 1].time)
    } else {
      hasEnded = true
      observer.observe(Moment(kind: .ended, time: now, amount: earnedInProgress))
    }
  }

  /// Pays the teams that are paid for what they work, for what they have not been paid for in this row.
  func payHoursWorked() {
    for team in 0..<plan.teams.count where teamPlans[team].isPaid && teamPlans[team].isPaidByHourWorked {
      let worked = row[layout.index(.worked, team: team)] + row[layout.index(.changed, team: team)]
      let hours = worked - teams[team].hoursPaid
      teams[team].hoursPaid = worked
      row[layout.index(.labour)] += hours * values[Int(teamPlans[team].cost)]
      row[layout.index(.paidHours)] += hours
    }
  }

  /// Writes the contracts' invoices to the rows in which the usage was, so that rows sum to invoices.
  mutating func bill() {
    for contract in plan.scenario.contracts.indices {
      let tools = plan.scenario.tools.indices.filter { plan.scenario.tools[$0].contract == contract }
      var first = 0
      for month in 0..<plan.timetable.months {
        let segments = plan.timetable.segments
        var end = first
        while end < segments.count, segments[end].month == month { end += 1 }
        bill(plan.scenario.contracts[contract], tools, first..<end)
        first = end
      }
    }
  }

  private func bill(_ contract: Contract, _ tools: [Int], _ segments: Range<Int>) {
    let invoice = contract.invoice(for: record.usage(tools, segments))
    for line in invoice.lines where line.quantity > 0 {
      let unit = NSDecimalNumber(decimal: line.amount).doubleValue / Double(line.quantity)
      for segment in segments {
        let quantity = record.usage(tools, segment..<segment + 1).quantity(line.item)
        let row = record.pointer(toRow: plan.timetable.segments[segment].row)
        row[layout.index(.ai)] += unit * Double(quantity)
      }
    }
  }
}

extension TrialRecord {
  /// What some tools used together in some segments.
  package func usage(_ tools: [Int], _ segments: Range<Int>) -> TokenUsage {
    var usage = TokenUsage()
    for segment in segments {
      for tool in tools {
        let reading = reading(segment: segment, tool: tool)
        usage.prompt += reading.prompt
        usage.cached += reading.cached
        usage.output += reading.output
      }
    }
    return usage
  }
}

extension TokenUsage {
  fileprivate func quantity(_ item: Invoice.Line.Item) -> Int {
    switch item {
    case .prompt: prompt - cached
    case .cachedPrompt: cached
    case .output: output
    }
  }
}

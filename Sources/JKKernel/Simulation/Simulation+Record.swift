import JKPricing

extension Simulation {
  /// Ends a row or a segment: everything that goes on is written up to now.
  mutating func close(_ index: Int) {
    for person in 0..<peopleCount { account(person) }
    for team in 0..<plan.teams.count { accountLength(team) }
    accountOutages()
    accountPay()
    if closes[index].endsRow {
      payHoursWorked()
      for team in 0..<plan.teams.count { teams[team].hoursPaid = 0 }
    }
    if closes[index].endsMonth {
      bill(month: month)
      month += 1
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

  /// Writes a month's invoices to the rows in which the usage was, so that rows sum to invoices.
  func bill(month: Int) {
    let segments = months[month].range
    for contract in 0..<plan.contracts.count {
      let accounts = contracts[contract].accounts.range
      contracts[contract].tariff.forEachLine(of: usage(accounts, segments)) { line in
        guard line.quantity > 0 else { return }
        let unit = line.approximateAmount / Double(line.quantity)
        for segment in segments {
          let quantity = usage(accounts, segment..<segment + 1).quantity(line.item)
          record.pointer(toRow: Int(segmentRows[segment]))[layout.index(.ai)] += unit * Double(quantity)
        }
      }
    }
  }

  /// What some accounts, of the plan's list by contract, read together in some segments.
  private func usage(_ accounts: Range<Int>, _ segments: Range<Int>) -> TokenUsage {
    var usage = TokenUsage()
    for segment in segments {
      for account in accounts {
        usage.add(record.meter(segment: segment, account: Int(contractAccounts[account])).pointee)
      }
    }
    return usage
  }
}

extension TrialRecord {
  /// What some tools used together in some segments.
  package func usage(_ tools: [Int], _ segments: Range<Int>) -> TokenUsage {
    var usage = TokenUsage()
    for segment in segments {
      for tool in tools {
        usage.add(reading(segment: segment, tool: tool))
      }
    }
    return usage
  }
}

extension TokenUsage {
  @inline(__always)
  fileprivate mutating func add(_ reading: MeterReading) {
    prompt += reading.prompt
    cached += reading.cached
    output += reading.output
  }
}

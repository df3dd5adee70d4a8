extension Simulation {
  /// Ends a row or a segment: everything that goes on is written up to now.
  mutating func close(_ index: Int) {
    for person in 0..<peopleCount { account(person) }
    for team in 0..<plan.teams.count { accountLength(team) }
    for step in 0..<plan.steps.count { accountHeld(step) }
    accountOutages()
    accountPay()
    if closes[index].endsRow {
      payHoursWorked()
      for team in 0..<plan.teams.count { noteBacklog(ofTeam: team) }
      for team in 0..<plan.teams.count { teams[team].hoursPaid = 0 }
    }
    if closes[index].endsSegment { closeSegment() }
    if closes[index].endsMonth { closeMonth() }
    if index + 1 < plan.timetable.closes.count {
      if closes[index].endsRow {
        rowIndex += 1
        row = record.pointer(toRow: rowIndex)
      }
      if closes[index].endsSegment {
        segment += 1
        reviewBooks()
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
}

// Times at which a tool does not work. Nobody begins to use it then; what has begun goes on.

extension Simulation {
  /// From the start of the history on, whether the tool is in use or not, so that strategies share outages.
  mutating func scheduleOutages() {
    outages.fill(OutageState())
    for tool in 0..<plan.tools.count where toolPlans[tool].hasOutages { scheduleOutage(tool) }
  }

  private mutating func scheduleOutage(_ tool: Int) {
    stream.seek(RandomSource.address(.outage, tool), item: outages[tool].count)
    let gap = toolPlans[tool].outageGap.sample(stream, values.base)
    calendar.schedule(.outage, tool, at: now + gap)
  }

  /// Begins an outage, or ends it.
  mutating func changeOutage(_ tool: Int) {
    accountOutage(tool)
    outages[tool].isOut.toggle()
    if outages[tool].isOut {
      observer.observe(Moment(kind: .outageStarted, time: now, tool: tool))
      stream.seek(RandomSource.address(.outage, tool), item: outages[tool].count, visit: 1)
      let length = toolPlans[tool].outageLength.sample(stream, values.base)
      calendar.schedule(.outage, tool, at: now + length)
      outages[tool].count += 1
    } else {
      observer.observe(Moment(kind: .outageFinished, time: now, tool: tool))
      scheduleOutage(tool)
    }
  }

  /// Writes the hours that tools are out to the record.
  func accountOutages() {
    for tool in 0..<plan.tools.count where toolPlans[tool].hasOutages { accountOutage(tool) }
  }

  private func accountOutage(_ tool: Int) {
    if outages[tool].isOut { row[layout.index(.out, tool: tool)] += now - outages[tool].accounted }
    outages[tool].accounted = now
  }
}

import JKPricing
import JKScenario

// What vendors meter.

extension Simulation {
  /// Counts a use, and its requests with their tokens.
  mutating func meterUse(of tool: Int, on item: Int, by person: Int, _ station: StationPlan) {
    guard segment >= 0 else { return }
    forEachBook(of: tool) { book in meters.layouts.base[book].meterUse(user: person, meters[book]) }
    observer.observe(Metered(tool: tool, payer: Int(payers[tool])))
    let toolPlan = toolPlans[tool]
    guard toolPlan.hasTokens else { return }
    stream.seek(
      RandomSource.address(.tokens, Int(station.step), of: Int(station.work)), item: items[item].number,
      visit: visit(of: item))
    let cachedShare = values[Int(toolPlan.cached)]
    let requests = Int(toolPlan.requests.sample(stream, values.base).rounded())
    var request = self.request(by: person)
    for _ in 0..<requests {
      let prompt = toolPlan.prompt.sample(stream, values.base).rounded()
      request.prompt = Int(prompt)
      request.cached = Int((prompt * cachedShare).rounded())
      request.output = Int(toolPlan.output.sample(stream, values.base).rounded())
      row[layout.index(.prompt, tool: tool)] += Double(request.prompt)
      row[layout.index(.cached, tool: tool)] += Double(request.cached)
      row[layout.index(.output, tool: tool)] += Double(request.output)
      forEachBook(of: tool) { book in
        request.charge = Int(tokenCharges[book * plan.tools.count + tool])
        let rules = UnsafePointer(rules.base + Int(books[book].rules.first))
        meters.layouts.base[book].meter(request, rules, meters[book])
      }
      observer.observe(Metered(tool: tool, payer: Int(payers[tool]), request: request))
    }
    row[layout.index(.requests, tool: tool)] += Double(requests)
  }

  /// A request that is made now.
  private func request(by person: Int) -> TokenRequest {
    var request = TokenRequest(day: CalendarDay(year: 0, month: 1, day: 1), user: person)
    guard isTimed else { return request }
    let time = clock.time(at: now)
    request.day = CalendarDay(year: time.year, month: time.month, day: time.day)
    let minute = time.millisecondOfDay / 60_000 - clock.offset
    request.minute = minute - Int((Double(minute) / 1440).rounded(.down)) * 1440
    return request
  }

  @inline(__always)
  private func forEachBook(of tool: Int, _ body: (Int) -> Void) {
    let payer = Int(payers[tool])
    guard payer >= 0 else { return }
    body(payer)
    for offer in plan.scenario.contracts.count..<bookCount { body(offer) }
  }
}

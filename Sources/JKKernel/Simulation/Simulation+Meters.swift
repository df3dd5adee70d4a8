import JKPricing
import JKScenario

// What vendors meter.

extension Simulation {
  /// Counts a use, and its requests with their tokens.
  mutating func meterUse(of tool: Int, on item: Int, by person: Int, _ station: StationPlan) {
    guard segment >= 0 else { return }
    let payer = Int(payers[tool])
    guard counts(1, of: tool) else { return }
    if payer >= 0 { toolUses[payer * plan.tools.count + tool] += 1 }
    forEachBook(payer: payer) { book in meters.layouts.base[book].meterUse(user: person, meters[book]) }
    observer.observe(Metered(tool: tool, payer: payer))
    let toolPlan = toolPlans[tool]
    guard toolPlan.hasTokens else { return }
    stream.seek(
      RandomSource.address(.tokens, Int(station.step), of: Int(station.work)), item: items[item].number,
      visit: visit(of: item))
    let (cachedShare, writtenShare) = (values[Int(toolPlan.cached)], values[Int(toolPlan.writes)])
    let requests = Int(toolPlan.requests.sample(stream, values.base).rounded())
    var request = self.request(by: person)
    request.isBatch = toolPlan.isBatch
    var (prompts, cached, output) = (0, 0, 0)
    for _ in 0..<requests {
      let prompt = toolPlan.prompt.sample(stream, values.base).rounded()
      let answer = toolPlan.output.sample(stream, values.base).rounded()
      let searches = toolPlan.hasSearches ? toolPlan.searches.sample(stream, values.base).rounded() : 0
      guard counts(1 + prompt + answer + searches, of: tool) else { return }
      request.prompt = Int(prompt)
      request.cached = Int((prompt * cachedShare).rounded())
      // Rounding both up could take one token too many.
      request.cacheWrites = min(request.prompt - request.cached, Int((prompt * writtenShare).rounded()))
      request.output = Int(answer)
      request.searches = Int(searches)
      prompts += request.prompt
      cached += request.cached
      output += request.output
      meter(&request, tool, payer)
    }
    row[layout.index(.requests, tool: tool)] += Double(requests)
    row[layout.index(.prompt, tool: tool)] += Double(prompts)
    row[layout.index(.cached, tool: tool)] += Double(cached)
    row[layout.index(.output, tool: tool)] += Double(output)
  }

  /// Whether counters have room for so much more.
  private mutating func counts(_ units: Double, of tool: Int) -> Bool {
    metered += units * heaviestCount
    if metered <= limits.metered { return true }
    overrun(.metered(ofTool: plan.scenario.tools[tool].name))
    return false
  }

  /// Reads a request to the books, each of which may price it by another charge.
  @inline(__always)
  private mutating func meter(_ request: inout TokenRequest, _ tool: Int, _ payer: Int) {
    request.charge = payer < 0 ? -1 : Int(tokenCharges[payer * plan.tools.count + tool])
    observer.observe(Metered(tool: tool, payer: payer, request: request))
    forEachBook(payer: payer) { book in
      request.charge = Int(tokenCharges[book * plan.tools.count + tool])
      let rules = UnsafePointer(rules.base + Int(books[book].rules.first))
      meters.layouts.base[book].meter(request, rules, meters[book])
    }
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

  /// The contract's books and those of all offers.
  ///
  /// - Parameter payer: the contract; −1 for none.
  @inline(__always)
  func forEachBook(payer: Int, _ body: (Int) -> Void) {
    guard payer >= 0 else { return }
    body(payer)
    for offer in contractCount..<bookCount { body(offer) }
  }
}

import JKLanguage

extension Checker {
  func tool(_ name: Word, _ statement: Statement) -> Tool {
    var step = 0
    header(statement, Vocabulary.tool) { cursor in
      cursor.word("on")
      step = cursor.reference(.step)
      refuseList(cursor, .step, behind: "on")
    }
    let block = BlockReader(self, Vocabulary.tool, of: statement, name: name)
    let workarounds = block.clauses("workarounds")
    var requests = Distribution.constant(1)
    if let cursor = block.cursor("requests") {
      let place = cursor.place
      requests = cursor.distribution(.count(.requests))
      cursor.words("each", "use")
      cursor.end()
      if requests.family == .constant, let field = cursor.field,
        requests.mean?.constant.map({ $0 != $0.rounded() }) ?? true
      {
        cursor.fail(.notWhole(field, place))
      }
    }
    var model: Word?
    let contract = block.cursor("contract").map { cursor in
      let place = cursor.place
      let index = cursor.reference(.contract)
      if cursor.takeComma(and: "model") { model = cursor.name("the name of a model") }
      cursor.end()
      if !cursor.hasFailed, let tool = names.owner(name.text, expected: .tool) {
        billings.append(Billing(tool: tool.index, contract: index, place: model?.range ?? place, isOwn: true))
      }
      return index
    }
    let tokens = block.cursor("tokens").map { self.tokens($0) }
    if let contract, metersTokens(contract), !block.has("tokens") { report(.contractWithoutTokens(name)) }
    return Tool(
      name: name.text, step: step, gain: block.quantity("gain"),
      unstructuredGain: block.quantity("unstructured-gain"), friction: block.quantity("friction"),
      learning: block.quantity("learning"), fading: block.quantity("fading"),
      verifying: block.quantity("verifying"), amplification: block.quantity("amplification"),
      workarounds: workarounds[0], workaroundTime: workarounds[1], training: block.quantity("training"),
      requests: requests, tokens: tokens, contract: contract,
      model: model?.text, throttled: block.cursor("throttled").map { throttled($0) } ?? 1,
      useEffect: block.cursor("use-elasticity").map { priceEffect($0, .moneyEach(.uses)) },
      adoptionEffect: block.cursor("adoption-elasticity").map { priceEffect($0, .moneyRate) },
      adoption: block.cursor("adoption").map { adoption($0) },
      outages: block.cursor("outages").map { outages($0, name) })
  }

  /// `innovation 3% / year, imitation 38% / year`
  private func adoption(_ cursor: ArgumentCursor) -> Adoption {
    cursor.word("innovation")
    let innovation = cursor.quantity(.rate)
    cursor.symbol(.comma)
    cursor.word("imitation")
    let imitation = cursor.quantity(.rate)
    cursor.end()
    return Adoption(innovation: innovation, imitation: imitation)
  }

  /// `every exponential(mean: 6 weeks) lasting 4 h`
  private func outages(_ cursor: ArgumentCursor, _ tool: Word) -> Outages {
    cursor.word("every")
    let place = cursor.place
    let every = cursor.distribution(.duration)
    cursor.word("lasting")
    let lasting = cursor.distribution(.duration)
    cursor.end()
    if !cursor.hasFailed, typical(every) < Vocabulary.Limit.outageGap {
      report(.outagesWithoutEnd(place, least: Vocabulary.Limit.outageGap))
    }
    return Outages(every: every, lasting: lasting)
  }

  /// The least that a distribution's mean can be, or where no formula gives it, the most that it can reach.
  private func typical(_ distribution: Distribution) -> Double {
    distribution.mean.map { uncertainSupports.bounds($0).lowerBound }
      ?? distribution.bounds { self.uncertainSupports.supports[$0] }.upperBound
  }

  /// `prompt 30k, cached 40%, writes 10%, output 2k, searches 1, batch`
  private func tokens(_ cursor: ArgumentCursor) -> Tokens {
    let place = cursor.statement.arguments.reduce(cursor.place) { $0.union($1.range) }
    cursor.word("prompt")
    let prompt = cursor.distribution(.count(.tokens))
    cursor.symbol(.comma)
    func share(_ word: String) -> Formula {
      guard cursor.take(word) else { return 0 }
      let share = cursor.quantity(.share)
      cursor.symbol(.comma)
      return share
    }
    let (cached, writes) = (share("cached"), share("writes"))
    cursor.word("output")
    let output = cursor.distribution(.count(.tokens))
    let searches =
      cursor.takeComma(and: "searches") ? cursor.distribution(.count(.searches), in: 0...1000) : nil
    let isBatch = cursor.takeComma(and: "batch")
    cursor.end()
    if !cursor.hasFailed, uncertainSupports.bounds(cached + writes).upperBound > 1 + 1e-9 {
      cursor.fail(.moreThanThePrompt(place))
    }
    return Tokens(
      prompt: prompt, cached: cached, writes: writes, output: output, searches: searches, isBatch: isBatch)
  }

  /// `0.3 at $0.10 / use`
  private func priceEffect(_ cursor: ArgumentCursor, _ kind: QuantityKind) -> PriceEffect {
    let elasticity = cursor.quantity(.number)
    cursor.word("at")
    let reference = cursor.quantity(kind, in: 1e-9...1e9)
    cursor.end()
    return PriceEffect(
      elasticity: elasticity,
      reference: kind == .moneyRate ? reference * .constant(WorkingTime.year / 12) : reference)
  }

  /// `to 50%`
  private func throttled(_ cursor: ArgumentCursor) -> Formula {
    cursor.word("to")
    let share = cursor.quantity(.share)
    cursor.end()
    return share
  }
}

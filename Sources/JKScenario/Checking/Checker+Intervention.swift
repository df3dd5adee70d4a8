import JKLanguage

extension Checker {
  func tool(_ name: Word, _ statement: Statement) -> Tool {
    var step = 0
    header(statement, Vocabulary.tool) { cursor in
      cursor.word("on")
      step = cursor.reference(.step)
    }
    let block = BlockReader(self, Vocabulary.tool, of: statement, name: name)
    let workarounds = block.clauses("workarounds")
    var requests = Distribution.constant(1)
    if let cursor = block.cursor("requests") {
      requests = cursor.distribution(.count(.requests))
      cursor.word("each")
      cursor.word("use")
      cursor.end()
      if requests.family == .constant, let field = cursor.field,
        requests.mean?.constant.map({ $0 != $0.rounded() }) ?? true
      {
        cursor.fail(.notWhole(field, block.place("requests")))
      }
    }
    let contract = block.cursor("contract").map { cursor in
      let index = cursor.reference(.contract)
      cursor.end()
      return index
    }
    let tokens = block.cursor("tokens").map { self.tokens($0) }
    if contract != nil, !block.has("tokens") { report(.contractWithoutTokens(name)) }
    return Tool(
      name: name.text, step: step, gain: block.quantity("gain"),
      unstructuredGain: block.quantity("unstructured-gain"), friction: block.quantity("friction"),
      learning: block.quantity("learning"), fading: block.quantity("fading"),
      verifying: block.quantity("verifying"), amplification: block.quantity("amplification"),
      workarounds: workarounds[0], workaroundTime: workarounds[1], training: block.quantity("training"),
      requests: requests, tokens: tokens, contract: contract,
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

  private func tokens(_ cursor: ArgumentCursor) -> Tokens {
    cursor.word("prompt")
    let prompt = cursor.distribution(.count(.tokens))
    var cached: Formula = 0
    cursor.symbol(.comma)
    if cursor.take("cached") {
      cached = cursor.quantity(.share)
      cursor.symbol(.comma)
    }
    cursor.word("output")
    let output = cursor.distribution(.count(.tokens))
    cursor.end()
    return Tokens(prompt: prompt, cached: cached, output: output)
  }
}

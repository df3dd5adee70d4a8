import JKLanguage
import JKPricing

import struct Foundation.Decimal

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

  func contract(_ name: Word, _ statement: Statement) -> Contract {
    header(statement, Vocabulary.contract) { _ in }
    let block = BlockReader(self, Vocabulary.contract, of: statement, name: name)
    let prices = block.block("per-token")
    let prompt = prices.map { price("prompt", $0) } ?? 0
    return Contract(
      name: name.text,
      tokenPrices: TokenPrices(
        prompt: prompt,
        cached: prices.flatMap { $0.has("cached") ? price("cached", $0) : nil } ?? prompt,
        output: prices.map { price("output", $0) } ?? 0))
  }

  /// Money for one token, exact.
  private func price(_ field: String, _ block: BlockReader) -> Decimal {
    guard let cursor = block.cursor(field) else { return 0 }
    guard case .expression(let expression)? = cursor.next else {
      cursor.fail(.expected("a price such as `$2 / million tokens`", at: cursor.place, cursor.field))
      return 0
    }
    guard let quantity = cursor.evaluate(expression) else { return 0 }
    cursor.advance()
    cursor.refuseMisplacedWord(behind: quantity.dimension)
    if cursor.hasFailed { return 0 }
    cursor.end()
    let perToken = Dimension.money / Dimension(.tokens)
    guard quantity.dimension == perToken else {
      report(.notAPrice(expression, found: quantity.dimension))
      return 0
    }
    guard let exact = evaluator().exact(expression), exact >= 0, exact <= Vocabulary.Limit.price else {
      report(.priceNotExact(expression.range))
      return 0
    }
    return exact
  }
}

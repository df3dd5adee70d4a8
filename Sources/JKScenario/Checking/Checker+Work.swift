import JKLanguage

extension Checker {
  func work(_ name: Word, _ statement: Statement) -> Work {
    var branch: ValueBranch?
    header(statement, Vocabulary.work) { cursor in
      guard cursor.next != nil else { return }
      branch = cursor.choice(of: ValueBranch.allCases.map(\.rawValue)).flatMap(ValueBranch.init)
    }
    let block = BlockReader(self, Vocabulary.work, of: statement, name: name)
    return Work(
      name: name.text, branch: branch, arrivals: arrivals(block), patience: block.distribution("patience"),
      revenue: block.distribution("revenue"), direct: block.cursor("direct").map { directCost($0, block) },
      route: block.statements("route").first.map { route($0) } ?? Route(entry: 0, stations: []))
  }

  private func arrivals(_ block: BlockReader) -> Arrivals {
    guard let cursor = block.cursor("arrives") else { return .poisson(1) }
    _ = cursor.choice(of: ["poisson"])
    let rate = cursor.quantity(.rate)
    cursor.end()
    return .poisson(rate)
  }

  private func directCost(_ cursor: ArgumentCursor, _ work: BlockReader) -> DirectCost {
    guard case .expression(let expression)? = cursor.next, let quantity = cursor.evaluate(expression) else {
      cursor.fail(.expected("a percentage of revenue or an amount of money", at: cursor.place, cursor.field))
      return .perItem(0)
    }
    if quantity.dimension == .none {
      let share = cursor.quantity(.share)
      cursor.word("of")
      cursor.word("revenue")
      cursor.end()
      if !work.has("revenue") { report(.shareOfNothing(expression.range)) }
      return .shareOfRevenue(share)
    }
    let amount = cursor.quantity(.money)
    cursor.end()
    return .perItem(amount)
  }
}

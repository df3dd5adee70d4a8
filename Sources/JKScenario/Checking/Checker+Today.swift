import JKLanguage

extension Checker {
  /// `integrate chat; use seats for chat`
  func today(_ block: BlockReader) -> Today {
    var seen: [String: Word] = [:]
    /// Reports a tool of which the same has been said before.
    func checkOnce(_ word: Word?, _ keyword: Word) {
      guard let word else { return }
      if let first = seen.updateValue(word, forKey: "\(keyword.text) \(word.text)") {
        report(.twiceToday(keyword, word, first: first))
      }
    }
    let integrations = block.statements("integrate").map { statement in
      let cursor = ArgumentCursor(self, statement, field: Vocabulary.today["integrate"])
      let word = cursor.nextName
      let tool = cursor.reference(.tool)
      if !cursor.hasFailed { checkOnce(word, statement.keyword) }
      let involvement = self.involvement(cursor) ?? 1
      cursor.end()
      noBlock(statement)
      return Today.Integration(tool: tool, involvement: involvement)
    }
    var contracts: [Int: Int] = [:]
    for statement in block.statements("use") {
      let cursor = ArgumentCursor(self, statement, field: Vocabulary.today["use"])
      let place = cursor.place
      let contract = cursor.reference(.contract)
      cursor.word("for")
      let word = cursor.nextName
      let tool = cursor.reference(.tool)
      cursor.end()
      noBlock(statement)
      if cursor.hasFailed { continue }
      checkOnce(word, statement.keyword)
      contracts[tool] = contract
      checkTokens(ofTool: tool, contract)
      billings.append(Billing(tool: tool, contract: contract, place: place, isOwn: false))
    }
    return Today(integrations: integrations, contracts: contracts)
  }

  /// `drafting to seats`
  func contractSwitch(_ cursor: ArgumentCursor) -> Action.Kind {
    let tool = cursor.reference(.tool)
    cursor.word("to")
    let place = cursor.place
    let contract = cursor.reference(.contract)
    if !cursor.hasFailed {
      checkTokens(ofTool: tool, contract)
      billings.append(Billing(tool: tool, contract: contract, place: place, isOwn: false))
    }
    return .switchContract(tool: tool, contract: contract)
  }

  /// A contract by the token can only bill a tool that uses some.
  private func checkTokens(ofTool tool: Int, _ contract: Int) {
    guard metersTokens(contract) else { return }
    let entry = names.declarations(.tool)[tool]
    let diagnostic = Diagnostic.contractWithoutTokens(entry.name)
    if !says("tokens", entry.statement, Vocabulary.tool), !diagnostics.contains(diagnostic) {
      report(diagnostic)
    }
  }

  /// Whether a declaration has a field, as far as it can be told before the declaration is read.
  func says(_ field: String, _ statement: Statement, _ declaration: Declaration) -> Bool {
    statement.block?.statements.contains { declaration.meant(by: $0.keyword.text)?.name == field } ?? true
  }

  /// `, involvement 60%` at the end of a line; nil when it is left out.
  func involvement(_ cursor: ArgumentCursor) -> Formula? {
    guard cursor.take(.comma) else { return nil }
    cursor.word("involvement")
    return cursor.quantity(.share)
  }
}

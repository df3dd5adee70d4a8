import JKLanguage

extension Checker {
  func outcome(_ name: Word, _ statement: Statement) -> Outcome {
    var step = 0
    header(statement, Vocabulary.outcome, needsBlock: false) { cursor in
      cursor.word("at")
      step = cursor.reference(.step)
    }
    let block = BlockReader(self, Vocabulary.outcome, of: statement, name: name)
    var reversed: Formula = 0
    let delay = block.cursor("reversed").map { cursor in
      reversed = cursor.quantity(.share)
      cursor.word("after")
      let delay = cursor.distribution(.duration)
      cursor.end()
      return delay
    }
    return Outcome(
      name: name.text, step: step, disputed: block.quantity("disputed"), reversed: reversed,
      reversalDelay: reversed == 0 ? nil : delay)
  }
}

import JKLanguage

extension ArgumentCursor {
  /// Takes the name behind a declaration's word. A name of several words is reported as one, where no other mistake
  /// would explain them: they end the line, or what must follow the name stands behind them.
  func declaredName(_ declaration: Declaration) {
    guard let first = name("a name"), let second = nextName(after: 0),
      !declaration.headerWords.contains(second.text)
    else { return }
    var words = [first]
    while let word = nextName(after: words.count - 1), !declaration.headerWords.contains(word.text) {
      words.append(word)
    }
    let isEnd = argument(after: words.count - 1) == nil
    let isFollowed = nextName(after: words.count - 1) != nil
    guard declaration.needsHeaderWord ? isFollowed : isEnd || isFollowed else { return }
    // `work enquiry hgih-value` has a name of one word.
    if NameSuggestion.best(for: words[1].text, among: declaration.headerWords) != nil { return }
    fail(.nameOfSeveralWords(words))
  }

  private func nextName(after count: Int) -> Word? {
    if case .expression(.name(let word))? = argument(after: count) { word } else { nil }
  }
}

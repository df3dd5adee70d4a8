import JKLanguage
import JKPricing

/// Reads one statement's arguments from left to right. After the first mistake it stays silent and
/// hands out stand-ins, so that one mistake gives one message.
final class ArgumentCursor {
  let checker: Checker
  let statement: Statement
  /// The table's row, when the statement is a field.
  let field: Field?
  private var position = 0
  private(set) var hasFailed = false

  init(_ checker: Checker, _ statement: Statement, field: Field? = nil) {
    self.checker = checker
    self.statement = statement
    self.field = field
  }

  var form: Form? { field?.form }

  var next: Argument? {
    position < statement.arguments.count ? statement.arguments[position] : nil
  }

  /// The argument so many behind the next one.
  func argument(after count: Int) -> Argument? {
    position + count < statement.arguments.count ? statement.arguments[position + count] : nil
  }

  func advance() {
    position += 1
  }

  func fail(_ diagnostic: @autoclosure () -> Diagnostic) {
    guard !hasFailed else { return }
    hasFailed = true
    if !checker.log.isFull, !isBlind { checker.report(diagnostic()) }
  }

  /// Whether the parser found a mistake in the statement: what else seems wrong may follow from it.
  private var isBlind: Bool {
    if (next ?? statement.arguments.last)?.isInvalid == true { return true }
    let head = SourceRange(
      statement.keyword.range.lower, statement.block.map { $0.range.lower - 1 } ?? statement.range.upper)
    return checker.hasUnread(in: head, beside: [])
  }

  /// Where the next argument stands, or where it would.
  var place: SourceRange {
    next?.range ?? SourceRange(endOfArguments, endOfArguments)
  }

  private var endOfArguments: Int {
    statement.arguments.last?.range.upper ?? statement.keyword.range.upper
  }

  // MARK: Words, symbols, texts

  /// Takes a word that must stand here.
  func word(_ text: String) {
    if !take(text) { fail(.expected("`\(text)`", at: place, field)) }
  }

  /// Takes the word if it stands here.
  func take(_ text: String) -> Bool {
    guard case .expression(.name(let word))? = next, word.text == text, !hasFailed else { return false }
    advance()
    return true
  }

  func symbol(_ symbol: Argument.Symbol) {
    if !take(symbol) { fail(.expected("`\(symbol.rawValue)`", at: place, field)) }
  }

  func take(_ symbol: Argument.Symbol) -> Bool {
    guard case .symbol(symbol, _)? = next, !hasFailed else { return false }
    advance()
    return true
  }

  /// Takes a comma and the word behind it if both stand here.
  func takeComma(and text: String) -> Bool {
    guard case .symbol(.comma, _)? = next, position + 1 < statement.arguments.count,
      case .expression(.name(let word)) = statement.arguments[position + 1], word.text == text, !hasFailed
    else { return false }
    position += 2
    return true
  }

  func name(_ expectation: String) -> Word? {
    guard case .expression(.name(let word))? = next else {
      fail(.expected(expectation, at: place, field))
      return nil
    }
    advance()
    return word
  }

  /// The name that stands here, if one does.
  var nextName: Word? {
    if case .expression(.name(let word))? = next { word } else { nil }
  }

  func choice(of words: [String]) -> String? {
    guard case .expression(.name(let word))? = next, words.contains(word.text) else {
      if case .expression(.name(let word))? = next {
        fail(.unknownChoice(word, of: words, field))
      } else {
        fail(.expected(words.map { "`\($0)`" }.joined(separator: " or "), at: place, field))
      }
      return nil
    }
    advance()
    return word.text
  }

  func text() -> String? {
    guard case .string(let text, _)? = next else {
      fail(.expected("a text in quotation marks", at: place, field))
      return nil
    }
    advance()
    return text
  }

  /// The index of a declaration of that kind; 0 when it is not found, which has been reported.
  func reference(_ kind: NameTable.Kind) -> Int {
    guard let word = name("the name of \(kind.description)") else { return 0 }
    return resolve(word, kind) ?? 0
  }

  func resolve(_ word: Word, _ kind: NameTable.Kind, orOneOf others: [String] = []) -> Int? {
    if let owner = checker.names.owner(word.text, expected: kind) {
      if owner.kind == kind { return owner.index }
      fail(.wrongKind(word, kind, owner, known: checker.names.names(kind)))
    } else if checker.names.isUnknown(word.text, kind) {
      hasFailed = true
    } else {
      fail(
        .unknownName(word, kind, known: Array(checker.names.names(kind).prefix(NameSuggestion.most)) + others)
      )
    }
    return nil
  }

  // MARK: Quantities

  /// - Parameter own: the range, where it is not the field's.
  func quantity(_ kind: QuantityKind, in own: ClosedRange<Double>? = nil) -> Formula {
    guard !hasFailed else { return 1 }
    guard case .expression(let expression)? = next else {
      fail(.expected(kind.description, at: place, field))
      return 1
    }
    guard let quantity = evaluate(expression) else { return 1 }
    advance()
    guard isRight(quantity.dimension, kind, expression.range) else { return 1 }
    checkRange(checker.uncertainSupports.bounds(quantity.formula), expression.range, kind, own)
    return hasFailed ? 1 : quantity.formula
  }

  /// - Parameter own: the range, where it is not the field's.
  func distribution(_ kind: QuantityKind, in own: ClosedRange<Double>? = nil) -> Distribution {
    let start = place
    let (distribution, dimension) = anyDistribution()
    guard !hasFailed, isRight(dimension, kind, start) else { return .constant(1) }
    checkRange(distribution.bounds { self.checker.uncertainSupports.supports[$0] }, start, kind, own)
    return distribution
  }

  /// Whether what was just read, at a place, has the unit that it must have.
  private func isRight(_ dimension: Dimension, _ kind: QuantityKind, _ place: SourceRange) -> Bool {
    if kind.accepts(dimension) { return true }
    if case .expression(.name(let word))? = next, dimension == .none || dimension == .money,
      checker.names.owner(word.text, expected: .uncertain) == nil
    {
      fail(.unknownUnit(word))
    } else {
      fail(.wrongDimension(place, kind, found: dimension, field))
    }
    return false
  }

  private func checkRange(
    _ bounds: ClosedRange<Double>, _ place: SourceRange, _ kind: QuantityKind, _ own: ClosedRange<Double>?
  ) {
    var range = own ?? field?.range ?? kind.naturalRange
    var subject = field.map { "`\($0.name)`" } ?? kind.description
    // A share in a phrase (`direct 72% of revenue`) is not what the field's own range is about.
    if kind == .share, field?.isPhrase ?? true { (range, subject) = (kind.naturalRange, kind.description) }
    if bounds.lowerBound < range.lowerBound || bounds.upperBound > range.upperBound {
      fail(.outOfRange(place, subject, kind, bounds, allowed: range))
    }
  }

  /// A distribution, or a number that stands for the constant one.
  func anyDistribution() -> (Distribution, Dimension) {
    guard !hasFailed else { return (.constant(1), .none) }
    guard case .expression(let expression)? = next else {
      fail(.expected("a distribution or a number", at: place, field))
      return (.constant(1), .none)
    }
    if case .call(let function, let arguments, let range) = expression {
      guard let result = distribution(function, arguments, range) else { return (.constant(1), .none) }
      advance()
      return result
    }
    guard let quantity = evaluate(expression) else { return (.constant(1), .none) }
    advance()
    guard let end = takeUpperEnd() else { return (.constant(quantity.formula), quantity.dimension) }
    return span(from: expression, quantity, to: end) ?? (.constant(1), .none)
  }

  /// What follows a `to`, when it is a number: in `returns 20% to build` it is a name.
  private func takeUpperEnd() -> Expression? {
    guard case .expression(.name(let word))? = next, word.text == "to",
      position + 1 < statement.arguments.count,
      case .expression(let end) = statement.arguments[position + 1]
    else { return nil }
    if case .name(let name) = end,
      !checker.names.isQuantity(name.text)
    {
      return nil
    }
    position += 2
    return end
  }

  /// - Parameter isCertain: whether nothing uncertain may stand there.
  func evaluate(_ expression: Expression, isCertain: Bool = false) -> Quantity? {
    guard !hasFailed else { return nil }
    if checker.log.isFull {
      hasFailed = true
      return nil
    }
    var evaluator = checker.evaluator(isCertain: isCertain)
    do {
      return try evaluator.quantity(expression)
    } catch {
      if let diagnostic = error.diagnostic { fail(diagnostic) }
      hasFailed = true
      return nil
    }
  }

  // MARK: Phrases

  /// Values by clause name: `12%, caught 60%, rework 50%`. None after a mistake.
  func clauses(_ clauses: [Field]) -> [String: Formula] {
    var values: [String: Formula] = [:]
    repeat {
      var clause = clauses.first { $0.name == field?.name && values.isEmpty }
      if case .expression(.name(let word))? = next {
        clause = clauses.first { $0.name == word.text }
        guard let clause else {
          fail(.unknownClause(word, of: clauses, field))
          break
        }
        if values[clause.name] != nil { fail(.duplicateClause(word)) }
        advance()
      }
      guard let clause else {
        fail(.expected(clauses.map { "`\($0.name)`" }.joined(separator: " or "), at: place, field))
        break
      }
      let inner = ArgumentCursor(checker, statement, field: clause)
      inner.position = position
      values[clause.name] = inner.quantity(.share)
      position = inner.position
      hasFailed = hasFailed || inner.hasFailed
    } while take(.comma)
    end()
    return hasFailed ? [:] : values
  }

  /// `2027-01-04 at 09:00 UTC+10`; the time and the offset may be left out.
  func startDate() -> StartDate? {
    guard case .expression(.date(let year, let month, let day, let range))? = next else {
      fail(.expected("a date such as 2027-01-04", at: place, field))
      return nil
    }
    advance()
    var minutes = StartDate.assumed.minutes
    if take("at") {
      guard case .expression(.clock(let written, _))? = next else {
        fail(.expected("a time such as 09:00", at: place, field))
        return nil
      }
      minutes = written
      advance()
    }
    var offset = 0
    if case .expression(.offset(let written, _))? = next {
      offset = written
      advance()
    }
    let start = StartDate(year: year, month: month, day: day, minutes: minutes, offset: offset)
    guard let weekday = start.weekday, weekday < 5 else {
      fail(.notAWorkingDay(range, exists: start.weekday != nil))
      return nil
    }
    return start
  }

  /// Reports what stands after the end.
  func end() {
    guard let extra = next, !hasFailed else { return }
    fail(.unexpected(extra.range, in: statement.keyword, field))
  }
}

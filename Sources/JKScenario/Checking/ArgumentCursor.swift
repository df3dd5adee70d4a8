import JKLanguage
import JKPricing

/// Reads one statement's arguments from left to right. After the first mistake it stays silent and
/// hands out stand-ins, so that one mistake gives one message.
final class ArgumentCursor {
  let checker: Checker
  let statement: Statement
  private var arguments: [Argument]
  /// The table's row, when the statement is a field.
  let field: Field?
  /// The row of what the statement says in particular, such as a strategy's action, for examples.
  var shown: Field?
  private var position = 0
  private(set) var hasFailed = false
  /// Whether nothing uncertain may stand in what is read from here on.
  var isCertain = false

  init(_ checker: Checker, _ statement: Statement, field: Field? = nil) {
    self.checker = checker
    self.statement = statement
    arguments = statement.arguments
    self.field = field
    shown = field
    // `revenue: $40`, which the block's reader has reported.
    if field != nil, statement.strayEquals != nil {
      position = 1
      // `scenario: Host`: that the text has no quotation marks is said with it.
      if case .text? = field?.form, case .expression? = next { hasFailed = true }
    }
  }

  var form: Form? { field?.form }

  var next: Argument? {
    position < arguments.count ? arguments[position] : nil
  }

  /// The argument so many behind the next one.
  func argument(after count: Int) -> Argument? {
    position + count < arguments.count ? arguments[position + count] : nil
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
    if (next ?? arguments.last)?.isInvalid == true { return true }
    let head = SourceRange(
      statement.keyword.range.lower, statement.block.map { $0.range.lower - 1 } ?? statement.range.upper)
    return checker.hasUnread(in: head, beside: [])
  }

  /// Where the next argument stands, or where it would.
  var place: SourceRange {
    next?.range ?? SourceRange(endOfArguments, endOfArguments)
  }

  private var endOfArguments: Int {
    arguments.last?.range.upper ?? statement.keyword.range.upper
  }

  /// What is written from the next argument on.
  var rest: (text: String, range: SourceRange) {
    let range = SourceRange(place.lower, max(place.lower, endOfArguments))
    return (checker.sources[range].text(in: range), range)
  }

  /// The word that stands before the next argument: `every` in `every 2 h`.
  private var wordBefore: Word? {
    guard position > 0, case .expression(.name(let word)) = arguments[position - 1] else { return nil }
    return word
  }

  /// Parts a word from the sign of the number behind it: `at -5 h` is read as a difference.
  private func part(_ words: [String]) {
    guard case .expression(let expression)? = next, let (word, rest) = expression.parted,
      words.contains(word.text)
    else { return }
    arguments.replaceSubrange(position...position, with: [.expression(.name(word)), .expression(rest)])
  }

  // MARK: Words, symbols, texts

  /// Takes words that must stand here.
  func words(_ texts: String...) {
    for (index, text) in texts.enumerated() where !hasFailed && !take(text) {
      let missing = texts[index...].joined(separator: " ")
      fail(.expected("`\(missing)`", at: place, shown, fix: insertion(of: missing)))
    }
  }

  /// Takes a word that must stand here.
  func word(_ text: String) {
    if !take(text) { words(text) }
  }

  /// Puts a word before the next argument, or in the place of one that is meant for it.
  private func insertion(of text: String) -> Diagnostic.Fix? {
    switch next {
    case nil: return Diagnostic.Fix(place, " \(text)")
    case .expression(.name(let word))?:
      let isTypo = NameSuggestion.best(for: word.text, among: [text]) != nil
      if isTypo, !text.contains(" ") { return Diagnostic.Fix(word.range, text) }
      if text.hasSuffix(" \(word.text)") {
        return Diagnostic.Fix(
          SourceRange(word.range.lower, word.range.lower), String(text.dropLast(word.text.count)))
      }
    default: break
    }
    return Diagnostic.Fix(SourceRange(place.lower, place.lower), "\(text) ")
  }

  /// Takes the word if it stands here.
  func take(_ text: String) -> Bool {
    part([text])
    guard case .expression(.name(let word))? = next, word.text == text, !hasFailed else { return false }
    advance()
    return true
  }

  func symbol(_ symbol: Argument.Symbol) {
    if take(symbol) { return }
    let end = position > 0 ? arguments[position - 1].range.upper : statement.keyword.range.upper
    let fix = symbol == .arrow || next == nil ? nil : Diagnostic.Fix(SourceRange(end, end), symbol.rawValue)
    fail(.expected("`\(symbol.rawValue)`", at: place, shown, fix: fix))
  }

  func take(_ symbol: Argument.Symbol) -> Bool {
    guard case .symbol(symbol, _)? = next, !hasFailed else { return false }
    advance()
    return true
  }

  /// Takes a comma and the word behind it if both stand here.
  func takeComma(and text: String) -> Bool {
    guard case .symbol(.comma, _)? = next, position + 1 < arguments.count,
      case .expression(.name(let word)) = arguments[position + 1], word.text == text, !hasFailed
    else { return false }
    position += 2
    return true
  }

  func name(_ expectation: @autoclosure () -> String) -> Word? {
    guard case .expression(.name(let word))? = next else {
      fail(.expected(expectation(), at: place, shown))
      return nil
    }
    advance()
    return word
  }

  /// The step behind a comma that begins a line of a route: `, match -> pay`.
  var lineBehindComma: Word? {
    guard case .symbol(.comma, _)? = next, position + 2 < arguments.count,
      case .expression(.name(let word)) = arguments[position + 1], word.text != "otherwise",
      case .symbol(.arrow, _) = arguments[position + 2]
    else { return nil }
    return word
  }

  /// The name that stands here, if one does.
  var nextName: Word? {
    if case .expression(.name(let word))? = next { word } else { nil }
  }

  func choice(of words: [String]) -> String? {
    part(words)
    guard case .expression(.name(let word))? = next, words.contains(word.text) else {
      if case .expression(.name(let word))? = next {
        fail(.unknownChoice(word, of: words, shown))
      } else {
        fail(.expected(words.map { "`\($0)`" }.joined(separator: " or "), at: place, shown))
      }
      return nil
    }
    advance()
    return word.text
  }

  func text() -> String? {
    guard case .string(let text, _)? = next else {
      let words = arguments.dropFirst(position).map { argument in
        if case .expression(let expression) = argument { expression.written } else { String?.none }
      }
      let text = words.isEmpty || words.contains(nil) ? nil : words.compactMap(\.self).joined(separator: " ")
      let end = SourceRange(place.lower, endOfArguments)
      fail(
        .expected(
          "a text in quotation marks", at: place, shown, fix: text.map { Diagnostic.Fix(end, "\"\($0)\"") }))
      return nil
    }
    advance()
    return text
  }

  /// The index of a declaration of that kind; 0 when it is not found, which has been reported.
  func reference(_ kind: NameTable.Kind) -> Int {
    if case .string(let text, let range)? = next {
      fail(.quotedName(text, range, "the name of \(kind.description)"))
      return 0
    }
    guard case .expression(.name(let word))? = next else {
      let known = checker.names.names(kind)
      fail(.missingReference(kind, at: place, known: known, shown))
      return 0
    }
    advance()
    return resolve(word, kind) ?? 0
  }

  func resolve(_ word: Word, _ kind: NameTable.Kind, orOneOf others: [String] = []) -> Int? {
    if let owner = checker.names.owner(word.text, expected: kind) {
      if owner.kind == kind { return owner.index }
      let team = kind == .team && owner.kind == .step ? checker.names.team(ofStep: owner.index) : nil
      let meant = team.map { checker.names.names(.team)[$0] }
      fail(.wrongKind(word, kind, owner, meant: meant, known: checker.names.names(kind)))
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
      refuseQuantity(kind.description)
      return 1
    }
    let word = wordBefore
    if case .name(let word) = expression, word.isOfPhrases, !checker.names.isDeclared(word.text) {
      fail(.expected(kind.description, at: place, shown))
      return 1
    }
    guard let quantity = evaluate(expression) else { return 1 }
    advance()
    if let end = takeUpperEnd() {
      fail(.spanNotAllowed(expression, to: end))
      return 1
    }
    guard isRight(quantity.dimension, kind, expression) else { return 1 }
    checkRange(checker.uncertainSupports.bounds(quantity.formula), expression, kind, own, behind: word)
    return hasFailed ? 1 : quantity.formula
  }

  /// Reports that a quantity is missing, or stands in quotation marks.
  private func refuseQuantity(_ what: String) {
    if case .string(let text, let range)? = next, text.beginsNumber {
      fail(.quotedNumber(text, range, what))
    } else {
      fail(.expected(what, at: place, shown))
    }
  }

  /// - Parameter own: the range, where it is not the field's.
  func distribution(_ kind: QuantityKind, in own: ClosedRange<Double>? = nil) -> Distribution {
    guard case .expression(let expression)? = next else {
      refuseQuantity("a distribution or a number")
      return .constant(1)
    }
    let word = wordBefore
    let (distribution, dimension) = anyDistribution()
    guard !hasFailed, isRight(dimension, kind, expression) else { return .constant(1) }
    checkRange(
      distribution.bounds { self.checker.uncertainSupports.supports[$0] }, expression, kind, own, behind: word
    )
    return distribution
  }

  /// Whether what was just read has the unit that it must have.
  private func isRight(_ dimension: Dimension, _ kind: QuantityKind, _ written: Expression) -> Bool {
    refuseMisplacedWord(behind: dimension)
    if !hasFailed, !kind.accepts(dimension) {
      let isUnit = dimension == .none || dimension == .money
      if let word = nextName, isUnit, !word.isOfPhrases, !checker.names.isDeclared(word.text) {
        fail(.unknownUnit(word))
      } else {
        let isRate = kind == .duration && dimension == .none / .time
        if isRate, case .call = written {
          fail(.rateForMean(written.range))
        } else {
          fail(.wrongDimension(written, kind, found: dimension, field))
        }
      }
    }
    return !hasFailed
  }

  /// Reports a word behind a number that other languages would have there: `8 per week`, `$4 USD / week`.
  func refuseMisplacedWord(behind dimension: Dimension) {
    guard !hasFailed, case .expression(let expression)? = next, let word = expression.leadingName,
      dimension == .none || dimension == .money, !checker.names.isDeclared(word.text)
    else { return }
    if let unit = word.adverbUnit {
      fail(.per(word, unit, fix: "/ \(unit)"))
    } else if word.isPer, position + 1 < arguments.count,
      case .expression(let unit) = arguments[position + 1], let text = unit.written
    {
      fail(.per(word, text))
    }
  }

  private func checkRange(
    _ bounds: ClosedRange<Double>, _ written: Expression, _ kind: QuantityKind, _ own: ClosedRange<Double>?,
    behind word: Word?
  ) {
    var range = own ?? field?.range ?? kind.naturalRange
    // A share in a phrase (`direct 72% of revenue`) is not what the field's own range is about.
    let isOfPhrase = kind == .share && field?.isPhrase ?? true
    if isOfPhrase { range = kind.naturalRange }
    if bounds.lowerBound < range.lowerBound || bounds.upperBound > range.upperBound {
      let isBare = written.leadingLiteral?.range == written.range
      let isOfField = !isOfPhrase && own == nil && (word.map { $0.text == field?.name } ?? true)
      let subject = isOfField ? field.map { "`\($0.name)`" } : word.map { "what follows `\($0.text)`" }
      fail(
        .outOfRange(written.range, subject ?? kind.description, kind, bounds, allowed: range, isBare: isBare))
    }
  }

  /// A distribution, or a number that stands for the constant one.
  func anyDistribution() -> (Distribution, Dimension) {
    guard !hasFailed else { return (.constant(1), .none) }
    guard case .expression(let expression)? = next else {
      refuseQuantity("a distribution or a number")
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
      position + 1 < arguments.count,
      case .expression(let end) = arguments[position + 1]
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
    var evaluator = checker.evaluator(isCertain: isCertain || self.isCertain, for: field)
    do {
      return try evaluator.quantity(expression)
    } catch {
      if let diagnostic = error.diagnostic { fail(diagnostic) }
      hasFailed = true
      return nil
    }
  }

  // MARK: Phrases

  /// The clauses' values, those that are said: `12%, caught 60%, rework 50%`. None after a mistake.
  func clauses(_ clauses: [Field]) -> [Formula?] {
    let nothing = [Formula?](repeating: nil, count: clauses.count)
    var values = nothing
    var index = clauses.firstIndex { $0.name == field?.name }
    repeat {
      part(clauses.map(\.name))
      if case .expression(.name(let word))? = next {
        index = clauses.firstIndex { $0.name == word.text }
        guard let index else {
          fail(.unknownClause(word, of: clauses, field))
          break
        }
        if values[index] != nil { fail(.duplicateClause(word)) }
        advance()
      }
      guard let named = index else {
        fail(.expected(clauses.map { "`\($0.name)`" }.joined(separator: " or "), at: place, shown))
        break
      }
      let inner = ArgumentCursor(checker, statement, field: clauses[named])
      inner.arguments = arguments
      inner.position = position
      values[named] = inner.quantity(.share)
      index = nil
      position = inner.position
      hasFailed = hasFailed || inner.hasFailed
    } while take(.comma)
    if let word = nextName, clauses.contains(where: { $0.name == word.text }) { symbol(.comma) }
    end()
    return hasFailed ? nothing : values
  }

  /// `2027-01-04 at 09:00 UTC+10`; the time and the offset may be left out.
  func startDate() -> StartDate? {
    guard case .expression(.date(let year, let month, let day, let range))? = next else {
      refuseDate()
      return nil
    }
    advance()
    let minutes = take("at") ? timeOfDay() : StartDate.assumed.minutes
    if hasFailed { return nil }
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

  /// Minutes after midnight.
  func timeOfDay() -> Int {
    guard case .expression(.clock(let minutes, let range))? = next else {
      fail(.expected("a time such as `09:00`", at: place, shown))
      return 0
    }
    advance()
    // A default stands in no file.
    if statement === field?.standardStatement { return minutes }
    let text = checker.sources[range].text(in: range)
    let parts = text.split(separator: ":")
    let clock = "\(parts[0].count == 1 ? "0" : "")\(parts[0]):\(parts[1])"
    if (Int(parts[0]) ?? 24) > 23 || (Int(parts[1]) ?? 60) > 59 {
      fail(.impossibleClock(text, at: range))
    } else if clock != text {
      fail(.clockWrittenOtherwise(clock, hasSeconds: parts.count > 2, at: range))
    }
    return minutes
  }

  /// Reports that something else stands where a date must.
  func refuseDate() {
    let (text, range) = rest
    if let date = DateText(text) {
      fail(.dateWrittenOtherwise(date.written, at: range))
    } else {
      fail(.expected("a date such as `2027-01-04`", at: place, shown))
    }
  }

  /// Reports what stands after the end.
  func end() {
    guard let extra = next, !hasFailed else { return }
    if position > 0, case .expression(let first) = arguments[position - 1],
      case .expression(let second) = extra,
      let sum = first.sum(with: second)
    {
      return fail(.durationInParts(sum, at: first.range.union(second.range)))
    }
    fail(.unexpected(extra.range, in: statement.keyword, shown))
  }
}

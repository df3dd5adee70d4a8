import JKLanguage

/// The statements of one declaration, read field by field against its table: unknown, doubled and
/// missing fields are reported once, here.
struct BlockReader {
  private let checker: Checker
  private let declaration: Declaration
  let owner: SourceRange
  /// The first statement of each field, by the field's place in the declaration.
  private var firsts: [Statement?]
  /// The others, with their fields' places.
  private var others: [(place: Int, statement: Statement)] = []
  /// Fields that stand here misspelt, which has been reported.
  private var misspelt: Set<String> = []
  /// What leads to the declaration's fields: `drafting`
  private let path: String

  /// - Parameters:
  ///   - range: of the block; nil when there is none, which has been reported.
  ///   - owner: where a missing field is reported.
  ///   - ownerName: how messages name the declaration, such as "team `estimators`".
  init(
    _ checker: Checker, _ declaration: Declaration, statements: [Statement], in range: SourceRange?,
    owner: SourceRange, ownerName: @autoclosure () -> String, path: String = ""
  ) {
    self.checker = checker
    self.declaration = declaration
    self.owner = owner
    self.path = path
    firsts = Array(repeating: nil, count: declaration.fields.count)
    let statements = checker.parted(statements, in: declaration)
    // Behind a brace that is missing, fields stand where they do not belong; the brace is reported.
    let isOpen = range.map { checker.hasUnread(in: $0, beside: statements) } ?? false
    for statement in statements {
      if checker.log.isFull { break }
      guard let place = declaration.place(statement.keyword.text) else {
        if isOpen, Vocabulary.fieldNames.contains(statement.keyword.text) { continue }
        if refusesHabit(statement) { continue }
        checker.report(.unknownField(statement.keyword, of: declaration, ownerName()))
        if let meant = declaration.meant(by: statement.keyword.text) { misspelt.insert(meant.name) }
        continue
      }
      let field = declaration.fields[place]
      let isBareRoute = field.name == Vocabulary.route && statement.block == nil
      if !field.isBlock, !isBareRoute, let equals = statement.strayEquals {
        reportEquals(equals, of: statement, behind: field)
      }
      if let first = firsts[place], !field.repeats, !isBareRoute {
        checker.report(.duplicateField(statement.keyword, first: first.keyword))
      }
      if firsts[place] == nil { firsts[place] = statement } else { others.append((place, statement)) }
    }
    // What is missing may stand where the parser could not read.
    guard range != nil, !isOpen else { return }
    for field in declaration.required where !has(field.name) {
      checker.report(.missingField(field, owner, ownerName()))
    }
  }

  private func reportEquals(
    _ equals: (symbol: Argument.Symbol, range: SourceRange), of statement: Statement, behind field: Field
  ) {
    let values = statement.arguments.dropFirst()
    let range = SourceRange(values.first?.range.lower ?? 0, values.last?.range.upper ?? 0)
    var isText = false
    if case .text = field.form, case .expression? = values.first { isText = true }
    let text = checker.sources[range].text(in: range)
    checker.report(.strayEquals(equals, behind: field, before: (text, range), isText: isText))
  }

  /// Reports a statement that lacks the word which it stands behind: an action without its week, a line of a route
  /// without the route; false where it is nothing of that kind.
  private mutating func refusesHabit(_ statement: Statement) -> Bool {
    let word = statement.keyword
    let end = statement.arguments.last?.range.upper ?? word.range.upper
    let range = SourceRange(word.range.lower, end)
    func written() -> String { checker.sources[range].text(in: range) }
    if declaration === Vocabulary.strategy, Vocabulary.action[word.text] != nil {
      checker.report(.actionWithoutStart(statement, written()))
      misspelt.insert("involvement")
    } else if declaration[Vocabulary.route] != nil, case .symbol(.arrow, _)? = statement.arguments.first {
      let fix = Diagnostic.Fix(range, "route { \(written()) }")
      if !misspelt.contains(Vocabulary.route) {
        checker.report(.routeWithoutBraces(range, [written()], fix: fix))
      }
      misspelt.insert(Vocabulary.route)
    } else if ["at", "in", "on", "from", "after"].contains(word.text),
      case .expression(.name(let next))? = statement.arguments.first, let field = declaration[next.text],
      field.repeats
    {
      checker.report(.wordBeforeField(word, next))
      misspelt.insert("involvement")
    } else {
      return false
    }
    return true
  }

  /// The reader of a declaration's own block.
  init(_ checker: Checker, _ declaration: Declaration, of statement: Statement, name: Word?) {
    self.init(
      checker, declaration, statements: statement.block?.statements ?? [], in: statement.block?.range,
      owner: name?.range ?? statement.keyword.range,
      ownerName: name.map { "\(declaration.keyword) `\($0.text)`" } ?? "`\(declaration.keyword)`",
      path: name?.text ?? "")
  }

  func has(_ name: String) -> Bool {
    first(name) != nil || misspelt.contains(name)
  }

  /// Where the field's value stands, or where it would be missed.
  func place(_ name: String) -> SourceRange {
    guard let arguments = first(name)?.arguments, let first = arguments.first else { return owner }
    return arguments.reduce(first.range) { $0.union($1.range) }
  }

  func statements(_ name: String) -> [Statement] {
    guard let place = declaration.place(name), let first = firsts[place] else { return [] }
    return [first] + others.filter { $0.place == place }.map(\.statement)
  }

  private func first(_ name: String) -> Statement? {
    declaration.place(name).flatMap { firsts[$0] }
  }

  /// The field's arguments, or those of its default; nil when there is neither.
  func cursor(_ name: String) -> ArgumentCursor? {
    let (field, statement) = row(name)
    return statement.map { written($0, field) } ?? standard(field)
  }

  private func row(_ name: String) -> (field: Field, statement: Statement?) {
    guard let place = declaration.place(name) else { preconditionFailure("no field \(name)") }
    return (declaration.fields[place], firsts[place])
  }

  private func written(_ statement: Statement, _ field: Field) -> ArgumentCursor {
    if !field.hasBlock { checker.noBlock(statement) }
    return ArgumentCursor(checker, statement, field: field)
  }

  /// The default's arguments. An assumption that the scenario leaves in force is noted.
  private func standard(_ field: Field) -> ArgumentCursor? {
    guard let statement = field.standardStatement else { return nil }
    assume(field)
    return ArgumentCursor(checker, statement, field: field)
  }

  /// What the default is worth; nil when there is none.
  private func standard(_ field: Field, _ read: (ArgumentCursor) -> Formula) -> Formula? {
    if let known = checker.standards[ObjectIdentifier(field)] {
      assume(field)
      return known
    }
    guard let cursor = self.standard(field) else { return nil }
    let value = read(cursor)
    checker.standards[ObjectIdentifier(field)] = value
    return value
  }

  private func assume(_ field: Field) {
    guard field.isAssumed, let standard = field.standard else { return }
    checker.assume(
      Assumption(path: path.isEmpty ? field.name : "\(path).\(field.name)", value: standard))
  }

  /// The number that a field says, or its default's; nil when there is neither.
  private func number(_ name: String, _ read: (ArgumentCursor) -> Formula) -> Formula? {
    let (field, statement) = row(name)
    return statement.map { read(written($0, field)) } ?? standard(field, read)
  }

  /// The field's value, or its default's; 1 when it is missing, which has been reported.
  func quantity(_ name: String) -> Formula {
    optionalQuantity(name) ?? 1
  }

  func optionalQuantity(_ name: String) -> Formula? {
    number(name) { cursor in
      guard case .quantity(let kind)? = cursor.form else { preconditionFailure("no quantity \(name)") }
      let value = cursor.quantity(kind)
      cursor.end()
      return value
    }
  }

  /// A value that must be known before any draw.
  func constant(_ name: String) -> Double {
    let value = quantity(name)
    if let constant = value.constant { return constant }
    checker.report(.uncertainNotAllowed(name, place(name)))
    return 1
  }

  func wholeNumber(_ name: String) -> Int {
    let value = constant(name)
    guard value == value.rounded(), let whole = Int(exactly: value) else {
      if let field = declaration[name] { checker.report(.notWhole(field, place(name), value)) }
      return 1
    }
    return whole
  }

  /// A whole number of up to 64 bits as it is written, which as a quantity would be rounded beyond 2⁵³.
  func seed(_ name: String) -> UInt64 {
    let (field, statement) = row(name)
    guard let statement, case .expression(let expression)? = statement.arguments.first,
      let exact = checker.evaluator().exact(expression)
    else { return UInt64(max(0, wholeNumber(name))) }
    guard case .number(let literal) = expression, literal.isWhole else {
      // The unit of what is computed is checked, too.
      let rounded = wholeNumber(name)
      return UInt64(exact.description) ?? UInt64(max(0, rounded))
    }
    let cursor = written(statement, field)
    cursor.advance()
    cursor.end()
    guard let seed = UInt64(exact.description) else {
      cursor.fail(.seedTooLarge(field, literal.range))
      return 1
    }
    return seed
  }

  func distribution(_ name: String) -> Distribution? {
    guard let cursor = cursor(name), case .distribution(let kind) = cursor.form else { return nil }
    let value = cursor.distribution(kind)
    cursor.end()
    return value
  }

  func factor(_ name: String) -> Formula {
    number(name) { cursor in
      cursor.word("times")
      let value = cursor.quantity(.number)
      cursor.end()
      return value
    } ?? 1
  }

  func text(_ name: String) -> String? {
    guard let cursor = cursor(name) else { return nil }
    let text = cursor.text()
    cursor.end()
    return text
  }

  /// The values of a field made of named shares, in the order of its table.
  func clauses(_ name: String) -> [Formula] {
    let (field, statement) = row(name)
    guard case .clauses(let clauses) = field.form else { return [] }
    let written = statement.map { ArgumentCursor(checker, $0, field: field).clauses(clauses) }
    return clauses.indices.map { index in
      written?[index] ?? standard(clauses[index]) { $0.quantity(.share) } ?? 1
    }
  }

  /// What stands before the block of each of a field's statements, and the block's reader, once it is asked for.
  func headed(_ name: String) -> [(cursor: ArgumentCursor, block: () -> BlockReader)] {
    guard let field = declaration[name], case .headed(_, let inner) = field.form else { return [] }
    return statements(name).map { statement in
      (
        ArgumentCursor(checker, statement, field: field),
        {
          BlockReader(
            checker, inner, statements: statement.block?.statements ?? [],
            in: statement.block?.range ?? statement.range, owner: statement.keyword.range,
            ownerName: "`\(statement.keyword.text)`")
        }
      )
    }
  }

  /// The reader of a nested block; nil when it is not there.
  func block(_ name: String) -> BlockReader? {
    let (field, statement) = row(name)
    guard case .block(let inner) = field.form, let statement else { return nil }
    ArgumentCursor(checker, statement, field: field).end()
    if statement.block == nil { checker.report(.missingBlock(statement.keyword, field)) }
    return BlockReader(checker, inner, of: statement, name: nil)
  }
}

extension Checker {
  /// The statements, and those that commas were put between: `people 6, cost $38 / hour`.
  fileprivate func parted(_ statements: [Statement], in declaration: Declaration) -> [Statement] {
    guard statements.contains(where: { seam(of: $0, in: declaration) != nil }) else { return statements }
    return statements.flatMap { parted($0, in: declaration) }
  }

  private func parted(_ statement: Statement, in declaration: Declaration) -> [Statement] {
    var parts: [Statement] = []
    var rest = statement
    // Nobody puts more on a line.
    while parts.count < 16, let (first, second) = halves(of: rest, in: declaration) {
      parts.append(first)
      rest = second
    }
    return parts + [rest]
  }

  private func halves(of statement: Statement, in declaration: Declaration) -> (Statement, Statement)? {
    guard let field = declaration[statement.keyword.text], let comma = seam(of: statement, in: declaration),
      case .expression(.name(let next)) = statement.arguments[comma + 1]
    else { return nil }
    let place = statement.arguments[comma].range
    report(.commaBetweenStatements(place, "`\(field.name)`", before: next))
    let first = Statement(
      keyword: statement.keyword, arguments: Array(statement.arguments[..<comma]), block: nil,
      range: SourceRange(statement.range.lower, place.lower))
    let second = Statement(
      keyword: next, arguments: Array(statement.arguments[(comma + 2)...]), block: statement.block,
      range: SourceRange(next.range.lower, statement.range.upper))
    return (first, second)
  }

  /// The index of a comma that another field stands behind.
  private func seam(of statement: Statement, in declaration: Declaration) -> Int? {
    let arguments = statement.arguments
    let comma = arguments.indices.dropLast().first { index in
      guard case .symbol(.comma, _) = arguments[index],
        case .expression(.name(let word)) = arguments[index + 1]
      else { return false }
      return declaration[word.text] != nil
    }
    guard let comma, let field = declaration[statement.keyword.text], !field.takesClauses else { return nil }
    return comma
  }
}

extension Field {
  /// Whether commas part values of the field, each behind a word of its own: `week 0: fix x, involvement 50%`.
  fileprivate var takesClauses: Bool {
    if case .clauses = form { return true }
    return name == "week" || name == "then" || name == "when"
  }

  /// What stands in a block has a form of its own before it: `uncertain saving = …`.
  fileprivate var isBlock: Bool {
    if case .block = form { true } else { false }
  }

}

extension NumberLiteral {
  /// Whether it is written without a decimal point, a unit or a sign.
  fileprivate var isWhole: Bool { unit == nil && !isMoney && !isPercent && !digits.contains(".") }
}

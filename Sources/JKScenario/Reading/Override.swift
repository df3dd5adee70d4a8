import JKLanguage

/// A value of a scenario said otherwise: its path, and what is to stand there.
///
///     estimators.people=6
///     change estimate.effort to lognormal(mean: 10 h, cv: 0.5)
///
/// It works on the tree, before anything is checked: what it puts there is checked like everything else.
struct Override {
  let path: Word
  let arguments: [Argument]

  /// Why it cannot be applied.
  struct Failure: Error {
    let diagnostic: Diagnostic
  }

  init(path: Word, arguments: [Argument]) {
    self.path = path
    self.arguments = arguments
  }

  /// The tree with the value in its place.
  func applied(to syntax: ScenarioSyntax) throws(Failure) -> ScenarioSyntax {
    let names = path.segments
    let statements =
      names.count == 1
      ? try settingStudy(names[0], in: syntax.statements)
      : try settingDeclaration(names[0], names.dropFirst(), in: syntax.statements)
    return syntax.with(statements: statements)
  }

  // MARK: Finding the place

  /// `horizon`, or the name of an uncertain quantity.
  private func settingStudy(_ word: Word, in statements: [Statement]) throws(Failure) -> [Statement] {
    if let field = Vocabulary.study[word.text], !Vocabulary.declares(field.name) {
      return try setting(field, word, in: statements)
    }
    guard let statement = declaration(word.text, in: statements) else {
      throw failure(word, known: Vocabulary.study.valueNames + declaredNames(statements))
    }
    let isParameter = statement.keyword.text == Vocabulary.parameter.keyword
    guard isParameter || statement.keyword.text == Vocabulary.uncertain.keyword else {
      let declaration = Vocabulary.declarations.first { $0.keyword == statement.keyword.text }
      throw Failure(diagnostic: .severalValues(word, path, example: declaration?.firstValue))
    }
    let (head, rest) = (statement.arguments.prefix(2), statement.arguments.dropFirst(2))
    // What a parameter may be set to stays as it is.
    let range = isParameter ? rest.drop { !$0.isWord("in") } : []
    return replacing(statement, in: statements, with: statement.with(arguments: head + arguments + range))
  }

  /// `estimate.escaped.value`
  private func settingDeclaration(
    _ owner: Word, _ rest: ArraySlice<Word>, in statements: [Statement]
  ) throws(Failure) -> [Statement] {
    guard let statement = declaration(owner.text, in: statements),
      let declaration = Vocabulary.declarations.first(where: { $0.keyword == statement.keyword.text })
    else { throw failure(owner, known: declaredNames(statements)) }
    let inside = try setting(rest, of: declaration, in: statement.block?.statements ?? [])
    return replacing(statement, in: statements, with: statement.with(block: inside, at: path.range))
  }

  private func declaration(_ name: String, in statements: [Statement]) -> Statement? {
    statements.first { $0.name?.text == name && Vocabulary.declares($0.keyword.text) }
  }

  private func declaredNames(_ statements: [Statement]) -> [String] {
    statements.compactMap { Vocabulary.declares($0.keyword.text) ? $0.name?.text : nil }
  }

  private func setting(
    _ rest: ArraySlice<Word>, of declaration: Declaration, in statements: [Statement]
  ) throws(Failure) -> [Statement] {
    guard let word = rest.first else { return statements }
    if rest.count == 1 {
      if let field = declaration[word.text] { return try setting(field, word, in: statements) }
      for field in declaration.fields {
        guard case .clauses(let clauses) = field.form, clauses.contains(where: { $0.name == word.text })
        else {
          continue
        }
        return put(field, merging([(word.text, arguments)], clauses, field, in: statements), in: statements)
      }
    } else if let field = declaration[word.text], let inner = field.inner {
      let written = statements.count { $0.keyword.text == field.name }
      if written > 1 { throw Failure(diagnostic: .severalValues(word, path, example: nil)) }
      // What stands before such a block has no default.
      if written == 0, field.isHeaded { throw failure(word, known: declaration.valueNames) }
      let statement =
        statements.first { $0.keyword.text == field.name }
        ?? Statement(
          keyword: Word(text: field.name, range: word.range), arguments: [], block: nil, range: path.range)
      let inside = try setting(rest.dropFirst(), of: inner, in: statement.block?.statements ?? [])
      let changed = statement.with(block: inside, at: path.range)
      return statements.contains { $0.keyword.text == field.name }
        ? replacing(statement, in: statements, with: changed) : statements + [changed]
    }
    throw failure(word, known: declaration.valueNames)
  }

  private func setting(_ field: Field, _ word: Word, in statements: [Statement]) throws(Failure)
    -> [Statement]
  {
    if field.repeats { throw Failure(diagnostic: .severalValues(word, path, example: nil)) }
    switch field.form {
    case .block(let inner):
      throw Failure(diagnostic: .severalValues(word, path, example: inner.firstValue))
    case .clauses(let clauses):
      return put(
        field, merging(pieces(of: arguments, clauses, field), clauses, field, in: statements), in: statements)
    default:
      guard field.name != Vocabulary.route else {
        throw Failure(diagnostic: .severalValues(word, path, example: nil))
      }
      return put(field, arguments, in: statements)
    }
  }

  // MARK: Putting the value there

  private func put(_ field: Field, _ arguments: [Argument], in statements: [Statement]) -> [Statement] {
    guard let statement = statements.first(where: { $0.keyword.text == field.name }) else {
      let range = arguments.reduce(path.range) { $0.union($1.range) }
      let keyword = Word(text: field.name, range: path.range)
      return statements + [Statement(keyword: keyword, arguments: arguments, block: nil, range: range)]
    }
    return replacing(statement, in: statements, with: statement.with(arguments: arguments))
  }

  private func replacing(
    _ old: Statement, in statements: [Statement], with new: Statement
  ) -> [Statement] {
    statements.map { $0 === old ? new : $0 }
  }

  private typealias Piece = (clause: String?, arguments: [Argument])

  /// What a statement says of its clauses, with some of them said otherwise: the others stay as they are.
  private func merging(
    _ new: [Piece], _ clauses: [Field], _ field: Field, in statements: [Statement]
  ) -> [Argument] {
    let written = statements.first { $0.keyword.text == field.name }?.arguments ?? []
    let kept = pieces(of: written, clauses, field).filter { piece in
      !new.contains { $0.clause == piece.clause }
    }
    let parts = (kept + new).map { piece in
      (piece.clause.map { [.expression(.name(Word(text: $0, range: path.range)))] } ?? []) + piece.arguments
    }
    return Array(parts.joined(separator: [.symbol(.comma, path.range)]))
  }

  /// `12%, caught 60%`, cut at its commas.
  private func pieces(of arguments: [Argument], _ clauses: [Field], _ field: Field) -> [Piece] {
    if arguments.isEmpty { return [] }
    let parts = arguments.split(omittingEmptySubsequences: false) { argument in
      if case .symbol(.comma, _) = argument { true } else { false }
    }
    return parts.enumerated().map { index, part in
      if case .expression(.name(let word))? = part.first, clauses.contains(where: { $0.name == word.text }) {
        return (word.text, Array(part.dropFirst()))
      }
      let isOwn = index == 0 && clauses.contains { $0.name == field.name }
      return (isOwn ? field.name : nil, Array(part))
    }
  }

  private func failure(_ word: Word, known: [String]) -> Failure {
    Failure(diagnostic: .pathToNothing(word, path, known: known))
  }
}

extension Vocabulary {
  /// Whether a word opens a declaration with a name.
  fileprivate static func declares(_ keyword: String) -> Bool {
    declarations.contains { $0.keyword == keyword }
  }

  static let route = "route"
}

extension Declaration {
  /// What a path can lead to in it.
  fileprivate var valueNames: [String] {
    fields.flatMap { field -> [String] in
      if case .clauses(let clauses) = field.form {
        return ([field.name] + clauses.map(\.name)).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
      }
      return field.repeats && !field.isHeaded || field.name == Vocabulary.route ? [] : [field.name]
    }
  }

  fileprivate var firstValue: String? { valueNames.first }
}

extension Word {
  /// The names of a path, each with its place.
  fileprivate var segments: [Word] {
    var start = range.lower
    return text.split(separator: ".", omittingEmptySubsequences: false).map { name in
      defer { start += name.utf8.count + 1 }
      return Word(text: String(name), range: SourceRange(start, start + name.utf8.count))
    }
  }
}

extension Argument {
  fileprivate func isWord(_ text: String) -> Bool {
    if case .expression(.name(let word)) = self { word.text == text } else { false }
  }
}

extension Statement {
  /// The name that a declaration gives.
  fileprivate var name: Word? {
    if case .expression(.name(let word))? = arguments.first { word } else { nil }
  }

  fileprivate func with(arguments: [Argument]) -> Statement {
    Statement(keyword: keyword, arguments: arguments, block: block, range: range)
  }

  fileprivate func with(block statements: [Statement], at place: SourceRange) -> Statement {
    Statement(
      keyword: keyword, arguments: arguments,
      block: Block(statements: statements, range: block?.range ?? place),
      range: range)
  }
}

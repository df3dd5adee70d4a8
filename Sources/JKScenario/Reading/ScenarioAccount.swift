import JKLanguage

/// What a scenario says, value by value as it is in force, and where each comes from: for those who judge a study by
/// what went into it.
package struct ScenarioAccount: Sendable {
  /// Where a value comes from.
  package enum Origin: Sendable, Hashable {
    /// The text says it, and this in a comment on the same line; nil for nothing.
    case written(note: String?)
    /// It was said beside the text, for this run.
    case set
    /// Nothing was said, so the language's default holds.
    case standard(isAssumed: Bool)
  }

  package struct Value: Sendable, Hashable {
    /// As `--set` takes it, without the declaration's name: `fix.takes`.
    package let path: String
    /// As it is written: `6 weeks`.
    package let text: String
    package let origin: Origin
  }

  /// A declaration, or the study's own settings.
  package struct Entry: Sendable {
    /// `step`; `scenario` for the study itself.
    package let keyword: String
    /// `estimate`; empty where there is none.
    package let name: String
    /// `step estimate by estimators`
    package let header: String
    /// What comments before it and on its first line say; nil for nothing.
    package let note: String?
    /// What is said, in the order of the text.
    package let values: [Value]
    /// What is not said and holds all the same.
    package let defaults: [Value]

    /// The text of a value that is said or holds by default; nil when there is none.
    package subscript(path: String) -> String? {
      (values + defaults).first { $0.path == path }?.text
    }
  }

  package struct File: Sendable {
    package let name: String
    package let text: String
  }

  /// The scenario's own and those that it imports, in the order of reading.
  package let files: [File]
  /// What the comment at the start of the scenario says, by paragraph.
  package let opening: [String]
  /// The study itself first, then the declarations in the order of the text.
  package let entries: [Entry]

  /// - Parameter syntax: of a sound scenario, with what is imported and what is said beside it.
  init(_ syntax: ScenarioSyntax) {
    let texts = syntax.sources.all.filter { !Self.isBeside($0) }
    let reader = AccountReader(syntax.sources, texts.map(CommentedFile.init))
    files = texts.map { File(name: $0.name, text: $0.text(in: $0.range)) }
    opening = reader.files[0].opening
    let study = syntax.statements.filter { $0.block == nil && !reader.isDeclaration($0) }
    entries =
      [reader.study(study)]
      + syntax.statements.compactMap { statement in
        reader.isDeclaration(statement) ? reader.entry(statement) : nil
      }
  }

  package func entries(_ keyword: String) -> [Entry] { entries.filter { $0.keyword == keyword } }

  package func entry(_ keyword: String, _ name: String) -> Entry? {
    entries.first { $0.keyword == keyword && $0.name == name }
  }

  /// Whether it is no text of the scenario's but a value of the command line.
  static func isBeside(_ source: SourceFile) -> Bool { source.name.hasPrefix("--") }
}

/// Reads a tree into entries.
private struct AccountReader {
  let sources: SourceFiles
  let files: [CommentedFile]

  init(_ sources: SourceFiles, _ files: [CommentedFile]) {
    (self.sources, self.files) = (sources, files)
  }

  /// Imports have been put in place; `compare` and `sweep` are of the study itself.
  func isDeclaration(_ statement: Statement) -> Bool {
    Vocabulary.study[statement.keyword.text]?.inner != nil
  }

  func study(_ statements: [Statement]) -> ScenarioAccount.Entry {
    let statements = statements.filter { $0.keyword.text != Vocabulary.importKeyword }
    let fields = Vocabulary.study.fields.filter { $0.inner == nil }
    return ScenarioAccount.Entry(
      keyword: Vocabulary.study.keyword, name: "", header: "the study", note: nil,
      values: statements.map { value($0, "") },
      defaults: fields.flatMap { standards($0, statements, "") })
  }

  func entry(_ statement: Statement) -> ScenarioAccount.Entry {
    let inner = Vocabulary.study[statement.keyword.text]?.inner
    let words = statement.arguments
    let equals = words.firstIndex { if case .symbol(.equals, _) = $0 { true } else { false } }
    let head = words[..<(equals ?? words.endIndex)]
    let name = head.first.map { text([$0]) } ?? ""
    // `uncertain saving = triangular(…)`
    let own = equals.map { place in
      let rest = Array(words[(place + 1)...])
      return ScenarioAccount.Value(path: name, text: text(rest), origin: origin(statement, rest))
    }
    let (values, defaults) = inner.map { fields($0, statement.block?.statements ?? [], "") } ?? ([], [])
    let isBlock = statement.block != nil
    return ScenarioAccount.Entry(
      keyword: statement.keyword.text, name: name,
      header: ([statement.keyword.text] + (head.isEmpty ? [] : [text(Array(head))])).joined(separator: " "),
      note: note(of: statement), values: (own.map { [$0] } ?? []) + values,
      defaults: isBlock ? defaults : [])
  }

  private func fields(_ declaration: Declaration, _ statements: [Statement], _ path: String)
    -> (values: [ScenarioAccount.Value], defaults: [ScenarioAccount.Value])
  {
    var values: [ScenarioAccount.Value] = []
    var defaults: [ScenarioAccount.Value] = []
    for statement in statements {
      guard let inner = declaration[statement.keyword.text]?.inner, let block = statement.block else {
        values.append(value(statement, path))
        continue
      }
      let place = path + statement.keyword.text
      if !statement.arguments.isEmpty {
        values.append(
          .init(path: place, text: text(statement.arguments), origin: origin(statement, statement.arguments)))
      }
      let (within, unsaid) = fields(inner, block.statements, place + ".")
      values += within
      defaults += unsaid
    }
    return (values, declaration.fields.flatMap { standards($0, statements, path) } + defaults)
  }

  private func value(_ statement: Statement, _ path: String) -> ScenarioAccount.Value {
    let block = statement.block.map { [text(of: $0.range)] } ?? []
    // Where one of several clauses is set, the first is written with its name: `defects 12%, caught 70%`.
    let isNamed =
      if case .expression(.name(let word))? = statement.arguments.first {
        word.text == statement.keyword.text && statement.arguments.count > 1
      } else { false }
    let arguments = isNamed ? Array(statement.arguments.dropFirst()) : statement.arguments
    return .init(
      path: path + statement.keyword.text,
      text: ([text(arguments)] + block).filter { !$0.isEmpty }.joined(separator: " "),
      origin: origin(statement, statement.arguments))
  }

  /// What a field is worth that nothing is said of, or of some of whose clauses nothing is.
  private func standards(_ field: Field, _ statements: [Statement], _ path: String) -> [ScenarioAccount.Value]
  {
    let written = statements.first { $0.keyword.text == field.name }
    guard case .clauses(let clauses) = field.form else {
      guard written == nil, let standard = field.standard else { return [] }
      return [.init(path: path + field.name, text: standard, origin: .standard(isAssumed: field.isAssumed))]
    }
    let words = Set(
      (written?.arguments ?? []).compactMap { argument in
        if case .expression(.name(let word)) = argument { word.text } else { nil }
      })
    return clauses.compactMap { clause in
      let isWritten = words.contains(clause.name) || (clause.name == field.name && written != nil)
      guard !isWritten, let standard = clause.standard else { return nil }
      return .init(path: path + clause.name, text: standard, origin: .standard(isAssumed: clause.isAssumed))
    }
  }

  // MARK: Texts

  /// What is put in place from beside stands in a text of its own, so each argument is taken from where it is.
  private func text(_ arguments: [Argument]) -> String {
    arguments.reduce("") { text, argument in
      let next: String =
        switch argument {
        case .expression(.name(let word)): word.text
        case .symbol(let symbol, _): symbol.rawValue
        default: self.text(of: argument.range)
        }
      let isTight = text.isEmpty || next == "," || next == ":"
      return text + (isTight ? "" : " ") + next
    }
  }

  /// Without comments, and with single spaces.
  private func text(of range: SourceRange) -> String {
    let file = sources[range]
    let comments = self.file(of: range)?.comments ?? []
    var text = ""
    var start = range.lower
    for comment in comments where comment.lower >= range.lower && comment.upper <= range.upper {
      text += file.text(in: SourceRange(start, comment.lower)) + "\n"
      start = comment.upper
    }
    text += file.text(in: SourceRange(start, range.upper))
    return text.split { $0.isWhitespace }.joined(separator: " ")
  }

  private func origin(_ statement: Statement, _ arguments: [Argument]) -> ScenarioAccount.Origin {
    if arguments.contains(where: { ScenarioAccount.isBeside(sources[$0.range]) }) { return .set }
    return .written(note: file(of: statement.range)?.comment(behind: statement.range))
  }

  private func file(of range: SourceRange) -> CommentedFile? {
    files.first { $0.source.range.reaches(range.lower) }
  }

  /// What stands before a declaration, and on its first line when its values begin below that.
  private func note(of statement: Statement) -> String? {
    guard let file = file(of: statement.range) else { return nil }
    let first = file.source.lineIndex(at: statement.range.lower)
    let values = statement.block?.statements.first?.range.lower
    let isLong = values.map { file.source.lineIndex(at: $0) > first } ?? false
    let notes = [file.comments(above: first), isLong ? file.comment(onLine: first) : nil]
    let text = notes.compactMap(\.self).joined(separator: " ")
    return text.isEmpty ? nil : text
  }
}

/// A text and where its comments stand.
private struct CommentedFile {
  let source: SourceFile
  let comments: [SourceRange]
  /// By line, from 0: the comment there, and whether nothing stands before it.
  private let byLine: [Int: (text: String, isAlone: Bool)]

  init(_ source: SourceFile) {
    self.source = source
    comments = Lexer.lex(source).comments
    var byLine: [Int: (String, Bool)] = [:]
    for comment in comments {
      let line = source.lineIndex(at: comment.lower)
      let before = source.text(in: SourceRange(source.lineStarts[line], comment.lower))
      let text = source.text(in: comment).drop { $0 == "/" }
      byLine[line] = (
        text.split { $0.isWhitespace }.joined(separator: " "),
        before.allSatisfy { $0.isWhitespace || $0 == "\u{FEFF}" }
      )
    }
    self.byLine = byLine
  }

  func comment(onLine line: Int) -> String? {
    byLine[line].flatMap { $0.isAlone || $0.text.isEmpty ? nil : $0.text }
  }

  /// On the line where a statement ends.
  func comment(behind range: SourceRange) -> String? {
    comment(onLine: source.lineIndex(at: max(range.lower, range.upper - 1)))
  }

  /// In lines of their own directly above one. Those at the start of the text are of the whole text.
  func comments(above line: Int) -> String? {
    var first = line
    while first > 0, let above = byLine[first - 1], above.isAlone { first -= 1 }
    guard first > 0, first < line else { return nil }
    return (first..<line).compactMap { byLine[$0]?.text }.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The paragraphs of the comment that the text begins with.
  var opening: [String] {
    var lines: [String] = []
    while let line = byLine[lines.count], line.isAlone { lines.append(line.text) }
    return lines.split(separator: "").map { $0.joined(separator: " ") }
  }
}

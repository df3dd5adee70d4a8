import JKLanguage

/// All names that a file declares, found before anything else is checked, so that the order of
/// declarations is free. A declaration's index is its place among those of its kind.
struct NameTable {
  enum Kind: String, CaseIterable {
    case parameter, uncertain, team, work, step, constraint, tool, contract, strategy, measure

    /// As a sentence names one.
    var noun: String {
      switch self {
      case .uncertain: "uncertain quantity"
      case .work: "work type"
      default: rawValue
      }
    }

    /// With its article.
    var description: String {
      self == .uncertain ? "an \(noun)" : "a \(noun)"
    }
  }

  struct Entry {
    let name: Word
    let statement: Statement
  }

  struct Owner {
    let kind: Kind
    let index: Int
    let word: Word
  }

  private(set) var diagnostics: [Diagnostic] = []
  private var entries: [Kind: [Entry]] = [:]
  private var owners: [String: [Owner]] = [:]
  /// Names behind a word that declares nothing. That word has been reported: no more about the name.
  private var unknown: Set<String> = []
  /// Kinds with a declaration that has no name, which has been reported.
  private var nameless: Set<Kind> = []
  /// Whether a file that may declare more could not be read, which has been reported.
  private(set) var isPartial = false

  init(_ statements: [Statement]) {
    for statement in statements {
      if statement.keyword.text == Vocabulary.importKeyword {
        if statement.arguments.first?.isInvalid == true { isPartial = true }
        continue
      }
      let field = Vocabulary.study.meant(by: statement.keyword.text)
      let kind = field.flatMap { Kind(rawValue: $0.name) }
      // `estimators { … }`: the word before the name is missing.
      if field == nil { unknown.insert(statement.keyword.text) }
      if case .expression(.name(let name))? = statement.arguments.first {
        if let kind { declare(name, kind, statement) } else if field == nil { unknown.insert(name.text) }
      } else if let kind, case .string(let text, let range)? = statement.arguments.first {
        diagnostics.append(.quotedName(text, range, "a name"))
        nameless.insert(kind)
      } else if let kind, statement.arguments.first?.isInvalid != true {
        diagnostics.append(.missingName(kind, statement))
        nameless.insert(kind)
      }
    }
  }

  private mutating func declare(_ name: Word, _ kind: Kind, _ statement: Statement) {
    if name.text.contains(".") {
      diagnostics.append(.dottedName(name))
    } else if UnitWord(word: name.text) != nil || Vocabulary.reserved.contains(name.text) {
      diagnostics.append(.reservedName(name))
    }
    if let first = owners[name.text]?.first {
      diagnostics.append(.duplicateName(name, first.word))
    }
    owners[name.text, default: []].append(
      Owner(kind: kind, index: entries[kind, default: []].count, word: name))
    entries[kind, default: []].append(Entry(name: name, statement: statement))
  }

  func declarations(_ kind: Kind) -> [Entry] {
    entries[kind] ?? []
  }

  func names(_ kind: Kind) -> [String] {
    declarations(kind).map(\.name.text)
  }

  /// What the name stands for; where it was declared twice, the one of the kind that is expected.
  func owner(_ name: String, expected: Kind) -> Owner? {
    let all = owners[name]
    return all?.first { $0.kind == expected } ?? all?.first
  }

  func isDeclared(_ name: String) -> Bool {
    owners[name] != nil
  }

  /// Whether an expression may use the name.
  func isQuantity(_ name: String) -> Bool {
    [.parameter, .uncertain].contains(owner(name, expected: .uncertain)?.kind)
  }

  /// What an expression may use.
  var quantities: [String] {
    names(.parameter) + names(.uncertain)
  }

  /// Whether an undeclared name may be that of a declaration that could not be understood.
  func isUnknown(_ name: String, _ kind: Kind) -> Bool {
    isPartial || unknown.contains(name) || nameless.contains(kind)
  }
}

extension NameTable {
  /// The team that a team is a group within, by their indices; nil for a team of its own.
  func parent(ofTeam team: Int) -> Int? {
    guard declarations(.team).indices.contains(team) else { return nil }
    let arguments = declarations(.team)[team].statement.arguments
    guard arguments.count == 3, case .expression(.name(let parent)) = arguments[2] else { return nil }
    return names(.team).firstIndex(of: parent.text)
  }

  /// The team of a step, the whole of it where the step names a group; nil when it names none.
  func team(ofStep step: Int) -> Int? {
    guard declarations(.step).indices.contains(step) else { return nil }
    let arguments = declarations(.step)[step].statement.arguments
    guard arguments.count == 3, case .expression(.name(let name)) = arguments[2],
      let team = names(.team).firstIndex(of: name.text)
    else { return nil }
    return parent(ofTeam: team) ?? team
  }

  /// The step that a tool is on; nil when it names none.
  func step(ofTool tool: Int) -> Int? {
    guard declarations(.tool).indices.contains(tool) else { return nil }
    let arguments = declarations(.tool)[tool].statement.arguments
    guard arguments.count == 3, case .expression(.name(let name)) = arguments[2] else { return nil }
    return names(.step).firstIndex(of: name.text)
  }
}

extension Argument {
  var isInvalid: Bool {
    if case .expression(.invalid) = self { true } else { false }
  }
}

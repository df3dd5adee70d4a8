import JKLanguage

/// A declaration, by its place among those of its kind.
struct Declared: Hashable {
  let kind: NameTable.Kind
  let index: Int
}

/// All names that a file declares, found before anything else is checked, so that the order of
/// declarations is free. A declaration's index is its place among those of its kind.
final class NameTable {
  enum Kind: String, CaseIterable {
    case parameter, uncertain, team, work, step, constraint, tool, contract, outcome, strategy, measure
    case population

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
      self == .uncertain || self == .outcome ? "an \(noun)" : "a \(noun)"
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

  private let log: DiagnosticLog
  private var names: [Kind: [String]] = [:]
  private var entries: [Kind: [Entry]] = [:]
  private var owners: [String: Owner] = [:]
  /// Later declarations of names that have an owner, which has been reported.
  private var rivals: [String: [Owner]] = [:]
  /// Names behind a word that declares nothing. That word has been reported: no more about the name.
  private var unknown: Set<String> = []
  /// Kinds with a declaration that has no name, which has been reported.
  private var nameless: Set<Kind> = []
  /// Whether a file that may declare more could not be read, which has been reported.
  private(set) var isPartial = false

  init(_ statements: [Statement], _ log: DiagnosticLog) {
    self.log = log
    owners.reserveCapacity(statements.count)
    // What misspelt words mean is guessed; a text full of them is no scenario.
    var guesses = 0
    for statement in statements {
      if statement.keyword.text == Vocabulary.importKeyword {
        if statement.arguments.first?.isInvalid == true { isPartial = true }
        continue
      }
      var field = Vocabulary.study[statement.keyword.text]
      if field == nil {
        guesses += 1
        if guesses > DiagnosticLog.limit {
          isPartial = true
          break
        }
        field = Vocabulary.study.meant(by: statement.keyword.text)
      }
      let kind = field.flatMap { Kind(rawValue: $0.name) }
      // `estimators { … }`: the word before the name is missing.
      if field == nil { unknown.insert(statement.keyword.text) }
      if case .expression(.name(let name))? = statement.arguments.first {
        if let kind {
          declare(name, kind, statement)
          expectJoined(name, kind, statement)
        } else if field == nil {
          unknown.insert(name.text)
        }
      } else if let kind, case .string(let text, let range)? = statement.arguments.first {
        log.report(.quotedName(text, range, "a name"))
        nameless.insert(kind)
      } else if let kind, statement.arguments.first?.isInvalid != true {
        log.report(.missingName(kind, statement))
        nameless.insert(kind)
      }
    }
  }

  /// The names of the same text with another statement in the place of one, which declares the same.
  init(_ other: NameTable, with statement: Statement, at place: Declared) {
    log = other.log
    names = other.names
    entries = other.entries
    owners = other.owners
    rivals = other.rivals
    unknown = other.unknown
    nameless = other.nameless
    isPartial = other.isPartial
    entries[place.kind]?[place.index] = Entry(
      name: other.declarations(place.kind)[place.index].name, statement: statement)
  }

  private func declare(_ name: Word, _ kind: Kind, _ statement: Statement) {
    if name.text.utf8.contains(UInt8(ascii: ".")) {
      log.report(.dottedName(name))
    } else if isUnit(name.text, kind) || Vocabulary.reserved.contains(name.text) {
      log.report(.reservedName(name))
    }
    let owner = Owner(kind: kind, index: entries[kind, default: []].count, word: name)
    if let first = owners[name.text] {
      log.report(.duplicateName(name, first.word))
      rivals[name.text, default: []].append(owner)
    } else {
      owners[name.text] = owner
    }
    entries[kind, default: []].append(Entry(name: name, statement: statement))
    names[kind, default: []].append(name.text)
  }

  /// Whether a unit of that name could be meant where the name is used. No quantity is named by a contract, and many
  /// are called `seats`; a step is called `second` more often than an effort takes one.
  private func isUnit(_ name: String, _ kind: Kind) -> Bool {
    guard let unit = UnitWord(word: name), kind != .contract else { return false }
    return unit != .seconds || kind == .uncertain || kind == .parameter
  }

  /// `team sales people` may be called `sales-people` elsewhere, which is not to be reported too.
  private func expectJoined(_ name: Word, _ kind: Kind, _ statement: Statement) {
    guard statement.arguments.count > 1, case .expression(.name(let next)) = statement.arguments[1],
      let declaration = Vocabulary.declarations.first(where: { $0.keyword == kind.rawValue }),
      !declaration.headerWords.contains(next.text)
    else { return }
    unknown.insert("\(name.text)-\(next.text)")
  }

  /// Where a statement declares something; nil when it does not.
  func place(of statement: Statement) -> Declared? {
    for (kind, declared) in entries {
      if let index = declared.firstIndex(where: { $0.statement === statement }) {
        return Declared(kind: kind, index: index)
      }
    }
    return nil
  }

  func declarations(_ kind: Kind) -> [Entry] {
    entries[kind] ?? []
  }

  func names(_ kind: Kind) -> [String] {
    names[kind] ?? []
  }

  /// What the name stands for; where it was declared twice, the one of the kind that is expected.
  func owner(_ name: String, expected: Kind) -> Owner? {
    guard let first = owners[name] else { return nil }
    if first.kind == expected { return first }
    return rivals[name]?.first { $0.kind == expected } ?? first
  }

  func isDeclared(_ name: String) -> Bool {
    owners[name] != nil
  }

  /// The index of the first declaration of that name and kind.
  private func index(of name: String, _ kind: Kind) -> Int? {
    owner(name, expected: kind).flatMap { $0.kind == kind ? $0.index : nil }
  }

  /// Whether an expression may use the name.
  func isQuantity(_ name: String) -> Bool {
    [.parameter, .uncertain].contains(owner(name, expected: .uncertain)?.kind)
  }

  /// What an expression may use.
  var quantities: [String] {
    Array(names(.parameter).prefix(NameSuggestion.most)) + names(.uncertain).prefix(NameSuggestion.most)
  }

  /// Whether an undeclared name may be that of a declaration that could not be understood.
  func isUnknown(_ name: String, _ kind: Kind) -> Bool {
    isPartial || unknown.contains(name) || nameless.contains(kind)
  }
}

extension NameTable {
  /// The team that a team is a group within, by their indices; nil for a team of its own.
  func parent(ofTeam team: Int) -> Int? {
    let teams = declarations(.team)
    guard teams.indices.contains(team) else { return nil }
    let arguments = teams[team].statement.arguments
    guard arguments.count == 3, case .expression(.name(let parent)) = arguments[2] else { return nil }
    return index(of: parent.text, .team)
  }

  /// The team of a step, the whole of it where the step names a group; nil when it names none.
  func team(ofStep step: Int) -> Int? {
    guard declarations(.step).indices.contains(step) else { return nil }
    let arguments = declarations(.step)[step].statement.arguments
    guard arguments.count == 3, case .expression(.name(let name)) = arguments[2],
      let team = index(of: name.text, .team)
    else { return nil }
    return parent(ofTeam: team) ?? team
  }

  /// The step that a tool is on; nil when it names none.
  func step(ofTool tool: Int) -> Int? {
    guard declarations(.tool).indices.contains(tool) else { return nil }
    let arguments = declarations(.tool)[tool].statement.arguments
    guard arguments.count == 3, case .expression(.name(let name)) = arguments[2] else { return nil }
    return index(of: name.text, .step)
  }
}

extension Argument {
  var isInvalid: Bool {
    if case .expression(.invalid) = self { true } else { false }
  }
}

import JKLanguage

/// All names that a file declares, found before anything else is checked, so that the order of
/// declarations is free. A declaration's index is its place among those of its kind.
struct NameTable {
  enum Kind: String, CaseIterable {
    case uncertain, team, work, step, constraint, tool, contract, strategy

    /// With its article, for messages.
    var description: String {
      self == .uncertain ? "an uncertain quantity" : "a \(rawValue)"
    }
  }

  struct Entry {
    let name: Word
    let statement: Statement
  }

  private(set) var diagnostics: [Diagnostic] = []
  private var entries: [Kind: [Entry]] = [:]
  private var owners: [String: (kind: Kind, index: Int, word: Word)] = [:]

  init(_ statements: [Statement]) {
    for statement in statements {
      guard let kind = Kind(rawValue: statement.keyword.text) else { continue }
      guard case .expression(.name(let name))? = statement.arguments.first else {
        if statement.arguments.first?.isInvalid != true {
          diagnostics.append(.missingName(kind, statement))
        }
        continue
      }
      declare(name, kind, statement)
    }
  }

  private mutating func declare(_ name: Word, _ kind: Kind, _ statement: Statement) {
    if name.text.contains(".") {
      diagnostics.append(.dottedName(name))
    } else if UnitWord(word: name.text) != nil || Vocabulary.reserved.contains(name.text) {
      diagnostics.append(.reservedName(name))
    }
    if let earlier = owners[name.text] {
      diagnostics.append(.duplicateName(name, earlier.word))
    } else {
      owners[name.text] = (kind, entries[kind, default: []].count, name)
    }
    entries[kind, default: []].append(Entry(name: name, statement: statement))
  }

  func declarations(_ kind: Kind) -> [Entry] {
    entries[kind] ?? []
  }

  func names(_ kind: Kind) -> [String] {
    declarations(kind).map(\.name.text)
  }

  func owner(_ name: String) -> (kind: Kind, index: Int, word: Word)? {
    owners[name]
  }
}

extension Argument {
  var isInvalid: Bool {
    if case .expression(.invalid) = self { true } else { false }
  }
}

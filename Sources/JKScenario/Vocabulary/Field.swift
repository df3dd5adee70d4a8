import JKLanguage

/// One thing that can be said in a declaration: the row of the table that drives checking, defaults,
/// suggestions and the reference page.
package final class Field: Sendable {
  package let name: String
  package let form: Form
  /// As it would be written after the field's name; nil when there is none.
  package let standard: String?
  /// The default as a statement, read as if it had been written.
  let standardStatement: Statement?
  package let isRequired: Bool
  package let repeats: Bool
  /// Whether the default is an assumption without field data behind it.
  package let isAssumed: Bool
  /// In canonical units, for quantities; for the shares in a phrase always 0 … 1.
  package let range: ClosedRange<Double>
  package let meaning: String
  /// As a user would write it.
  package let example: String

  init(
    _ name: String, _ form: Form, default standard: String? = nil, required: Bool = false,
    repeats: Bool = false, assumed: Bool = false, range: ClosedRange<Double>? = nil,
    _ meaning: String, example: String
  ) {
    self.name = name
    self.form = form
    self.standard = standard
    standardStatement = standard.flatMap {
      let source = SourceFile(name: "default of \(name)", text: "\(name) \($0)")
      return Parser.parse(source).syntax.statements.first
    }
    isRequired = required
    self.repeats = repeats
    isAssumed = assumed
    self.range = range ?? form.naturalRange
    self.meaning = meaning
    self.example = example
  }
}

extension Field {
  var isPhrase: Bool {
    if case .phrase = form { true } else { false }
  }

  /// What stands in its block.
  package var inner: Declaration? {
    switch form {
    case .block(let inner), .headed(_, let inner): inner
    default: nil
    }
  }

  /// Whether a phrase stands before its block.
  var isHeaded: Bool {
    if case .headed = form { true } else { false }
  }

  /// Whether a block may follow.
  var hasBlock: Bool {
    switch form {
    case .block, .headed: true
    default: false
    }
  }
}

/// How a field's value is written.
package enum Form: Sendable {
  case quantity(QuantityKind)
  case distribution(QuantityKind)
  /// `times 1.65`
  case factor
  /// `"…"`
  case text
  /// Named shares, separated by commas: `framing 15%, producing 65%`. The first may go unnamed when
  /// its name is the field's own.
  case clauses([Field])
  /// A phrase with a shape of its own, as the reference shows it, and what the field's range is a range of.
  case phrase(String, of: QuantityKind? = nil)
  case block(Declaration)
  /// A phrase, and a block behind it.
  case headed(String, Declaration)

  var naturalRange: ClosedRange<Double> {
    switch self {
    case .quantity(let kind), .distribution(let kind): kind.naturalRange
    default: 0...QuantityKind.largest
    }
  }
}

/// What a quantity must be, by its unit.
package enum QuantityKind: Sendable, Hashable {
  case duration, rate, money, moneyRate, share, number
  /// Money for one of something.
  case moneyEach(Dimension.Base)
  /// So many of something; the unit may be left out.
  case count(Dimension.Base)

  /// Beyond it sums over a study lose their cents.
  static let largest = 1e15

  /// What such a quantity can be where the table does not say otherwise.
  var naturalRange: ClosedRange<Double> {
    self == .share ? 0...1 : 0...Self.largest
  }

  package var dimension: Dimension {
    switch self {
    case .duration: .time
    case .rate: .none / .time
    case .money: .money
    case .moneyRate: .money / .time
    case .moneyEach(let base): .money / Dimension(base)
    case .share, .number: .none
    case .count(let base): Dimension(base)
    }
  }

  /// As a message names it.
  package var description: String {
    self == .share ? "a percentage" : dimension.description
  }

  /// What a quantity of that dimension is; one of several dimensions is shown as a plain number.
  init(_ dimension: Dimension, isShare: Bool) {
    switch dimension {
    case .time: self = .duration
    case .none / .time: self = .rate
    case .money: self = .money
    case .money / .time: self = .moneyRate
    default:
      let base = Dimension.Base.allCases.first { Dimension($0) == dimension }
      self = base.map { .count($0) } ?? (isShare ? .share : .number)
    }
  }

  package func accepts(_ other: Dimension) -> Bool {
    if other == dimension { return true }
    if case .count = self { return other == .none }
    return false
  }
}

/// A word that opens a statement with a block, and what may stand in the block.
package final class Declaration: Sendable {
  package let keyword: String
  /// The statement without its block: `step NAME by TEAM`.
  package let header: String
  package let fields: [Field]
  package let fieldNames: [String]
  let required: [Field]
  /// The words of its first line that stand as they are: `by`, `within`, `high-value`.
  let headerWords: Set<String>
  /// Whether one of them must be there.
  let needsHeaderWord: Bool
  package let meaning: String
  /// As a user would write it, with the block.
  package let example: String

  init(_ keyword: String, header: String, _ meaning: String, example: String, fields: [Field]) {
    self.keyword = keyword
    self.header = header
    self.meaning = meaning
    self.example = example
    self.fields = fields
    fieldNames = fields.map(\.name)
    required = fields.filter(\.isRequired)
    headerWords = Self.words(header.dropFirst(keyword.count))
    needsHeaderWord = !Self.words(header.prefix { $0 != "[" }.dropFirst(keyword.count)).isEmpty
  }

  private static func words(_ header: Substring) -> Set<String> {
    Set(header.split { " [|],…=".contains($0) }.map(String.init).filter { $0 == $0.lowercased() })
  }

  package subscript(name: String) -> Field? {
    place(name).map { fields[$0] }
  }

  /// Where the field of that name stands among ``fields``.
  func place(_ name: String) -> Int? {
    // There are few, and short names are compared in a moment.
    fieldNames.firstIndex(of: name)
  }

  /// The field of that name, or the one that was probably meant.
  func meant(by word: String) -> Field? {
    self[word] ?? NameSuggestion.best(for: word, among: fieldNames).flatMap { self[$0] }
  }
}

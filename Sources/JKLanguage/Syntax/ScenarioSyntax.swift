/// The whole text as a tree: what the parser makes of a source file, whatever the text says, and what stands in
/// the files that it imports.
///
/// The grammar knows no declarations, only the shape that all of them share:
///
///     statement = WORD { argument } [ "{" { statement } "}" ]
///
/// What a statement means is the business of `JKScenario`. A part that could not be read stands in
/// the tree as `Expression.invalid`, so that later stages pass over it in silence.
package struct ScenarioSyntax: Sendable {
  package var sources: SourceFiles
  package private(set) var statements: [Statement]
  /// What the main text writes amounts of money with.
  package var moneySign: Unicode.Scalar = "$"

  package init(sources: SourceFiles, statements: [Statement]) {
    self.sources = sources
    self.statements = statements
  }

  /// The same of other statements.
  package func with(statements: [Statement]) -> ScenarioSyntax {
    var other = self
    other.statements = statements
    return other
  }

  /// The code of its currency; nil when it names none.
  package var currency: String? {
    let line = statements.first { $0.keyword.text == "currency" }
    return if case .expression(.name(let word))? = line?.arguments.first { word.text } else { nil }
  }

  /// Behind the title, or the start of a text without one.
  var endOfTitle: SourceRange {
    let start = sources.main.range.lower
    let end = statements.first { $0.keyword.text == "scenario" }?.range.upper ?? start
    return SourceRange(end, end)
  }
}

/// A class, so that handing on one of a million copies nothing.
package final class Statement: Sendable {
  package let keyword: Word
  package let arguments: [Argument]
  package let block: Block?
  package let range: SourceRange

  package init(keyword: Word, arguments: [Argument], block: Block?, range: SourceRange) {
    self.keyword = keyword
    self.arguments = arguments
    self.block = block
    self.range = range
  }
}

/// The statements between braces; the range holds the braces.
package struct Block: Sendable {
  package let statements: [Statement]
  package let range: SourceRange

  package init(statements: [Statement], range: SourceRange) {
    self.statements = statements
    self.range = range
  }
}

/// A keyword or a name: letters, digits and inner hyphens. Dots make it a path.
package struct Word: Sendable, Hashable {
  package let text: String
  package let range: SourceRange

  package init(text: String, range: SourceRange) {
    self.text = text
    self.range = range
  }
}

package enum Argument: Sendable {
  case expression(Expression)
  case string(String, SourceRange)
  case symbol(Symbol, SourceRange)

  package enum Symbol: String, Sendable {
    case arrow = "->"
    case comma = ","
    case colon = ":"
    case equals = "="
    case span = ".."
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
  }

  package var range: SourceRange {
    switch self {
    case .expression(let expression): expression.range
    case .string(_, let range), .symbol(_, let range): range
    }
  }
}

import JKLanguage

/// A tree in one line: `(arrives poisson (/ 20 week))`, a block as `{…}`, what could not be read as `?`.
package enum SyntaxDump {
  package static func text(of source: String) -> String {
    text(Parser.parse(SourceFile(name: "test", text: source)).syntax.statements)
  }

  /// The arguments of a statement that is put before the text.
  package static func arguments(_ source: String) -> String {
    let syntax = Parser.parse(SourceFile(name: "test", text: "x " + source)).syntax
    return syntax.statements.first.map { $0.arguments.map(text).joined(separator: " ") } ?? ""
  }

  package static func text(_ statements: [Statement]) -> String {
    statements.map(text).joined(separator: " ")
  }

  private static func text(_ statement: Statement) -> String {
    var parts = [statement.keyword.text] + statement.arguments.map(text)
    if let block = statement.block { parts.append("{\(text(block.statements))}") }
    return "(\(parts.joined(separator: " ")))"
  }

  private static func text(_ argument: Argument) -> String {
    switch argument {
    case .expression(let expression): text(expression)
    case .string(let text, _): "\"\(text)\""
    case .symbol(let symbol, _): symbol.rawValue
    }
  }

  private static func text(_ expression: Expression) -> String {
    switch expression {
    case .number(let number): text(number)
    case .name(let word): word.text
    case .call(let name, let arguments, _):
      "\(name.text)(\(arguments.map(text).joined(separator: ", ")))"
    case .string(let text, _): "\"\(text)\""
    case .negation(let operand, _): "(- \(text(operand)))"
    case .binary(let sign, let left, let right): "(\(sign.rawValue) \(text(left)) \(text(right)))"
    case .date(let year, let month, let day, _): "date[\(year) \(month) \(day)]"
    case .clock(let minutes, _): "clock[\(minutes)]"
    case .offset(let minutes, _): "offset[\(minutes)]"
    case .invalid: "?"
    }
  }

  private static func text(_ argument: CallArgument) -> String {
    let key = argument.label?.text ?? argument.key.map(text)
    return (key.map { "\($0): " } ?? "") + text(argument.value)
  }

  private static func text(_ number: NumberLiteral) -> String {
    (number.isMoney ? "$" : "") + number.digits
      + (number.magnitude == 1 ? "" : "×\(number.magnitude)") + (number.isPercent ? "%" : "")
      + (number.unit.map { "[\($0.text)]" } ?? "")
  }
}

import Foundation
import JKLanguage

/// An axis of a sweep as it is written.
struct WrittenAxis {
  /// What is to stand in the place of a value, and as a reader sees it.
  struct Value {
    let arguments: [Argument]
    let text: String
  }

  let path: Word
  let place: SourceRange
  /// Not empty.
  let values: [Value]
}

extension Checker {
  /// `estimators.people = 3, 4, 6`, `fix-week = 0 weeks .. 52 weeks by 13 weeks`, or a parameter alone.
  func axis(_ line: Statement) -> WrittenAxis? {
    let cursor = ArgumentCursor(self, line, field: Vocabulary.study[Vocabulary.sweepKeyword])
    noBlock(line)
    guard let path = cursor.name("the path of a value, such as `estimators.people`") else { return nil }
    if path.text == Vocabulary.compareKeyword { cursor.fail(.cannotSweep(path)) }
    let values = cursor.next == nil ? wholeRange(path, cursor) : values(cursor)
    return cursor.hasFailed ? nil : WrittenAxis(path: path, place: line.range, values: values)
  }

  private func values(_ cursor: ArgumentCursor) -> [WrittenAxis.Value] {
    cursor.symbol(.equals)
    var values: [[Argument]] = [[]]
    while let argument = cursor.next, !cursor.hasFailed {
      cursor.advance()
      switch argument {
      case .symbol(.span, _) where values.count == 1: return steps(from: values[0], cursor)
      case .symbol(.comma, _): values.append([])
      default: values[values.count - 1].append(argument)
      }
    }
    guard !cursor.hasFailed, !values.contains(where: \.isEmpty) else {
      cursor.fail(.expected("a value", at: cursor.place, cursor.field))
      return []
    }
    return values.map { arguments in
      let place = arguments.reduce(arguments[0].range) { $0.union($1.range) }
      return WrittenAxis.Value(arguments: arguments, text: sources.text(in: place))
    }
  }

  /// `0 weeks .. 52 weeks by 13 weeks`, from behind the dots.
  private func steps(from first: [Argument], _ cursor: ArgumentCursor) -> [WrittenAxis.Value] {
    let low = first.count == 1 ? first[0].literal : nil
    let high = literal(cursor)
    cursor.word("by")
    let step = literal(cursor)
    cursor.end()
    guard !cursor.hasFailed else { return [] }
    guard let low, let high, let step, high.isLike(low), step.isLike(low), let first = low.decimal,
      let last = high.decimal, let stride = step.decimal, first < last, stride > 0
    else {
      cursor.fail(.notSteps(cursor.statement.range))
      return []
    }
    let count = NSDecimalNumber(decimal: (last - first) / stride).doubleValue.rounded(.down)
    guard count < Double(Vocabulary.Limit.points) else {
      cursor.fail(.sweepTooLarge(cursor.statement.range, points: [Int(min(count, 1e9)) + 1]))
      return []
    }
    return (0...Int(count)).map { low.axisValue(at: first + Decimal($0) * stride) }
  }

  private func literal(_ cursor: ArgumentCursor) -> NumberLiteral? {
    defer { cursor.advance() }
    return cursor.next?.literal
  }

  /// Five values from end to end of the range that a parameter gives.
  private func wholeRange(_ path: Word, _ cursor: ArgumentCursor) -> [WrittenAxis.Value] {
    let entry = names.declarations(.parameter).first { $0.name.text == path.text }
    let ends = Array(entry?.statement.arguments.suffix(3) ?? [])
    guard ends.count == 3, case .symbol(.span, _) = ends[1], let low = ends[0].literal,
      let high = ends[2].literal, high.isLike(low), let first = low.decimal,
      let last = high.decimal, first < last
    else {
      cursor.fail(.nothingToSweep(path))
      return []
    }
    return (0...4).map { low.axisValue(at: first + (last - first) * Decimal($0) / 4) }
  }
}

extension Argument {
  /// The number, when it is one alone.
  var literal: NumberLiteral? {
    if case .expression(.number(let literal)) = self { literal } else { nil }
  }
}

extension NumberLiteral {
  /// Whether the two have the same unit.
  fileprivate func isLike(_ other: NumberLiteral) -> Bool {
    isMoney == other.isMoney && isPercent == other.isPercent
      && unit.flatMap { UnitWord(word: $0.text) } == other.unit.flatMap { UnitWord(word: $0.text) }
  }

  /// What is written, in percent where it is a percentage: exact, since a step of a seed may be its last digit.
  fileprivate var decimal: Decimal? { Decimal(string: digits).map { $0 * Decimal(magnitude) } }

  /// Another number of the same unit.
  fileprivate func axisValue(at value: Decimal) -> WrittenAxis.Value {
    let digits = value.description
    let literal = NumberLiteral(
      digits: digits, isMoney: isMoney, isPercent: isPercent, unit: unit, range: range)
    let text =
      (isMoney ? "$" : "") + digits + (isPercent ? "%" : "") + (unit.map { " \($0.text)" } ?? "")
    return WrittenAxis.Value(arguments: [.expression(.number(literal))], text: text)
  }
}

/// Programs that parse, laid out as nobody would.
package struct ProgramGenerator {
  private var random: SplitMix
  private var text = ""
  private var depth = 0

  package static func program(seed: UInt64) -> String {
    var generator = ProgramGenerator(random: SplitMix(seed: seed))
    generator.block(isOneLine: false)
    return generator.text
  }

  private init(random: SplitMix) {
    self.random = random
  }

  private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

  private mutating func pick(_ choices: [String]) -> String { choices.randomElement(using: &random) ?? "" }

  // MARK: - Space

  private mutating func space(atLeast least: Int = 1) {
    text += String(repeating: chance(10) ? "\t" : " ", count: Int.random(in: least...3, using: &random))
  }

  private mutating func newline() {
    space(atLeast: 0)
    if chance(20) { text += " " + pick(["// one", "//two  ", "// drei – „vier“", "//", "// a { b ( \""]) }
    text += pick(["\n", "\n", "\r\n", "\n\n", "\n \n\n", "\n  // alone\n", "\n\n// apart\n\n"])
    space(atLeast: 0)
  }

  /// Where a statement may go on in the next line.
  private mutating func gap(atLeast least: Int = 1) {
    if chance(6) { newline() } else { space(atLeast: least) }
  }

  // MARK: - Statements

  private mutating func block(isOneLine: Bool) {
    for _ in 0..<Int.random(in: 0...(depth == 0 ? 12 : 5), using: &random) {
      statement(isOneLine: isOneLine)
      if isOneLine {
        text += ";"
        space(atLeast: 0)
      } else if chance(15) {
        space(atLeast: 0)
        text += pick([";", ";;", "; "])
        if chance(60) { newline() }
      } else {
        newline()
      }
    }
  }

  private mutating func statement(isOneLine: Bool) {
    text += pick([
      "people", "cost", "team", "team", "week", "then", "route", "scattered-inputs", "größe", "a",
    ])
    let count = Int.random(in: 0...4, using: &random)
    var endsInSymbol = false
    var isHead = true
    for index in 0..<count {
      space()
      if index < count - 1, !endsInSymbol, chance(25) {
        let symbol = pick(["->", ",", ":", "=", "..", "<", ">="])
        text += symbol
        endsInSymbol = true
        // Behind names alone a colon at the end of a line is taken for the start of a block.
        if !isOneLine, symbol != ":" || !isHead { gap() }
        isHead = false
      } else {
        endsInSymbol = false
        switch Int.random(in: 0..<6, using: &random) {
        case 0:
          text += pick(["\"scope  e-mail\"", "\"\"", "\"// no comment\""])
          isHead = false
        case 1...2: text += pick(["by", "on", "estimate", "tools-first", "a.b"])
        default: expression(isOneLine: isOneLine, isNested: false, depth: 2)
        }
      }
    }
    guard depth < 4, chance(25) else { return }
    space(atLeast: 0)
    text += "{"
    depth += 1
    let isInner = isOneLine || chance(50)
    if isInner { space(atLeast: 0) } else { newline() }
    block(isOneLine: isInner)
    if isInner { space(atLeast: 0) } else { newline() }
    text += "}"
    depth -= 1
  }

  // MARK: - Expressions

  private mutating func expression(isOneLine: Bool, isNested: Bool, depth: Int) {
    operand(isOneLine: isOneLine, depth: depth)
    for _ in 0..<Int.random(in: 0...2, using: &random) {
      guard chance(40) else { return }
      if isNested, !isOneLine { gap() } else { space() }
      text += pick(["+", "-", "*", "/"])
      if isOneLine { space() } else { gap() }
      operand(isOneLine: isOneLine, depth: depth)
    }
  }

  private mutating func operand(isOneLine: Bool, depth: Int) {
    switch Int.random(in: 0..<(depth > 0 ? 10 : 7), using: &random) {
    case 0...1:
      let literal = pick(["12", "0.5", "$25k", "40%", "2027-01-04", "09:00", "UTC+10", "$3m"])
      // Behind a date and up to three spaces a time is taken for a part of it.
      text += literal == "09:00" && text.suffix(13).contains("2027-01-04") ? "at" : literal
    case 2: text += pick(["12 h", "3  weeks", "30 million   tokens", "2 million", "4 people"])
    case 3: text += pick(["drafting-gain", "revenue", "million tokens"])
    case 4...5: text += pick(["1", "x"])
    case 6:
      text += "-"
      space(atLeast: 0)
      text += pick(["4", "x", "3 h"])
    case 7:
      text += "("
      inside(isOneLine)
      expression(isOneLine: isOneLine, isNested: true, depth: depth - 1)
      inside(isOneLine)
      text += ")"
    default: call(isOneLine: isOneLine, depth: depth - 1)
    }
  }

  private mutating func call(isOneLine: Bool, depth: Int) {
    text += pick(["lognormal(", "f(", "mixture("])
    for index in 0..<Int.random(in: 0...3, using: &random) {
      if index > 0 {
        inside(isOneLine)
        text += ","
        // Glued to the next number it would be taken for a decimal comma.
        space()
      }
      inside(isOneLine)
      if chance(50) {
        text += pick(["mean", "cv", "2 h", "otherwise"])
        space(atLeast: 0)
        text += ":"
        inside(isOneLine)
      }
      expression(isOneLine: isOneLine, isNested: true, depth: depth)
    }
    inside(isOneLine)
    text += ")"
  }

  private mutating func inside(_ isOneLine: Bool) {
    if isOneLine { space(atLeast: 0) } else { gap(atLeast: 0) }
  }
}

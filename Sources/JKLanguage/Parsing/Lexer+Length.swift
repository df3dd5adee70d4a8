/// How long the pieces of a text may be. What is longer is no slip of somebody who types, and whatever shows it would have
/// to cut it: tables, charts, messages, names of files.
package enum TextLimit: Int {
  /// A declared name, and a path of several.
  case name = 60
  case path = 400
  case number = 100
  /// Between quotation marks.
  case string = 1_000
  /// In one line.
  case comment = 10_000

  fileprivate var described: String {
    switch self {
    case .name: "a name"
    case .path: "a path of names"
    case .number: "a number"
    case .string: "a text in quotation marks"
    case .comment: "a comment"
    }
  }
}

extension Lexer {
  /// Reports what is longer than it may be; false when it is.
  func checkLength(_ range: SourceRange, _ limit: TextLimit) -> Bool {
    // Characters are no more than bytes.
    guard range.upper - range.lower > limit.rawValue else { return true }
    let count = bytes[range.lower..<range.upper].count { $0 & 0xC0 != 0x80 }
    guard count > limit.rawValue else { return true }
    log.report(.tooLong(limit.described, count, most: limit.rawValue, at: range))
    return false
  }
}

extension Int {
  /// `1,000`
  var withThousands: String {
    let digits = String(self)
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text.append(",") }
      text.append(digit)
    }
    return text
  }
}

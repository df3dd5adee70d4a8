import JKLanguage

/// The page of one code: what the finding means, why it matters, a wrong example and a right one.
///
///     jkcurve explain JK0214
///
/// A test gives each wrong example to the checker and looks for the code, and each right one to see that there is
/// nothing to say about it.
package struct Explanation: Sendable {
  package let code: String
  /// What is wrong, as a sentence without a full stop.
  package let title: String
  /// Why it matters and what to do, in the reader's terms. Backquotes mark code.
  package let reason: String
  package let wrong: Example
  package let right: Example

  init(_ code: String, _ title: String, _ reason: String, wrong: Example, right: Example) {
    self.code = code
    self.title = title
    self.reason = reason
    self.wrong = wrong
    self.right = right
  }

  /// All pages by their codes. 01xx text, 02xx meaning, 03xx flow and habits, 08xx advice.
  package static let all =
    (characters + syntax + names + fields + quantities + size + distributions + overrides + imports + studies
    + flow
    + people
    + habits + populations + contracts + advice).sorted { $0.code < $1.code }

  /// The page of a code, which may be written short: `JK0214`, `jk214`, `214`.
  package static func page(_ code: String) -> Explanation? {
    let digits = code.filter(\.isNumber)
    let padded = "JK" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    let isCode = code.allSatisfy { $0.isNumber } || code.uppercased() == "JK" + digits
    return isCode ? all.first { $0.code == padded } : nil
  }

  /// The code that was probably meant: the one with most figures in common, from the left.
  package static func suggestion(for code: String) -> String? {
    let wanted = "JK" + code.filter(\.isNumber)
    func common(_ other: String) -> Int { zip(wanted, other).prefix { $0 == $1 }.count }
    return all.map { $0.code }.max { common($0) < common($1) }.flatMap { common($0) >= 4 ? $0 : nil }
  }
}

/// A piece of a scenario, which stands in the place of what is named alike in a small sound one.
///
/// `⟪E9⟫` in its text stands for a byte, and `⟪( ×65⟫` for as many of what is before the `×`.
package struct Example: Sendable, ExpressibleByStringLiteral {
  package let text: String
  /// Values that are said beside it: `--set clerks.people=5`.
  package let settings: [String]
  /// What is swept over beside it: `--over "clerks.people = 2, 3"`.
  package let axes: [String]

  init(_ text: String, settings: [String] = [], axes: [String] = []) {
    self.text = text
    self.settings = settings
    self.axes = axes
  }

  package init(stringLiteral text: String) {
    self.init(text)
  }

  /// As a page shows it.
  package var shown: String {
    (settings.map { "jkcurve check office.scenario --set '\($0)'" }
      + axes.map { "jkcurve sweep office.scenario --over '\($0)'" } + (text.isEmpty ? [] : [text]))
      .joined(separator: "\n")
  }

  /// The whole scenario that it makes.
  package var source: SourceFile {
    let own = Set(text.split(separator: "\n").compactMap { Self.key(of: $0) })
    let rest = Self.base.filter { part in
      part.split(separator: "\n").first.flatMap { Self.key(of: $0) }.map { !own.contains($0) } ?? true
    }
    return SourceFile(name: "office.scenario", bytes: bytes + (rest.joined(separator: "\n") + "\n").utf8)
  }

  /// What is said about it, in the order of the text.
  package var findings: [Diagnostic] {
    ScenarioReading(source, files: Self.files, setting: settings, sweeping: axes).diagnostics
  }

  /// What a top-level line declares: a field of the study by its word, a declaration by its word and name.
  private static func key(of line: Substring) -> String? {
    guard let first = line.first, first.isLetter || first == "\"" else { return nil }
    let words = line.split(maxSplits: 2) { " {=:".contains($0) }.map(String.init)
    guard words.count > 1, NameTable.Kind(rawValue: words[0]) != nil || words[0] == "hiring" else {
      return words.first
    }
    return "\(words[0]) \(words[1])"
  }

  /// The text with a line's end, and what stands between `⟪` and `⟫` put out.
  private var bytes: [UInt8] {
    var bytes: [UInt8] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "⟪"), let close = rest[open...].firstIndex(of: "⟫") {
      bytes += rest[..<open].utf8
      let sign = rest[rest.index(after: open)..<close]
      let parts = sign.split(separator: "×", omittingEmptySubsequences: false)
      if parts.count == 2, let count = Int(parts[1]) {
        bytes += Array(repeating: Array(parts[0].dropLast().utf8), count: count).joined()
      } else if let byte = UInt8(sign, radix: 16) {
        bytes.append(byte)
      }
      rest = rest[rest.index(after: close)...]
    }
    return bytes + rest.utf8 + (text.isEmpty ? [] : [UInt8(ascii: "\n")])
  }
}

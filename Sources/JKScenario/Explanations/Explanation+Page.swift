import JKLanguage

extension Explanation {
  /// What the program says of the wrong example.
  private var saying: String {
    wrong.findings.first { $0.code == code }.map { "\($0.severity.rawValue): \($0.message)" } ?? ""
  }

  /// The page for a terminal, in lines of at most `width` characters where it is prose.
  package func text(width: Int = 80) -> String {
    """
    \(code): \(title)

    \(Self.wrapped(reason, to: width))

    Wrong:

    \(Self.indented(wrong.shown))

    \(Self.indented(saying))

    Right:

    \(Self.indented(right.shown))
    """
  }

  /// The list of all codes.
  package static var list: String {
    all.map { "\($0.code)  \($0.title)" }.joined(separator: "\n")
  }

  /// The scenario that the examples stand in, and the tables beside it.
  package static var base: String {
    let tables = Example.tables.map { "\($0.name):\n\n\(indented($0.text.trimmed))" }
    return """
      Each example stands in the place of what is named alike in this scenario:

      \(indented(Example.base.joined(separator: "\n")))

      Beside it stand these files, and `chain-1.scenario`, which imports `chain-2.scenario`, and so on:

      \(tables.joined(separator: "\n\n"))

      ⟪E9⟫ in an example stands for that byte, and ⟪( ×65⟫ for 65 parentheses.
      """
  }

  /// `docs/diagnostics.md`.
  package static var document: String {
    let sections = all.map { page in
      """
      ## \(page.code)
      **\(page.title).** \(page.reason)

      ```text
      \(page.wrong.shown)
      ```

      > \(page.saying.replacing("*", with: "\\*").replacing("<", with: "\\<"))

      ```text
      \(page.right.shown)
      ```
      """
    }
    return """
      # What the program can say

      Every finding has a code. This page, which `jkcurve explain CODE` shows code by code, is generated from the
      program, and a test runs its examples: the upper one of each pair gives the code, the lower one gives no
      finding at all. `01xx` is about the text itself, `02xx` about what is meant, `03xx` about how work flows and about
      habits from elsewhere; `08xx` is advice: it keeps nobody from running a scenario.

      Each example stands in the place of what is named alike in this scenario:

      ```text
      \(Example.base.joined(separator: "\n"))
      ```

      Beside it stand these files: \(Example.tables.map { "`\($0.name)`" }.joined(separator: ", ")); \
      `jkcurve explain base` shows them. `⟪E9⟫` in an example stands for that byte, and `⟪( ×65⟫` for 65 parentheses.

      \(all.map { "- [\($0.code)](#\($0.code.lowercased())) \($0.title)" }.joined(separator: "\n"))

      \(sections.joined(separator: "\n\n"))

      """
  }

  private static func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "    \($0)" }
      .joined(separator: "\n")
  }

  private static func wrapped(_ text: String, to width: Int) -> String {
    var lines = [""]
    for word in text.split(separator: " ") {
      if !lines[lines.count - 1].isEmpty, lines[lines.count - 1].count + 1 + word.count > width {
        lines.append("")
      }
      lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + word
    }
    return lines.joined(separator: "\n")
  }
}

extension String {
  fileprivate var trimmed: String { hasSuffix("\n") ? String(dropLast()) : self }
}

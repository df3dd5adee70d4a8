import JKLanguage

@testable import JKScenario

/// What mending makes of a text, as lines that went and lines that came.
struct Mended {
  let text: String
  let changes: String

  init(_ findings: Findings) {
    let mended = Mender.mended(findings.sources.main) { Findings($0.text(in: $0.range)).all }
    text = mended.text(in: mended.range)
    let before = findings.sources.main.text(in: findings.sources.main.range).split(
      separator: "\n", omittingEmptySubsequences: false)
    let after = text.split(separator: "\n", omittingEmptySubsequences: false)
    changes = after.difference(from: before).map { change in
      switch change {
      case .remove(_, let line, _): "- \(line)"
      case .insert(_, let line, _): "+ \(line)"
      }
    }.joined(separator: "\n")
  }
}

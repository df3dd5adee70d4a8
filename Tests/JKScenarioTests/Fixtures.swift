import Foundation
import JKLanguage

/// Whole files with several mistakes each, and what is said about them.
enum Fixtures {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Fixtures")

  /// The names of the realistic files, sorted.
  static let realistic: [String] = {
    let all = try? FileManager.default.contentsOfDirectory(
      atPath: folder.appendingPathComponent("realistic").path)
    return (all ?? []).filter { $0.hasSuffix(".expected.txt") }.map { String($0.dropLast(13)) }.sorted()
  }()

  static func text(_ name: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
  }
}

/// A finding in a form that can be written by hand: places by their line and text, not by columns.
struct FindingText: CustomStringConvertible {
  let finding: Diagnostic
  let source: SourceFile

  var description: String {
    var lines = [
      "\(place(finding.primary.range)): \(finding.severity.rawValue) \(finding.code): \(finding.message)"
    ]
    if !finding.primary.text.isEmpty { lines.append("  here: \(finding.primary.text)") }
    lines += finding.secondary.map { "  see \(place($0.range)): \($0.text)" }
    if let help = finding.help { lines.append("  help: \(help)") }
    if let fix = finding.fix { lines.append("  fix: \(describe(fix))") }
    return lines.joined(separator: "\n")
  }

  private func place(_ range: SourceRange) -> String {
    let line = source.position(at: range.lower).line
    if range.lower < range.upper { return "line \(line), \(shown(source.text(in: range)))" }
    let before = source.text(in: SourceRange(0, range.lower)).split {
      !($0.isLetter || $0.isNumber || "-.%".contains($0))
    }
    return "line \(line), after \(shown(String(before.last ?? "")))"
  }

  private func describe(_ fix: Diagnostic.Fix) -> String {
    let old = shown(source.text(in: fix.range))
    if fix.replacement.isEmpty { return "\(old) goes out" }
    return fix.range.lower == fix.range.upper
      ? "\(shown(fix.replacement)) comes in" : "\(old) becomes \(shown(fix.replacement))"
  }

  private func shown(_ text: String) -> String {
    "`\(text.replacing("\n", with: "⏎"))`"
  }
}

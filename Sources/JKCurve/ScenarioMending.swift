import Foundation
import JKLanguage
import JKScenario

/// A scenario's text with those mistakes mended that need no thought.
///
///     let mending = ScenarioMending(bytes, name: "firm.scenario")
///     print(mending.changes.joined(separator: "\n"))
public struct ScenarioMending: Sendable {
  /// The text; the same as before when nothing could be mended.
  public let bytes: [UInt8]
  /// The lines that changed, as they were and as they are, each with its number: `12 - effort 4h`, `12 + effort 4 h`.
  public let changes: [String]

  /// Mends a text. It has fewer mistakes afterwards and none of a kind that was not there, or is the same.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8.
  ///   - name: how messages name the text, such as its path.
  ///   - folder: where files that the scenario names are looked for; none when nil.
  public init(_ bytes: [UInt8], name: String, folder: URL? = nil) {
    let files: ScenarioFiles = folder.map { ScenarioFiles(in: $0) } ?? .none
    let source = SourceFile(name: name, bytes: bytes)
    let mended = Mender.mended(source) { ScenarioReading($0, files: files).diagnostics }
    self.bytes = Array(mended.bytes)
    changes = Self.changes(from: source, to: mended)
  }

  private static func changes(from old: SourceFile, to new: SourceFile) -> [String] {
    guard old.bytes != new.bytes else { return [] }
    let difference = lines(of: new).difference(from: lines(of: old))
    let removed = difference.removals.map { change in (offset(of: change), "-", text(of: change)) }
    let inserted = difference.insertions.map { change in (offset(of: change), "+", text(of: change)) }
    return (removed + inserted).sorted { ($0.0, $1.1) < ($1.0, $0.1) }
      .map { line, sign, text in "\(line + 1) \(sign) \(text.displayed)" }
  }

  private static func lines(of source: SourceFile) -> [String] {
    source.lineStarts.indices.map { source.text(in: source.range(ofLine: $0)) }
  }

  private static func offset(of change: CollectionDifference<String>.Change) -> Int {
    switch change {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }

  private static func text(of change: CollectionDifference<String>.Change) -> String {
    switch change {
    case .insert(_, let text, _), .remove(_, let text, _): text
    }
  }
}

/// Makes the edits that findings offer, again and again until there is none left that helps.
///
/// A text is never left worse: what is kept has fewer errors than the text before and none of a kind that was not
/// there, or as few errors and fewer warnings, on the same terms. An edit that uncovers a mistake which stood behind
/// another is taken back with what it uncovered, unless the edits that follow from it help. Warnings are looked for
/// when there are no errors, so those that come up with the last error gone do not count.
package struct Mender {
  /// Rounds of edits, and edits tried one after the other when they do not help together.
  private static let limit = 40

  private let find: (SourceFile) -> [Diagnostic]
  private var tries = 0

  /// - Parameters:
  ///   - source: a text that is read before all others.
  ///   - find: what is wrong with it. Findings about other texts, such as those that it imports, count and are not mended.
  /// - Returns: the text mended; the same when nothing can be mended.
  package static func mended(_ source: SourceFile, finding find: @escaping (SourceFile) -> [Diagnostic])
    -> SourceFile
  {
    var mender = Mender(find: find)
    return mender.mended(source)
  }

  private init(find: @escaping (SourceFile) -> [Diagnostic]) {
    self.find = find
  }

  private mutating func mended(_ source: SourceFile) -> SourceFile {
    var best = Attempt(source, find(source))
    while tries < Self.limit, let next = improvement(of: best, by: Self.fixes(of: best)) {
      best = next
    }
    return best.source
  }

  /// What some of the fixes make of a text: all of them, or those of one half and then of the other.
  private mutating func improvement(of text: Attempt, by fixes: [Diagnostic.Fix]) -> Attempt? {
    guard !fixes.isEmpty, tries < Self.limit else { return nil }
    var next = text
    var pending = fixes
    // Some fixes only help with the ones that they make possible.
    for _ in 0..<3 where !pending.isEmpty {
      tries += 1
      let source = Self.applying(pending, to: next.source)
      next = Attempt(source, find(source))
      if next.isBetter(than: text) { return next }
      pending = Self.fixes(of: next)
    }
    guard fixes.count > 1 else { return nil }
    return improvement(of: text, by: Array(fixes.prefix(fixes.count / 2)))
      ?? improvement(of: text, by: Array(fixes.suffix(fixes.count - fixes.count / 2)))
  }

  /// The fixes that findings offer in the text itself, in its order, without those that overlap an earlier one.
  private static func fixes(of text: Attempt) -> [Diagnostic.Fix] {
    var result: [Diagnostic.Fix] = []
    let own = text.findings.compactMap(\.fix).filter { text.source.range.reaches($0.range.upper) }
    for fix in own.sorted(by: { ($0.range.lower, $0.range.upper) < ($1.range.lower, $1.range.upper) }) {
      if let last = result.last, fix.range.lower < last.range.upper || fix.range == last.range { continue }
      result.append(fix)
    }
    return result
  }

  private static func applying(_ fixes: [Diagnostic.Fix], to source: SourceFile) -> SourceFile {
    var bytes: [UInt8] = []
    var place = 0
    for fix in fixes {
      bytes += source.bytes[place..<fix.range.lower]
      bytes += fix.replacement.utf8
      place = fix.range.upper
    }
    return SourceFile(name: source.name, bytes: bytes + source.bytes[place...])
  }
}

extension Mender {
  /// A text and what is wrong with it.
  private struct Attempt {
    let source: SourceFile
    let findings: [Diagnostic]

    init(_ source: SourceFile, _ findings: [Diagnostic]) {
      self.source = source
      self.findings = findings
    }

    func isBetter(than other: Attempt) -> Bool {
      let (errors, before) = (codes(.error), other.codes(.error))
      guard Set(errors).isSubset(of: before) else { return false }
      if errors.count != before.count { return errors.count < before.count }
      let (warnings, earlier) = (codes(.warning), other.codes(.warning))
      return Set(warnings).isSubset(of: earlier) && warnings.count < earlier.count
    }

    private func codes(_ severity: Diagnostic.Severity) -> [String] {
      findings.filter { $0.severity == severity }.map(\.code)
    }
  }
}

/// The words that are read as a unit when they follow a number. The list is closed, so that the
/// grammar does not depend on what a scenario declares; no quantity may take one as its name.
package enum UnitWord: String, Sendable, CaseIterable {
  case seconds, minutes, hours, days, weeks, months, quarters, years
  case people, uses, tokens, requests, calls, tasks, seats, outcomes, searches

  /// The ways to write it, the plural first.
  package var spellings: [String] {
    let short: [UnitWord: String] = [.seconds: "s", .minutes: "min", .hours: "h", .people: "person"]
    let singular = String(rawValue.dropLast(self == .searches ? 2 : 1))
    return [rawValue] + [self == .people ? nil : singular, short[self]].compactMap(\.self)
  }

  private static let bySpelling = Dictionary(
    uniqueKeysWithValues: allCases.flatMap { unit in unit.spellings.map { ($0, unit) } })

  /// Bytes of the longest spelling.
  static let longest = bySpelling.keys.map(\.utf8.count).max() ?? 0

  /// The unit a word names, in its plural, singular or short form.
  package init?(word: String) {
    guard word.utf8.count <= Self.longest, let unit = Self.bySpelling[word] else { return nil }
    self = unit
  }
}

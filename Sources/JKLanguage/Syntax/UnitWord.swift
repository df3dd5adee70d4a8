/// The words that are read as a unit when they follow a number. The list is closed, so that the
/// grammar does not depend on what a scenario declares; no declaration may take one as its name.
package enum UnitWord: String, Sendable, CaseIterable {
  case minutes, hours, days, weeks, months, quarters, years
  case people, uses, tokens, requests, calls, tasks, seats, outcomes, searches

  /// The ways to write it, the plural first.
  package var spellings: [String] {
    let short: [UnitWord: String] = [.minutes: "min", .hours: "h", .people: "person"]
    let singular = String(rawValue.dropLast(self == .searches ? 2 : 1))
    return [rawValue] + [self == .people ? nil : singular, short[self]].compactMap(\.self)
  }

  /// The unit a word names, in its plural, singular or short form.
  package init?(word: String) {
    switch word {
    case "min", "minute": self = .minutes
    case "h", "hour": self = .hours
    case "day": self = .days
    case "week": self = .weeks
    case "month": self = .months
    case "quarter": self = .quarters
    case "year": self = .years
    case "person": self = .people
    case "use": self = .uses
    case "token": self = .tokens
    case "request": self = .requests
    case "call": self = .calls
    case "task": self = .tasks
    case "seat": self = .seats
    case "outcome": self = .outcomes
    case "search": self = .searches
    default: self.init(rawValue: word)
    }
  }
}

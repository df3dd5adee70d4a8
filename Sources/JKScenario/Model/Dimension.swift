import JKLanguage

/// What a number is a number of, as exponents of the base units: hours to the power −1 is a rate.
package struct Dimension: Sendable, Hashable {
  package enum Base: Int, Sendable, CaseIterable {
    case time, money, people, uses, tokens, requests, seats, outcomes, searches
  }

  private var exponents = SIMD16<Int8>()

  package static let none = Dimension()
  package static let time = Dimension(.time)
  package static let money = Dimension(.money)

  package init() {}

  package init(_ base: Base) {
    exponents[base.rawValue] = 1
  }

  package static func * (left: Dimension, right: Dimension) -> Dimension {
    var product = left
    product.exponents &+= right.exponents
    return product
  }

  package static func / (left: Dimension, right: Dimension) -> Dimension {
    var quotient = left
    quotient.exponents &-= right.exponents
    return quotient
  }

  /// The power of a base unit.
  subscript(base: Base) -> Int8 { exponents[base.rawValue] }

  /// Whether it counts something: nothing in particular, or one base unit that is neither time nor money.
  var isCount: Bool {
    self == .none || Base.allCases.contains { $0 != .time && $0 != .money && self == Dimension($0) }
  }

  /// As a message names it: "a duration", "a rate (1/time)", "money per token".
  package var description: String {
    switch self {
    case .none: return "a plain number"
    case .time: return "a duration"
    case .money: return "an amount of money"
    case .none / .time: return "a rate (1/time)"
    default: break
    }
    let above = words { $0 > 0 }
    let below = words(isOne: true) { $0 < 0 }
    if below.isEmpty { return above == "people" ? "a number of people" : "a number of \(above)" }
    return "\(above.isEmpty ? "1" : above) per \(below)"
  }

  /// The same, as a label names it beside the text: "a rate".
  package var name: String {
    self == .none / .time ? "a rate" : description
  }

  /// As it stands behind a number: `h`, `AUD / h`, `/ use`; empty for a plain number.
  package func unit(currency: String) -> String {
    func symbols(_ holds: (Int8) -> Bool) -> String {
      Base.allCases.filter { holds(exponents[$0.rawValue]) }.map { base in
        switch base {
        case .time: "h"
        case .money: currency
        default: "\(base)"
        }
      }.joined(separator: " ")
    }
    let (above, below) = (symbols { $0 > 0 }, symbols { $0 < 0 })
    return [above, below.isEmpty ? "" : "/ \(below)"].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// - Parameter isOne: whether they stand in the singular.
  private func words(isOne: Bool = false, where holds: (Int8) -> Bool) -> String {
    Base.allCases
      .filter { holds(exponents[$0.rawValue]) }
      .map { base in
        let power = exponents[base.rawValue].magnitude
        let word = isOne ? base.singular : "\(base)"
        return power == 1 ? word : "\(word)^\(power)"
      }
      .joined(separator: " ")
  }
}

extension Dimension.Base {
  package var singular: String {
    switch self {
    case .time, .money: "\(self)"
    case .people: "person"
    case .searches: "search"
    default: String("\(self)".dropLast())
    }
  }
}

extension UnitWord {
  /// The dimension of one of this unit, and how many canonical units it is: durations are counted in
  /// hours of working time (a day is 8 h, a week 40 h, a quarter 13 weeks, a year 52 weeks).
  package var measure: (dimension: Dimension, scale: Double) {
    switch self {
    case .seconds: (.time, 1.0 / 3600)
    case .minutes: (.time, 1.0 / 60)
    case .hours: (.time, 1)
    case .days: (.time, WorkingTime.day)
    case .weeks: (.time, WorkingTime.week)
    case .months: (.time, WorkingTime.year / 12)
    case .quarters: (.time, WorkingTime.year / 4)
    case .years: (.time, WorkingTime.year)
    case .people: (Dimension(.people), 1)
    // One use of a tool on one item, as vendors name it.
    case .uses, .calls, .tasks: (Dimension(.uses), 1)
    case .tokens: (Dimension(.tokens), 1)
    case .requests: (Dimension(.requests), 1)
    case .seats: (Dimension(.seats), 1)
    case .outcomes: (Dimension(.outcomes), 1)
    case .searches: (Dimension(.searches), 1)
    }
  }
}

extension UnitWord {
  /// Short forms from elsewhere that come up in every workshop.
  private static let foreign = [
    "sec": "s", "secs": "s", "hr": "h", "hrs": "h", "mins": "min", "d": "days", "wk": "weeks", "wks": "weeks",
    "w": "weeks",
    "mo": "months", "mth": "months", "yr": "years", "yrs": "years", "fte": "people", "ftes": "people",
    "mtok": "million tokens", "mtoken": "million tokens", "mtokens": "million tokens",
  ]

  /// The unit that was probably meant, in a form that the language knows.
  static func meant(by word: String) -> String? {
    foreign[word.lowercased()] ?? NameSuggestion.best(for: word, among: allCases.map(\.rawValue))
  }
}

/// Lengths of working time, in hours.
package enum WorkingTime {
  package static let day = 8.0
  package static let week = 5 * day
  package static let year = 52 * week
}

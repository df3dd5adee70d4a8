import JKLanguage

import struct Foundation.Decimal

// The texts about contracts (0230, 0231, 036x).

extension Diagnostic {
  static func notAPrice(_ written: Expression, expected: Dimension, found: Dimension) -> Diagnostic {
    let end = SourceRange(written.range.upper, written.range.upper)
    let lacksTokens =
      expected == .money / Dimension(.tokens)
      && written.trailingLiteral.map { $0.hasMagnitudeWord && $0.unit == nil && !$0.isMoney } ?? false
    let example =
      switch expected {
      case .money / Dimension(.tokens): "`$2 / million tokens`"
      case .money: "`$100`"
      case .none: "`20%`"
      case .none / Dimension(.tokens): "`1 / 1000 tokens`"
      default:
        "`$0.04 / \(expected.description.split(separator: " ").last ?? "use")`"
      }
    return Diagnostic(
      code: "JK0230", message: "expected \(expected.description), found \(found.description)",
      primary: Label(written.range, "this is \(found.name)"), help: "for example \(example)",
      fix: lacksTokens ? Fix(end, " tokens") : nil)
  }

  static func priceNotExact(
    _ place: SourceRange, _ range: ClosedRange<Decimal>, isMoney: Bool
  ) -> Diagnostic {
    let sign = isMoney ? "$" : ""
    return Diagnostic(
      code: "JK0231",
      message:
        "what a contract says is an exact decimal, here from \(sign)\(range.lowerBound) to \(sign)\(range.upperBound)",
      primary: Label(place), help: isMoney ? "for example `$0.10 / million tokens`" : nil)
  }

  static func moreThanThePrompt(_ place: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "JK0369", message: "more than the whole prompt is read from the cache and written to it",
      primary: Label(place), help: "`cached` and `writes` are parts of the prompt: at most 100 % together")
  }

  static func contractWithoutCharge(_ name: Word) -> Diagnostic {
    Diagnostic(
      code: "JK0360", message: "contract `\(name.text)` charges for nothing", primary: Label(name.range),
      help: "say what it charges: `base`, `per-token`, `per-seat`, `per-task` or `per-outcome`")
  }

  static func nothingIncluded(_ place: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "JK0361", message: "`beyond` needs something that is included", primary: Label(place),
      help: "say what a seat includes: `includes 500 uses pooled`; for all use, add a `per-task`")
  }

  static func notOnePricing(_ place: SourceRange, found: [String]) -> Diagnostic {
    Diagnostic(
      code: "JK0362",
      message: found.isEmpty ? "there is no price" : "there are \(found.count) prices, and one is needed",
      primary: Label(place), help: "give one of `each`, `graduated`, `all-units` and `packages`")
  }

  static func emptyPackage(_ place: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "JK0363", message: "a package must hold something", primary: Label(place),
      help: "for example `packages of 20 at $10`")
  }

  static func tiersDoNotAscend(_ place: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "JK0364", message: "each tier must end beyond the one before it", primary: Label(place),
      help: "put tiers in the order of their bounds: `up to 100 $5 / use; beyond $4 / use`")
  }

  static func nothingCommitted(_ place: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "JK0365", message: "a commitment must be more than $0", primary: Label(place),
      help: "for example `commitment $12k every 12 months`")
  }

  static func notWholeMonths(_ place: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "JK0366", message: "contracts count whole months", primary: Label(place),
      help: "for example `12 months`, `1 quarter` or `1 year`")
  }

  static func datesDoNotAscend(_ place: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "JK0367", message: "prices must be in the order of their dates", primary: Label(place),
      help: "put the earlier prices first, and one set of prices on each day")
  }

  static func wholeDay(_ place: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "JK0368", message: "from a time to the same time is the whole day", primary: Label(place),
      help: "prices of the whole day stand in `per-token` itself")
  }

  static func chargedTwice(_ place: SourceRange, first: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "JK0370", message: "the contract charges for this twice", primary: Label(place, "again"),
      secondary: [Label(first, "first here")],
      help: "tiers and other prices of the same stand in one charge; a model's prices have its name")
  }

  static func unitOfNothing(_ name: Word) -> Diagnostic {
    Diagnostic(
      code: "JK0371", message: "unit `\(name.text)` counts nothing", primary: Label(name.range),
      help: "say what comes to how many: `unit \(name.text) { use 3; output 4 / 1000 tokens }`")
  }

  static func weightTooFine(_ place: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "JK0372", message: "a unit's weights go no finer than billionths", primary: Label(place),
      help: "choose a smaller unit: a cent in place of a dollar")
  }

  static func notCalendarDays(_ place: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "JK0373", message: "a payment is due after a whole number of calendar days",
      primary: Label(place),
      help: "for example `pays after 30 days`")
  }

  static func modelWithoutPrice(
    _ place: SourceRange, model: String?, contract: String, known: [String]
  ) -> Diagnostic {
    let suggestion = model.flatMap { NameSuggestion.best(for: $0, among: known) }
    let own = known.first.map { "name one: `contract \(contract), model \($0)`" }
    let list = shortList(known)
    return Diagnostic(
      code: "JK0374",
      message: model.map { "contract `\(contract)` has no price for model `\($0)`" }
        ?? "contract `\(contract)` prices models by name, and the tool names none",
      primary: Label(place),
      help: suggestion.map { "did you mean `\($0)`?" } ?? (model == nil ? own : nil)
        ?? (known.isEmpty ? "no `per-token` there names a model" : "it prices \(list)"),
      fix: model == nil ? nil : suggestion.map { Fix(place, $0) })
  }

  static func downgradeElsewhere(_ name: Word, lesser: String, tool: String) -> Diagnostic {
    Diagnostic(
      code: "JK0375", message: "`\(lesser)` cannot stand in for `\(tool)`", primary: Label(name.range),
      help: "what a contract downgrades to is another tool on the same step")
  }

  static func moreCostsLess(_ name: Word, _ upTo: String) -> Diagnostic {
    Diagnostic(
      code: "JK0376", severity: .warning,
      message: "contract `\(name.text)` makes more usage cheaper beyond \(upTo)", primary: Label(name.range),
      help:
        "with `all-units` the next tier's price is that of all units; `graduated` prices each tier by itself")
  }
}

import JKKernel
import JKScenario

/// A trial grew beyond what memory or time can hold, and was ended.
public struct TrialTooLarge: Refusal {
  /// One sentence, with what to do.
  public let description: String

  init(_ overrun: TrialOverrun) {
    let week = Int((overrun.time / WorkingTime.week).rounded(.down))
    let (what, help) = overrun.cause.explained
    description =
      "trial \(overrun.trial) of `\(overrun.strategy)` was ended in week \(week): \(what); \(help)"
  }

  /// Runs something, and says in a sentence what grew too large in it.
  static func explaining<Value>(_ body: () async throws -> Value) async throws -> Value {
    do {
      return try await body()
    } catch let overrun as TrialOverrun {
      throw TrialTooLarge(overrun)
    }
  }

  /// The same of what does not wait.
  static func explaining<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let overrun as TrialOverrun {
      throw TrialTooLarge(overrun)
    }
  }
}

extension TrialOverrun.Cause {
  /// What grew, and what to do about it.
  fileprivate var explained: (what: String, help: String) {
    switch self {
    case .items(let step):
      (
        "3 million items wait or are in work, most of them at `\(step)`, and the queue still grows",
        "give `\(step)` more people, let less work arrive, or limit the queue: `queue at most 100`"
      )
    case .batch(let work):
      ("more than a million items of `\(work)` arrive at once", "make its batches smaller")
    case .people(let team):
      (
        "more people come to `\(team)` than can be followed one by one",
        "hire fewer or less often, or say when there are enough: `when people of \(team) < 50`"
      )
    case .metered(let tool):
      (
        "what `\(tool)` uses is too much to count to the token",
        "lower its `requests` and `tokens`, or count in larger units"
      )
    case .prices(let contract):
      (
        "list prices of `\(contract)` have risen a billion times",
        "lower `drifts` and `volatility` in its `list`"
      )
    case .calendar:
      (
        "more than 12 million events are still to come",
        "shorten what lasts longer than the study: `patience`, delays of referrals, times to a reversal"
      )
    case .events:
      (
        "more than 2 billion things have happened",
        "let less work arrive, make the study shorter, or give efforts that are almost nothing more time"
      )
    case .moment:
      (
        "100 million things have happened without any time passing",
        "look for a route that goes in circles, and for efforts of no time"
      )
    }
  }
}

/// A number that a scenario asks for, over the whole study: a sum of what its meters read, or one such sum over
/// another.
package struct Measure: Sendable {
  package let name: String
  package let above: [Term]
  /// Empty when nothing is divided by.
  package let below: [Term]
  package let dimension: Dimension

  /// What a meter reads, so many times.
  package struct Term: Sendable, Equatable {
    package let factor: Double
    package let meter: Meter
  }

  /// What adds up over a study.
  package enum Meter: Sendable, Equatable {
    case company(Company)
    case work(Work, Int)
    case step(Step, Int)
    case team(Team, Int)
    case tool(Tool, Int)
    case contract(Contract, Int)
    case outcome(Outcome, Int)

    /// Money, and hours that are paid for.
    package enum Company: String, Sendable, CaseIterable {
      case revenue, direct, labour, overhead, change, ai, margin
      case valueAdded = "value-added"
      case paidHours = "paid-hours"
    }

    /// Items.
    package enum Work: String, Sendable, CaseIterable {
      case arrived, done, lost
    }

    /// Items, and the hours that they waited.
    package enum Step: String, Sendable, CaseIterable {
      case completed, waited, reworked, escaped, skipped
    }

    /// Person-hours.
    package enum Team: String, Sendable, CaseIterable {
      case worked = "worked-hours"
      case changed = "change-hours"
      case slack = "slack-hours"
      /// By contract: a part-timer's hours off duty are none.
      case present = "present-hours"
      /// Present hours, or those worked where a team is paid for these alone; none where it is not paid.
      case paid = "paid-hours"
    }

    /// Uses, requests and tokens.
    package enum Tool: String, Sendable, CaseIterable {
      case uses, workarounds, restricted, spared, requests
      case prompt = "prompt-tokens"
      case output = "output-tokens"

      package var dimension: Dimension {
        switch self {
        case .uses, .workarounds, .restricted, .spared: Dimension(.uses)
        case .requests: Dimension(.requests)
        case .prompt, .output: Dimension(.tokens)
        }
      }
    }

    /// Money, and how often it was given up.
    package enum Contract: String, Sendable, CaseIterable {
      case billed, paid
      case vendorCost = "vendor-cost"
      case givenUp = "given-up"
    }

    /// Counts.
    package enum Outcome: String, Sendable, CaseIterable {
      case reached, delivered, disputed, undone
    }
  }
}

import struct Foundation.Decimal

extension Vocabulary {
  /// What one trial can hold in memory and get through in minutes. How many trials there are costs time alone.
  package enum Limit {
    /// Money for one token.
    static let price: Decimal = 1000
    /// Of a contract: money, and units of use.
    static let amount: Decimal = 1_000_000_000
    /// Of a unit of use, for one of what is metered.
    static let weight: Decimal = 1_000_000
    /// Hours of the horizon, and of the history, when results are recorded by week.
    static let weekly = 100 * WorkingTime.year
    /// People in all teams together.
    package static let people = 100_000.0
    /// People who may leave and be replaced before a team that hires until it is full is said to be too large.
    static let leaversBeside = 100.0
    /// Groups within teams: a person's are the bits of one number.
    static let groups = 64
    /// Pairs of a person and a tool.
    package static let practice = 1e7
    /// Expected arrivals in one trial.
    static let arrivals = 1e8
    /// Items that wait or are in work at once.
    package static let items = 3e6
    /// Weeks of one trial of all strategies.
    static let weeks = 3e4
    /// The same times the measures that are recorded of each week.
    static let results = 2e7
    /// Of a sweep.
    static let points = 400
    /// Changes, times the statements outside blocks and the actions that each of them might bear on.
    static let changes = 1_000_000
    /// Hours between a tool's outages, on average.
    static let outageGap = 0.1
  }
}

/// In how many trials which strategy had the higher margin.
struct Orders: Sendable {
  private let strategies: Int
  private(set) var trials = 0
  /// Row-major: trials in which the one had more than the other.
  private var wins: [Int]
  private var firsts: [Int]
  private var losses: [Int]

  init(strategies: Int) {
    self.strategies = strategies
    wins = Array(repeating: 0, count: strategies * strategies)
    firsts = Array(repeating: 0, count: strategies)
    losses = firsts
  }

  /// Counts a trial.
  mutating func count(_ margins: Cells) {
    trials += 1
    var highest = -Double.infinity
    for strategy in 0..<strategies {
      highest = max(highest, margins[strategy])
      for other in 0..<strategies where margins[strategy] > margins[other] {
        wins[strategy * strategies + other] += 1
      }
    }
    for strategy in 0..<strategies where margins[strategy] == highest { firsts[strategy] += 1 }
  }

  /// Counts that a strategy gained less than nothing in a trial.
  mutating func countLoss(_ strategy: Int) {
    losses[strategy] += 1
  }

  mutating func clear() {
    trials = 0
    for index in wins.indices { wins[index] = 0 }
    for index in firsts.indices { (firsts[index], losses[index]) = (0, 0) }
  }

  mutating func add(_ other: Orders) {
    trials += other.trials
    for index in wins.indices { wins[index] += other.wins[index] }
    for index in firsts.indices {
      firsts[index] += other.firsts[index]
      losses[index] += other.losses[index]
    }
  }

  /// Trials in which no other strategy had a higher margin: equals count, each.
  func best(_ strategy: Int) -> Int { firsts[strategy] }

  /// Trials in which it gained less than nothing: less than the first, or, of the first, less than nothing at all.
  func losses(_ strategy: Int) -> Int { losses[strategy] }

  func wins(_ strategy: Int, over other: Int) -> Int { wins[strategy * strategies + other] }

  func ties(_ strategy: Int, _ other: Int) -> Int {
    trials - wins(strategy, over: other) - wins(other, over: strategy)
  }
}

/// How far two probabilities differ that were counted on the same things, such as two treatments of the same
/// organisations.
///
///     let difference = PairedProportions(firstOnly: 340, secondOnly: 3, of: 400)
///     difference.estimate       // 0.84
///     difference.interval       // 0.80 … 0.88
///
/// Only things that answer differently tell of a difference. Each of the two kinds has a Clopper–Pearson interval at
/// half the error, and both hold together at least as often as the level says (Bonferroni), so the interval never
/// covers less often; it is somewhat wider than it had to be, and never without width.
package struct PairedProportions: Sendable, Equatable {
  /// Things that succeed the first way alone, and the second way alone.
  package let firstOnly, secondOnly: Int
  /// The number of things.
  package let count: Int
  /// The confidence level, strictly between 0 and 1.
  package let level: Double
  /// The interval of the difference, within −1 … 1.
  package let interval: ClosedRange<Double>

  /// The first probability less the second; NaN when there is nothing.
  package var estimate: Double { Double(firstOnly - secondOnly) / Double(count) }

  /// - Precondition: the counts are at least 0, and their sum is at most `count`; `level` is strictly between 0 and 1.
  package init(firstOnly: Int, secondOnly: Int, of count: Int, level: Double = 0.95) {
    precondition(firstOnly >= 0 && secondOnly >= 0 && firstOnly + secondOnly <= count, "counts are of parts")
    (self.firstOnly, self.secondOnly, self.count, self.level) = (firstOnly, secondOnly, count, level)
    let each = (1 + level) / 2
    let first = Proportion(successes: firstOnly, of: count, level: each).interval
    let second = Proportion(successes: secondOnly, of: count, level: each).interval
    interval = first.lowerBound - second.upperBound...first.upperBound - second.lowerBound
  }

  /// Compares the answers of the same things.
  ///
  /// - Precondition: both are equally long.
  package init(_ first: [Bool], _ second: [Bool], level: Double = 0.95) {
    precondition(first.count == second.count, "paired samples are equally long")
    let pairs = zip(first, second)
    self.init(
      firstOnly: pairs.count { $0 && !$1 }, secondOnly: pairs.count { !$0 && $1 }, of: first.count,
      level: level)
  }
}

import JKScenario
import JKStatistics

/// What the organisations of a population came to. All intervals are over organisations.
package struct PopulationComparison: Sendable {
  package let scenario: Scenario
  package let population: Population
  package let seed: UInt64
  /// Of each organisation.
  package let trials: Int
  package let organisations: [OrganisationResult]
  /// Status quo first, then what is followed, as written.
  package let sequences: [SequenceResult]
  /// How large each class is when organisations follow strategies as the population says, by ``OrganisationClass``.
  package let mixture: [ShareEstimate]
  /// The compounding share as more organisations fix first; empty when no strategy does.
  package let fixFirst: [FixFirstPoint]
  /// Nil when all was done that was asked for.
  package internal(set) var interruption: Interruption?

  /// Shares of organisations that fix first, to be reported.
  private static let fixFirstShares = [0, 0.05, 0.2, 0.5, 1]

  /// - Parameters:
  ///   - trials: of each organisation.
  ///   - sequences: indices among the scenario's, status quo first.
  ///   - organisations: at least 2.
  init(
    _ scenario: Scenario, _ population: Population, seed: UInt64, trials: Int, sequences: [Int],
    _ organisations: [OrganisationResult]
  ) {
    self.scenario = scenario
    self.population = population
    self.seed = seed
    self.trials = trials
    self.organisations = organisations
    let results = sequences.enumerated().map { index, sequence in
      SequenceResult(
        scenario.sequences[sequence],
        share: population.followed.first { $0.sequence == sequence }?.share ?? 0,
        organisations.map { $0.gains[index] })
    }
    self.sequences = results
    func estimate(_ kind: OrganisationClass, _ shares: [Double]) -> ShareEstimate {
      ShareEstimate(
        organisations.map { organisation in
          let weights = zip(organisation.gains, shares).filter { $0.0.kind == kind }
          return min(1, weights.reduce(0) { $0 + $1.1 })
        }, level: Comparison.level)
    }
    mixture = OrganisationClass.allCases.map { estimate($0, results.map(\.share)) }
    let isFirst = results.map(\.isFixFirst)
    fixFirst =
      isFirst.contains(true)
      ? Self.fixFirstShares.map { share in
        let shares = Self.shares(of: results, fixFirst: share)
        return FixFirstPoint(share: share, compounding: estimate(.compounding, shares))
      } : []
  }

  /// Shares of the sequences when so many organisations fix first: among those that do, and among the others, they are
  /// as the population says. Where it says nothing, those that fix first are alike, and the others do nothing.
  private static func shares(of results: [SequenceResult], fixFirst: Double) -> [Double] {
    func total(_ isFirst: Bool) -> Double {
      results.filter { $0.isFixFirst == isFirst }.reduce(0) { $0 + $1.share }
    }
    let (first, others) = (total(true), total(false))
    let count = Double(results.count(where: \.isFixFirst))
    return results.enumerated().map { index, result in
      if result.isFixFirst { return fixFirst * (first > 0 ? result.share / first : 1 / count) }
      return (1 - fixFirst) * (others > 0 ? result.share / others : index == 0 ? 1 : 0)
    }
  }

  /// How much more often one sequence makes organisations compound than another, on the same organisations.
  package func difference(_ first: Int, _ second: Int) -> PairedProportions {
    func compounds(_ sequence: Int) -> [Bool] {
      organisations.map { $0.gains[sequence].kind == .compounding }
    }
    return PairedProportions(compounds(first), compounds(second), level: Comparison.level)
  }

  /// The sequence, beside status quo, under which most organisations compound; of several the one written first.
  package var best: Int {
    (1..<sequences.count).reduce(1) { best, next in
      sequences[next].compounding.successes > sequences[best].compounding.successes ? next : best
    }
  }

  /// The sequence that most organisations follow beside the best and status quo; nil when there is none.
  package var usual: Int? {
    (1..<sequences.count).filter { $0 != best }.max { first, second in
      (sequences[first].share, -first) < (sequences[second].share, -second)
    }
  }
}

/// One sequence, tried on all organisations.
package struct SequenceResult: Sendable {
  package let strategy: Strategy
  /// Of the organisations, those that follow it.
  package let share: Double
  /// Whether its first action is a fix.
  package let isFixFirst: Bool
  /// By ``OrganisationClass``.
  package let classes: [Proportion]
  /// Organisations whose interval reaches into another class.
  package let unsure: Int
  /// Of the organisations' gains, as shares of their revenue.
  package let median: QuantileEstimate

  package var name: String { strategy.name }

  package var compounding: Proportion { classes[OrganisationClass.compounding.rawValue] }

  init(_ strategy: Strategy, share: Double, _ gains: [OrganisationResult.Gain]) {
    self.strategy = strategy
    self.share = share
    isFixFirst = strategy.beginsWithFix
    classes = OrganisationClass.allCases.map { kind in
      Proportion(successes: gains.count { $0.kind == kind }, of: gains.count, level: Comparison.level)
    }
    unsure = gains.count { !$0.isSure }
    median = QuantileEstimate(0.5, of: gains.map(\.estimate.value), level: Comparison.level)
  }
}

/// The share of organisations that compound when so many fix first.
package struct FixFirstPoint: Sendable {
  package let share: Double
  package let compounding: ShareEstimate
}

extension Strategy {
  /// Whether the action that starts first is a fix; of several at one time the first that is written.
  fileprivate var beginsWithFix: Bool {
    let dated = actions.indices.compactMap { index -> (hour: Double, index: Int)? in
      guard case .at(let start) = actions[index].start else { return nil }
      return (start.constant ?? .infinity, index)
    }
    guard let first = dated.min(by: { $0 < $1 })?.index ?? actions.indices.first else { return false }
    if case .fix = actions[first].kind { return true }
    return false
  }
}

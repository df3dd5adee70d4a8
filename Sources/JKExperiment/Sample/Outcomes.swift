import JKStatistics

/// What single trials came to, strategy by strategy.
package struct Outcomes: Sendable {
  /// Whether values are those of trials, in their order. Else there are a thousand quantiles, each of which stands for as
  /// many trials in which the number is defined, and which may be as far off as ``Spreads/relativeError`` says.
  package let isExact: Bool
  /// By strategy and number.
  private let values: [[Double]]

  /// Nil when results are not kept week by week.
  ///
  /// - Parameter store: that no thread writes to any more.
  init?(_ store: SampleStore) {
    let layout = store.layout
    guard layout.hasBands else { return nil }
    isExact = store.batches.isExact
    values = (0..<layout.strategies).flatMap { strategy in
      TrialNumber.allCases.map { store.values(ofSpread: layout.number($0, strategy)) }
    }
  }

  func values(_ number: TrialNumber, _ strategy: Int) -> [Double] {
    values[strategy * TrialNumber.allCases.count + number.rawValue]
  }

  /// Margin over the study (items through the output step where nothing earns money), less that of the first strategy;
  /// of the first strategy its own.
  package func gains(_ strategy: Int) -> [Double] { values(.gain, strategy) }

  /// Weeks until the cumulative margin is not below that of the first strategy, and stays so: infinite for not within
  /// the horizon, NaN for the first strategy.
  package func breakEvens(_ strategy: Int) -> [Double] { values(.breakEven, strategy) }
}

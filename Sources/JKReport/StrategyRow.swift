import JKExperiment

/// A figure of a strategy in a table for machines.
struct StrategyRow {
  let measure: String
  let unit: String
  let figure: Figure

  /// `measure,unit,value,lower-95,upper-95`, without what needs quotes.
  var line: String { "\(measure),\(unit),\(figure.csvFields)" }
}

extension StrategyResult {
  /// All that is told of the strategy in one number, and its means over the study.
  func rows(_ measures: [PointMeasure], currency: String) -> [StrategyRow] {
    func row(_ measure: String, _ unit: String, _ figure: Figure?) -> StrategyRow? {
      figure.map { StrategyRow(measure: measure, unit: unit, figure: $0) }
    }
    let points = "index points"
    let single = [
      row("margin", currency, Figure(margin)),
      row("margin-against-first", currency, advantage.map { Figure($0.mean) }),
      row("probability-ahead-of-first", "1", advantage.map { Figure($0.superiority) }),
      row("probability-best", "1", Figure(best)),
      row("regret", currency, Figure(regret.mean, regretInterval)),
      row("dip", points, curve.map { Figure($0.dip) }),
      row("dip-week", "week", curve.map { Figure($0.dipWeek) }),
      row("dip-area", "index points × weeks", curve.map { Figure($0.dipArea) }),
      row("recovery", "week", curve.map { Figure($0.recovery) }),
      row("break-even", "week", advantage == nil ? nil : curve.map { Figure($0.breakEven) }),
      row("shortfall", currency, advantage == nil ? nil : curve.map { Figure($0.shortfall) }),
      row("shortfall-week", "week", advantage == nil ? nil : curve.map { Figure($0.shortfallWeek) }),
      row("long-run-lift", points, curve.map { Figure($0.lift) }),
      row("variance-reduction", "1", advantage.flatMap(Figure.init(varianceReductionOf:))),
    ]
    let futures: [(String, String, TrialNumbers.Spread?)] = [
      ("dip", points, trials?.dip), ("lift", points, trials?.lift),
      ("recovery", "week", advantage == nil ? nil : trials?.recovery),
      ("break-even", "week", advantage == nil ? nil : trials?.breakEven),
    ]
    let quantiles = futures.flatMap { measure, unit, spread in
      TrialNumbers.shown.compactMap { percent in
        row("one-future-\(measure)-p\(percent)", unit, spread.map { Figure($0, percent) })
      }
    }
    return single.compactMap(\.self) + quantiles
      + measures.map {
        StrategyRow(measure: $0.name, unit: $0.unit.ofValue, figure: Figure($0.estimate))
      }
  }
}

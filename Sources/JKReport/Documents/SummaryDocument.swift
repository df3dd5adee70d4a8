import Foundation
import JKExperiment
import JKScenario
import JKStatistics

/// The figures of a comparison for machines; docs/schemas has the form.
struct SummaryDocument: Encodable {
  struct StrategyFigures: Encodable {
    let name: String
    let margin: Figure
    @OrNull var marginAgainstFirst: Figure?
    @OrNull var varianceReduction: Figure?
    @OrNull var probabilityAheadOfFirst: Figure?
    let probabilityBest: Figure
    @OrNull var dip: Figure?
    @OrNull var dipWeek: Figure?
    @OrNull var dipArea: Figure?
    @OrNull var recoveryWeek: Figure?
    @OrNull var breakEvenWeek: Figure?
    @OrNull var longRunLift: Figure?
    /// What its margin falls short of the highest of the same trial, mean.
    let regret: Figure
    @OrNull var oneFuture: FutureFigures?
    /// Empty without weeks.
    let bindings: [BindingFigures]
    @OrNull var budget: BudgetFigures?
    let measures: [Measure]
  }

  /// How the numbers of single trials' Js spread; null for not within the horizon and for what is not defined.
  struct FutureFigures: Encodable {
    struct Spread: Encodable {
      let p10: Figure
      let p50: Figure
      let p90: Figure
    }

    let dip: Spread
    let lift: Spread
    let recoveryWeek: Spread
    let breakEvenWeek: Spread
  }

  /// What binds from a week on, and in which share of trials.
  struct BindingFigures: Encodable {
    let week: Int
    let name: String
    let share: Figure
  }

  /// Probabilities of the three budget scenarios.
  struct BudgetFigures: Encodable {
    let spendsLess: Figure
    let spendsMoreInProportion: Figure
    let spendsMoreOutOfProportion: Figure
  }

  struct Measure: Encodable {
    let name: String
    let unit: String
    let figure: Figure

    private enum CodingKeys: CodingKey {
      case name, unit
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(name, forKey: .name)
      try container.encode(unit, forKey: .unit)
      try figure.encode(to: encoder)
    }
  }

  /// What stands for trials that are not kept one by one.
  struct Sampling: Encodable {
    let batches: Int
    let trialsPerBatch: Int
    /// How far quantiles in charts and tables may be from the exact ones, as a share of them.
    let quantileRelativeError: Double
  }

  /// What `--precision` came to.
  struct PrecisionFigures: Encodable {
    let goal: Double
    let isMet: Bool
    /// Half the widest interval, as a share of what it is compared with; null when there is none.
    @OrNull var widest: Double?
  }

  let schema = "jkcurve.summary/5"
  let study: StudyDocument
  let trials: Int
  /// There when the trials are too many to be kept.
  let sampling: Sampling?
  /// There when a precision was asked for.
  let precision: PrecisionFigures?
  let confidenceLevel = Comparison.level
  /// Charts and tables of the same run.
  let files: [String]
  let findings: [String]
  let strategies: [StrategyFigures]

  /// - Parameter files: names of the charts and tables beside it.
  init(_ comparison: Comparison, files: [String] = []) {
    self.files = files
    study = StudyDocument(comparison.scenario, comparison.interruption)
    trials = comparison.sample.trials
    sampling = comparison.spreads.relativeError.map { error in
      Sampling(
        batches: comparison.sample.batches.count, trialsPerBatch: comparison.sample.batches.size,
        quantileRelativeError: error)
    }
    precision = comparison.precision.map {
      PrecisionFigures(goal: $0.goal, isMet: $0.isMet, widest: $0.reached?.share)
    }
    findings = Findings(comparison).decision.map { $0.replacing("\u{A0}", with: " ") }
    strategies = comparison.results.enumerated().map { strategy, result in
      let entries = comparison.bindings.isEmpty ? [] : comparison.bindings[strategy].entries
      return StrategyFigures(
        result, comparison.pointMeasures(strategy),
        entries.map {
          BindingFigures(
            week: $0.week, name: comparison.scenario.name(of: $0.binding), share: Figure($0.share))
        })
    }
  }
}

extension SummaryDocument.StrategyFigures {
  /// - Parameter bindings: left out where a point of many is told of.
  init(
    _ result: StrategyResult, _ measures: [PointMeasure], _ bindings: [SummaryDocument.BindingFigures] = []
  ) {
    name = result.name
    margin = .init(result.margin)
    marginAgainstFirst = result.advantage.map { .init($0.mean) }
    varianceReduction = result.advantage.flatMap(Figure.init(varianceReductionOf:))
    probabilityAheadOfFirst = result.advantage.map { .init($0.superiority) }
    probabilityBest = .init(result.best)
    dip = result.curve.map { .init($0.dip) }
    dipWeek = result.curve.map { .init($0.dipWeek) }
    dipArea = result.curve.map { .init($0.dipArea) }
    recoveryWeek = result.curve.map { .init($0.recovery) }
    breakEvenWeek = result.advantage == nil ? nil : result.curve.map { .init($0.breakEven) }
    longRunLift = result.curve.map { .init($0.lift) }
    regret = .init(result.regret.mean, result.regretInterval)
    oneFuture = result.trials.map {
      .init(
        dip: .init($0.dip), lift: .init($0.lift), recoveryWeek: .init($0.recovery),
        breakEvenWeek: .init($0.breakEven))
    }
    self.bindings = bindings
    budget = result.budget.map {
      .init(
        spendsLess: .init($0[0]), spendsMoreInProportion: .init($0[1]),
        spendsMoreOutOfProportion: .init($0[2]))
    }
    self.measures = measures.map {
      .init(name: $0.name, unit: $0.unit.ofValue, figure: .init($0.estimate))
    }
  }
}

extension SummaryDocument.FutureFigures.Spread {
  init(_ spread: TrialNumbers.Spread) {
    self.init(p10: Figure(spread, 10), p50: Figure(spread, 50), p90: Figure(spread, 90))
  }
}

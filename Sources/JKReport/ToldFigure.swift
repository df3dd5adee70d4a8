import JKExperiment
import JKStatistics

/// A figure in words, with its own interval: what sentences are made of, so that none stands beside another's interval.
struct ToldFigure {
  /// `AUD 5k`
  let value: String
  /// `AUD 4k to AUD 6k`; nil without an interval.
  let ends: String?

  /// ` (95 % interval AUD 4k to AUD 6k)`; empty without an interval.
  var interval: String { ends.map { " (95\u{A0}% interval \($0))" } ?? "" }

  /// ` (AUD 4k to AUD 6k)`, where the level has been said; empty without an interval.
  var range: String { ends.map { " (\($0))" } ?? "" }

  /// The same; empty where the ends read like the value itself.
  var rangeIfWide: String { ends == value ? "" : range }
}

extension Figures {
  func told(_ figure: Figure, _ format: (Double) -> String) -> ToldFigure {
    ToldFigure(value: format(figure.value), ends: figure.interval.map { range($0, format) })
  }

  func told(_ estimate: MeanEstimate, _ format: (Double) -> String) -> ToldFigure {
    told(Figure(estimate), format)
  }

  func told(_ estimate: CurveNumbers.Estimate, _ format: (Double) -> String) -> ToldFigure {
    told(Figure(estimate), format)
  }
}

extension Figure {
  /// Its size, where words say its sign: the interval is turned round with it.
  var magnitude: Figure {
    value < 0 ? Figure(-value, interval.map { -$0.upperBound ... -$0.lowerBound }) : self
  }
}

import JKCharts
import JKExperiment
import JKScenario
import JKStatistics

/// What a sweep is shown by: the figure that decides, as far as the scenario has one.
struct SweepMeasure {
  let name: String
  /// As a sentence, a table and an axis write it.
  let format: NumberFormat
  let axis: Axis
  /// Indices of the strategies that have it.
  let strategies: [Int]
  private let read: (SweepComparison.Point, Int) -> Figure?

  init(_ comparison: SweepComparison, _ figures: Figures) {
    let first = comparison.points[0]
    let all = Array(first.results.indices)
    let money = Axis(label: figures.currency, format: .money(""), isNice: true)
    switch true {
    case first.earns && all.count > 1:
      self.init(
        "margin against \(first.results[0].name)", figures.money.signed, money, Array(all.dropFirst())
      ) { point, strategy in
        point.results[strategy].advantage.map { Figure($0.mean) }
      }
    case first.earns:
      self.init("margin", figures.money, money, all) { Figure($0.results[$1].margin) }
    case first.results[0].curve != nil:
      let percent = NumberFormat(suffix: "\u{A0}%").signed
      self.init(
        "long-run lift of output", percent, Axis(label: "% of the baseline", isNice: true), all
      ) { point, strategy in
        point.results[strategy].curve.map { Figure($0.lift) }
      }
    default:
      // Waits before rates and queues: they are what a customer meets.
      let measures = first.measures[0]
      let index = measures.firstIndex { $0.unit == .hours && $0.name.hasPrefix("wait") } ?? 0
      let measure = measures[index]
      self.init(
        measure.name, NumberFormat(suffix: "\u{A0}\(measure.unit.label)", multiplier: measure.unit.scale),
        Axis(label: measure.unit.label, format: NumberFormat(multiplier: measure.unit.scale), isNice: true),
        all
      ) { point, strategy in
        Figure(point.measures[strategy][index].estimate)
      }
    }
  }

  private init(
    _ name: String, _ format: NumberFormat, _ axis: Axis, _ strategies: [Int],
    _ read: @escaping (SweepComparison.Point, Int) -> Figure?
  ) {
    self.name = name
    self.format = format
    self.axis = axis
    self.strategies = strategies
    self.read = read
  }

  func callAsFunction(_ point: SweepComparison.Point, _ strategy: Int) -> Figure {
    read(point, strategy) ?? .none
  }
}

/// A chart of a run: what it shows, and of which strategy or contract.
protocol ChartID: Hashable, Sendable {
  /// What the name of its file begins with.
  var stem: String { get }
  /// Index of the strategy or contract that it is of; nil for one of all.
  var subject: Int? { get }
}

/// A chart of a comparison.
enum ComparisonChart: ChartID {
  case productivityComparison, productivities, cumulativeMargin, advantages, outcomes, breakEven
  case productivity(Int), margin(Int), advantage(Int), spend(Int), bill(Int)
  case branches(Int), shift(Int), utilisation(Int)

  var stem: String {
    switch self {
    case .productivityComparison: "productivity-comparison"
    case .productivities: "productivity-multiples"
    case .cumulativeMargin: "cumulative-margin"
    case .advantages: "advantage-multiples"
    case .outcomes: "outcomes"
    case .breakEven: "break-even"
    case .productivity: "productivity"
    case .margin: "margin"
    case .advantage: "advantage"
    case .spend: "ai-spend"
    case .bill: "ai-bill"
    case .branches: "k"
    case .shift: "work-shift"
    case .utilisation: "utilisation"
    }
  }

  var subject: Int? {
    switch self {
    case .productivityComparison, .productivities, .cumulativeMargin, .advantages, .outcomes, .breakEven: nil
    case .productivity(let strategy), .margin(let strategy), .advantage(let strategy), .spend(let strategy),
      .bill(let strategy), .branches(let strategy), .shift(let strategy), .utilisation(let strategy):
      strategy
    }
  }

  /// All that there can be.
  static func all(strategies: Int) -> [ComparisonChart] {
    [.productivityComparison, .productivities, .cumulativeMargin, .advantages, .outcomes, .breakEven]
      + (0..<strategies).flatMap { strategy -> [ComparisonChart] in
        [
          .productivity(strategy), .margin(strategy), .advantage(strategy), .spend(strategy), .bill(strategy),
          .branches(strategy), .shift(strategy), .utilisation(strategy),
        ]
      }
  }
}

/// A chart of what contracts cost.
enum PriceChart: ChartID {
  case sideBySide, cost, costByUse, vendorCash
  case bills(Int), commitment(Int)

  var stem: String {
    switch self {
    case .sideBySide: "contracts"
    case .cost: "cost"
    case .costByUse: "cost-by-use"
    case .vendorCash: "vendor-cash"
    case .bills: "bills"
    case .commitment: "commitment"
    }
  }

  var subject: Int? {
    switch self {
    case .sideBySide, .cost, .costByUse, .vendorCash: nil
    case .bills(let contract), .commitment(let contract): contract
    }
  }

  /// All that there can be.
  static func all(contracts: Int) -> [PriceChart] {
    [.sideBySide, .cost, .costByUse, .vendorCash]
      + (0..<contracts).flatMap { [PriceChart.bills($0), .commitment($0)] }
  }
}

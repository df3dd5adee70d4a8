import JKExperiment
import JKLanguage
import JKScenario
import TestSupport

/// A small firm with a bottleneck, whose parts a test may swap, so that the outcome is the one it is about.
struct Firm {
  var title = "Firm"
  var horizon = "26 weeks"
  var history = "26 weeks"
  var trials = 8
  var settings = "warm-up 4 weeks"
  var currency = "AUD"
  var people = 3
  var cost: String? = "cost $60 / hour"
  var revenue: String? = "revenue lognormal(mean: $2k, cv: 0.2)"
  /// Items a week; 12 keep three people busy at 10 h each.
  var arrivals = "poisson 16 / week"
  var fix = "takes 2 weeks; uses 1 people from clerks; costs $5k; leaves structure 90%"
  var burden = "effort times 1.8"
  var tool = "gain 30%; learning 20 uses; training 4 h"
  var strategies = """
    strategy tools-first { involvement 90%; week 0: integrate drafting }
    strategy constraint-first { involvement 90%; week 0: fix mess; then integrate drafting }
    """

  var text: String {
    """
    scenario "\(title)"
    horizon \(horizon); history \(history); trials \(trials); seed 5; currency \(currency); \(settings)
    team clerks { people \(people); \(cost ?? "") }
    work order {
      arrives \(arrivals)
      patience exponential(mean: 2 weeks)
      \(revenue ?? "")
      route { answer -> done }
    }
    step answer by clerks { effort lognormal(mean: 7 h, cv: 0.3) }
    constraint mess on answer { structure 30%; \(burden); fix { \(fix) } }
    tool drafting on answer { \(tool) }
    \(strategies)
    """
  }

  func comparison(of sequences: [Int]? = nil, _ budget: SampleBudget = SampleBudget()) async throws
    -> Comparison
  {
    try await Experiment(Scenario(text: text), sequences: sequences, threads: 2, budget: budget).run()
  }

  /// With room for so few trials that not all are kept.
  static func large() async throws -> Comparison {
    var budget = SampleBudget()
    (budget.exactBytes, budget.leastTrials, budget.batches) = (1, 20, 10)
    budget.sketchBytes = 1
    return try await Firm(trials: 150).comparison(of: nil, budget)
  }
}

extension Firm {
  /// The fix pays at once and tools help little.
  static let fixHelps = Firm()

  /// Every draft is billed.
  static let drafted = Firm(
    tool: "gain 30%; learning 20 uses; training 4 h; tokens prompt 1000k, output 10k; contract api",
    strategies: """
      contract api { per-token { prompt $2 / million tokens; output $10 / million tokens } }
      strategy tools-first { involvement 90%; week 0: integrate drafting }
      strategy constraint-first { involvement 90%; week 0: fix mess; then integrate drafting }
      """)

  /// Change costs a fortune and brings nothing.
  static let nothingHelps = Firm(
    fix: "takes 6 weeks; uses 2 people from clerks; costs $500k; leaves structure 30%",
    burden: "effort times 1",
    tool: "gain 0%; friction 80%; learning 5000 uses; training 40 h; verifying 200%")

  /// Capacity in plenty: changes cost next to nothing and bring nothing that can be told from chance.
  static let nothingMatters = Firm(
    trials: 4, people: 40, cost: nil, revenue: "revenue lognormal(mean: $2k, cv: 2)",
    fix: "takes 1 weeks; uses 0.1 people from clerks; costs $0; leaves structure 90%",
    burden: "effort times 1.01",
    tool: "gain 5%; friction 0%; training 0 h; verifying 0%; amplification 1; workarounds 0%, longer 0%")
}

import JKScenario
import JKStatistics

/// Something that could be done from week 0 on, with the people who do the work.
package enum Option: Sendable, Equatable {
  case fix(constraint: Int)
  case integrate(tool: Int)
  case fixThen(constraint: Int, tool: Int)
  /// Both from week 0 on.
  case fixWith(constraint: Int, tool: Int)

  /// Nil without a fix.
  package var constraint: Int? {
    switch self {
    case .fix(let constraint), .fixThen(let constraint, _), .fixWith(let constraint, _): constraint
    case .integrate: nil
    }
  }

  /// Nil without a tool.
  package var tool: Int? {
    switch self {
    case .integrate(let tool), .fixThen(_, let tool), .fixWith(_, let tool): tool
    case .fix: nil
    }
  }
}

/// What could be done: the fix of the constraint that is worth most, the best tool as things are, and the fix with the
/// tool that is best behind it, one after the other and both at once. The simplest first.
struct Options {
  let options: [Option]
  /// The tool that is best behind the fall of the constraint that is worth most.
  let toolBehind: ToolChoice?
  /// Among those of the study's scenario.
  let sequences: [Int]

  init(_ study: WhatIfStudy, _ results: WhatIfResults, _ tools: [ToolAfterFix]) {
    var found: [(option: Option, sequence: Int?)] = []
    var both: [(option: Option, sequence: Int?)] = []
    let toolBehind = ToolChoice(tools.map { (tool: $0.tool, worths: $0.worths) })
    self.toolBehind = toolBehind
    if case .lifted(let constraint) = results.bestLift?.whatIf {
      found.append((.fix(constraint: constraint), study.sequence(.fix(constraint: constraint))))
      if let tool = toolBehind?.tool, tools.contains(where: { $0.tool == tool && $0.worth.mean > 0 }) {
        let trials: [(Option, WhatIfStudy.Trial)] = [
          (.fixThen(constraint: constraint, tool: tool), .fixThen(constraint: constraint, tool: tool)),
          (.fixWith(constraint: constraint, tool: tool), .fixWith(constraint: constraint, tool: tool)),
        ]
        both = trials.map { ($0, study.sequence($1)) }
      }
    }
    if let tool = results.toolToday?.tool {
      found.append((.integrate(tool: tool), study.sequence(.whatIf(.tool(tool)))))
    }
    found += both
    let possible = found.filter { $0.sequence != nil }
    options = possible.map(\.option)
    sequences = possible.compactMap(\.sequence)
  }
}

/// An option at all that it costs.
package struct OptionResult: Sendable {
  package let option: Option
  /// Among the results of ``Diagnosis/comparison``.
  package let strategy: Int
  /// A week over the study, against status quo: margin, or output where nothing earns money.
  package let net: MeanEstimate
  /// Numbers of its J; nil without a baseline.
  package let curve: CurveNumbers?

  package var isShown: Bool { (net.lower ?? 0) > 0 }
}

/// What is to be done next.
package enum NextAction: Sendable, Equatable {
  /// One of ``Diagnosis/options``.
  case option(Int)
  /// Write down what is missing at a step, then that option.
  case state([StepReadiness.Text], step: Int, then: Int)
  /// More people, or quicker work, in a team.
  case capacity(team: Int)
  /// More demand: nothing inside the organisation holds it back as much.
  case demand
  /// The constraint's fix is not stated.
  case findFix(constraint: Int)
  /// Nothing that was tried is shown to pay.
  case nothing
}

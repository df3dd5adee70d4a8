import JKScenario
import JKStatistics

/// Something that could be done from week 0 on, with the people who do the work.
package enum Option: Sendable, Equatable {
  case fix(constraint: Int)
  case integrate(ToolUse)
  case fixThen(constraint: Int, ToolUse)
}

/// What could be done: the fix of the constraint that is worth most, the best tool as things are, and the one after the
/// other with the tool that is best then. The simplest first.
struct Options {
  let options: [Option]
  /// Among those of the study's scenario.
  let sequences: [Int]

  init(_ study: WhatIfStudy, _ results: WhatIfResults, _ tools: [ToolAfterFix]) {
    var found: [(option: Option, sequence: Int?)] = []
    var both: (Option, Int?)?
    if case .lifted(let constraint) = results.bestLift?.whatIf {
      found.append((.fix(constraint: constraint), study.sequence(.fix(constraint: constraint))))
      if let tool = tools.first, tool.worth.mean > 0 {
        both = (
          .fixThen(constraint: constraint, tool.use),
          study.sequence(.fixThen(constraint: constraint, tool.use))
        )
      }
    }
    if let (use, sequence) = results.bestTool(study) { found.append((.integrate(use), sequence)) }
    if let both { found.append(both) }
    let possible = found.filter { $0.sequence != nil }
    options = possible.map(\.option)
    sequences = possible.compactMap(\.sequence)
  }
}

extension WhatIfResults {
  /// The tool and step that are worth most as things are; nil when no tool is left to integrate.
  fileprivate func bestTool(_ study: WhatIfStudy) -> (ToolUse, Int?)? {
    for result in ranked {
      guard case .tool(let tool, let step) = result.whatIf else { continue }
      return (ToolUse(tool: tool, step: step), study.sequence(.whatIf(result.whatIf)))
    }
    return nil
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

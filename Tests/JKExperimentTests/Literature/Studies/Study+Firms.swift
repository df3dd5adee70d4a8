import Foundation
import JKExperiment
import JKKernel
import JKScenario
import JKStatistics
import TestSupport
import Testing

// Firms that adopt AI, over months and years.

extension Study {
  static let cui = Study(
    "Cui et al. 2026", "literature/cui.scenario",
    fitted: "nothing; structure and skill are those of Brynjolfsson, Li and Raymond",
    leftOut: "This is a weak test: nearly any useful tool lies within two standard errors.",
    shown: [
      Shown(
        "jkcurve compare scenarios/literature/cui.scenario",
        "`finished-tasks` of `assisted` over that of `status-quo`, less 1")
    ]
  ) {
    let comparison = try await compare("literature/cui.scenario")
    return [
      Reproduction(
        claim: "tasks of all developers, 35 % of whom never use it", published: "+26.08 % (s.e. 10.3)",
        reading: .secondary, origin: .unfitted,
        tolerance: .twoErrors(of: 26.08, each: 10.3, within: 6...46),
        measured: Measured(try #require(comparison.ratio(of: "finished-tasks", 1))).asGain)
    ]
  }

  static let dora = Study(
    "DORA 2024", "literature/dora.scenario",
    fitted: "skill and extra verifying were chosen so that throughput falls at structure 30 %",
    leftOut:
      "The sizes of the slopes: what DORA reports are means of survey answers. It does not ask how sound the work is.",
    shown: [
      Shown(
        "jkcurve compare scenarios/literature/dora.scenario",
        "the slopes of the logarithms of `throughput` and of `stability` over the five strategies from `status-quo` to `all`, 25 points apart"
      ),
      Shown("jkcurve compare scenarios/literature/dora.scenario --set soundness=80%", "the same"),
    ]
  ) {
    var rows: [Reproduction] = []
    for (soundness, changes) in [("30 %", []), ("80 %", [("= 30%", "= 80%")])] {
      let comparison = try await compare("literature/dora.scenario", changing: changes)
      let isSound = soundness == "80 %"
      func slope(_ name: String) throws -> Measured {
        let points = try comparison.results.indices.map { adopters in
          let (above, below) = try #require(comparison.parts(of: name, adopters))
          return LogSlope.Point(x: Double(adopters), above, per: below)
        }
        let slope = LogSlope(points)
        return Measured(100 * slope.value, halfWidth: slope.halfWidth.map { 100 * $0 }, unit: " %", digits: 2)
      }
      rows += [
        Reproduction(
          claim: "throughput for 25 points of adoption, structure \(soundness)",
          published: isSound ? "–" : "−1.5 %", reading: .secondary,
          origin: isSound ? .predicted : .calibrated, tolerance: isSound ? .above(0) : .below(0),
          measured: try slope("throughput")),
        Reproduction(
          claim: "stability for 25 points of adoption, structure \(soundness)",
          published: isSound ? "–" : "−7.2 %", reading: .secondary,
          origin: isSound ? .predicted : .unfitted, tolerance: .below(0), measured: try slope("stability")),
      ]
    }
    return rows
  }

  static let mcElheran = Study(
    "McElheran et al. 2025", "literature/mcelheran.scenario",
    fitted:
      "friction, uses to learn, gain, verifying, load and how far practices wear out were chosen for the loss, its third "
      + "and the lead at the end",
    leftOut: "The size of the loss, and how it differs between older and younger plants.",
    shown: [
      Shown(
        "jkcurve compare scenarios/literature/mcelheran.scenario --set \"horizon=52 weeks\" --trials 150",
        "`revenue` and `makers.queue` in `weekly.csv`, rows 3, 7 … 51, of `adopt` over `status-quo`; the loss is the margin "
          + "against `status-quo`, since nothing is paid"),
      Shown(
        "jkcurve compare scenarios/literature/mcelheran.scenario --set \"horizon=52 weeks\" --trials 150 --set practice-floor=75%",
        "1 less this loss over the one before"),
      Shown("jkcurve compare scenarios/literature/mcelheran.scenario", "`revenue`, rows 198 to 207"),
    ]
  ) {
    let file = "literature/mcelheran.scenario"
    let long = try await compare(file)
    let year = [("horizon 208 weeks", "horizon 52 weeks")]
    let first = try await compare(file, changing: year, trials: 150)
    let lasting = try await compare(
      file, changing: year + [("practice-floor = 50%", "practice-floor = 75%")], trials: 150)
    func loss(_ comparison: Comparison) -> [Double] {
      let orders = [0, 1].map { comparison.sums(.revenue, $0, weeks: 0..<52) }
      return zip(orders[0], orders[1]).map { $0 - $1 }
    }
    let queued = first.plan.layout.index(.queued, team: 0)
    return [
      Reproduction(
        claim: "orders done in the first year, with AI over without", published: "falls",
        reading: .primary, origin: .calibrated, tolerance: .below(1),
        measured: Measured(first.ratio(of: .revenue, 1, weeks: 0..<52))),
      Reproduction(
        claim: "orders that wait in the first year, with AI over without", published: "rise",
        reading: .primary, origin: .unfitted, tolerance: .above(1),
        measured: Measured(
          RatioEstimate(first.sample.totals(queued, 1), per: first.sample.totals(queued, 0)), digits: 1)),
      Reproduction(
        claim: "orders done in weeks 195 to 207, with AI over without", published: "ahead after four years",
        reading: .secondary, origin: .calibrated, tolerance: .above(1),
        measured: Measured(long.ratio(of: .revenue, 1, weeks: 195..<208))),
      Reproduction(
        claim: "share of the first year's loss that goes when practices last", published: "a third",
        reading: .primary, origin: .calibrated, tolerance: .inside(20...45),
        measured: Measured(RatioEstimate(loss(lasting), per: loss(first))).scaled(
          by: -100, plus: 100, unit: " %")),
    ]
  }

  static let brynjolfssonRockSyverson = Study(
    "Brynjolfsson, Rock and Syverson 2021", "literature/brynjolfsson-rock-syverson.scenario",
    fitted:
      "nothing; *adjusted* is [defined](measures.md#adjusted-productivity), and the signs and the one crossing follow from "
      + "the definition once the hours of change come first",
    leftOut: "The sizes, which are those of whole economies.",
    shown: [
      Shown(
        "jkcurve compare scenarios/literature/brynjolfsson-rock-syverson.scenario",
        "`value-added`, `hours.training` and `hours.redesign` in `weekly.csv`; no command makes adjusted productivity of them, the test does"
      )
    ]
  ) {
    let trials = try investments("literature/brynjolfsson-rock-syverson.scenario", strategy: 1)
    func gap(_ weeks: Range<Int>) -> Measured {
      Measured(
        MeanEstimate(trials.map { $0.gap[weeks].reduce(0, +) / Double(weeks.count) }), unit: " $ / h",
        digits: 2)
    }
    return [
      Reproduction(
        claim: "measured less adjusted productivity, weeks 0 to 11", published: "below", reading: .primary,
        origin: .unfitted, tolerance: .below(0), measured: gap(0..<12)),
      Reproduction(
        claim: "measured less adjusted productivity, weeks 156 to 207", published: "above",
        reading: .primary, origin: .unfitted, tolerance: .above(0), measured: gap(156..<208)),
      Reproduction(
        claim: "crossings", published: "one", reading: .primary, origin: .unfitted, tolerance: .always(1),
        measured: Measured(MeanEstimate(trials.map { Double($0.crossings) }), digits: 0)),
    ]
  }

  /// Productivity of each trial of a firm with one team, with the hours of training and redesign as investment, and the
  /// gap as a trailing 4-week mean.
  private static func investments(_ file: String, strategy: Int) throws -> [AdjustedProductivity] {
    let scenario = try ScenarioLibrary.scenario(file)
    let plan = Plan(scenario)
    let rows = plan.timetable.historyRows..<plan.timetable.rows
    let layout = plan.layout
    var worker = Worker(plan)
    return (0..<scenario.settings.trials).map { trial in
      worker.run(trial: trial, strategy: strategy)
      var (value, invested, hours) = ([Double](), [Double](), [Double]())
      for row in rows {
        func sum(_ measures: MeasureLayout.Company...) -> Double {
          measures.reduce(0) { $0 + worker.record[row: row, layout.index($1)] }
        }
        value.append(sum(.revenue) - sum(.direct))
        hours.append(sum(.paidHours))
        let change = [MeasureLayout.TeamMeasure.training, .redesign].reduce(0) {
          $0 + worker.record[row: row, layout.index($1, team: 0)]
        }
        invested.append(change * sum(.labour) / sum(.paidHours))
      }
      func trailing(_ weeks: [Double]) -> [Double] {
        CurveMath.trailingMean(weeks, over: Comparison.trailing)
      }
      return AdjustedProductivity(
        valueAdded: trailing(value), investment: trailing(invested), paidHours: trailing(hours))
    }
  }
}

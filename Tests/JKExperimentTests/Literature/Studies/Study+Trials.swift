import Foundation
import JKExperiment
import JKKernel
import JKStatistics
import Testing

// Trials of one tool on one piece of work: with over without, for the same people and pieces.

extension Study {
  private static let ratio = "time with the tool over time without"

  static let noyZhang = Study(
    "Noy and Zhang 2023", "literature/noy-zhang.scenario", fitted: "`gain`, to the time",
    leftOut: "The rise of quality by 18 %, and grades that come closer together: the model has no grades.",
    shown: [
      Shown(
        "jkcurve compare scenarios/literature/noy-zhang.scenario",
        "`time` of `assisted` over that of `status-quo`; the standard deviations, which no command shows, are taken over trials by the test"
      )
    ]
  ) {
    let comparison = try await compare("literature/noy-zhang.scenario")
    let worked = comparison.plan.layout.index(.worked, team: 0)
    let hours = [0, 1].map { comparison.sample.totals(worked, $0) }
    return [
      Reproduction(
        claim: ratio, published: "0.60 (−40 %)", reading: .secondary, origin: .calibrated,
        tolerance: .within(0.56...0.64),
        measured: Measured(try #require(comparison.ratio(of: "time", 1)))),
      Reproduction(
        claim: "standard deviation of times, with over without", published: "falls", reading: .secondary,
        origin: .calibrated, tolerance: .below(1), measured: spread(hours[1], over: hours[0])),
    ]
  }

  /// The ratio of two standard deviations over trials, with its bootstrap interval.
  private static func spread(_ first: [Double], over second: [Double]) -> Measured {
    func deviation(_ values: [Double], _ weights: [Double]) -> Double {
      let pairs = zip(values, weights)
      let count = weights.reduce(0, +)
      let mean = pairs.reduce(0) { $0 + $1.0 * $1.1 } / count
      return sqrt(pairs.reduce(0) { $0 + ($1.0 - mean) * ($1.0 - mean) * $1.1 } / count)
    }
    func ratio(_ weights: [Double]) -> Double { deviation(first, weights) / deviation(second, weights) }
    let bootstrap = Bootstrap(trials: first.count, seed: 1)
    let intervals = bootstrap.intervals { [ratio($0)] }
    return Measured(ratio(first.map { _ in 1 }), intervals[0])
  }

  static let peng = Study(
    "Peng et al. 2023", "literature/peng.scenario", fitted: "`gain` and the phases, to the time",
    shown: [
      Shown(
        "jkcurve compare scenarios/literature/peng.scenario", "`time` of `assisted` over that of `status-quo`"
      )
    ]
  ) {
    let comparison = try await compare("literature/peng.scenario")
    return [
      Reproduction(
        claim: ratio, published: "0.442 (71.17 over 160.89 min)", reading: .secondary, origin: .calibrated,
        tolerance: .near(0.442), measured: Measured(try #require(comparison.ratio(of: "time", 1))))
    ]
  }

  static let metr = Study(
    "METR 2025", "literature/metr.scenario",
    fitted: "structure, skill, the phases and extra verifying, to the time",
    leftOut: "That the developers felt 20 % faster: the model has no perception.",
    shown: [
      Shown(
        "jkcurve compare scenarios/literature/metr.scenario", "`time` of `assisted` over that of `status-quo`"
      )
    ]
  ) {
    let comparison = try await compare("literature/metr.scenario")
    return [
      Reproduction(
        claim: ratio, published: "1.19 (1.02 to 1.39)", reading: .primary, origin: .calibrated,
        tolerance: .published(1.02...1.39), measured: Measured(try #require(comparison.ratio(of: "time", 1))))
    ]
  }

  static let dellAcqua = Study(
    "Dell'Acqua et al. 2023", "literature/dell-acqua.scenario",
    fitted:
      "inside, structure, proficiency and `gain`, to the time; outside, `amplification` of one of two tools",
    leftOut:
      "The 12.2 % more tasks: in a session of fixed length they depend on how people's pace differs.",
    shown: [
      Shown(
        "jkcurve compare scenarios/literature/dell-acqua.scenario",
        "`time` of `fitted-amplification` over that of `status-quo`; solved is 1 less `wrong` of `default-amplification` and of `fitted-amplification`"
      )
    ]
  ) {
    let comparison = try await compare("literature/dell-acqua.scenario")
    func solved(_ strategy: Int) throws -> Measured {
      let (wrong, all) = try #require(comparison.parts(of: "wrong", strategy))
      return Measured(RatioEstimate(wrong, per: all)).scaled(by: -100, plus: 100, unit: " %")
    }
    return [
      Reproduction(
        claim: ratio + ", inside the frontier", published: "0.749 (−25.1 %)", reading: .secondary,
        origin: .calibrated, tolerance: .near(0.749),
        measured: Measured(try #require(comparison.ratio(of: "time", 1)))),
      Reproduction(
        claim: "solved outside it, default `amplification`", published: "84.5 → 65 %",
        reading: .secondary, origin: .unfitted, tolerance: .within(62.5...68.5), measured: try solved(1)),
      Reproduction(
        claim: "solved outside it, fitted `amplification`", published: "84.5 → 65 %", reading: .secondary,
        origin: .calibrated, tolerance: .within(62.5...68.5), measured: try solved(2)),
    ]
  }

  static let brynjolfssonLiRaymond = Study(
    "Brynjolfsson, Li and Raymond 2025", "literature/brynjolfsson-li-raymond.scenario",
    fitted:
      "the average agent's phases, structure, skill and proficiency, to the time; `gain` of the fifths, with their gains in "
      + "sight; that gains shrink with skill is a form that the model has from this study",
    leftOut: "That two months with AI are as good as six without: speed by hand does not grow in the model.",
    shown: [
      Shown(
        "jkcurve compare scenarios/literature/brynjolfsson-li-raymond.scenario",
        "`average-time` of `assisted` over that of `status-quo`; chats an hour of a fifth are the other way round, `lowest-time` of `status-quo` over that of `assisted` less 1, and so on to `top-time`"
      )
    ]
  ) {
    let comparison = try await compare("literature/brynjolfsson-li-raymond.scenario")
    // Chats an hour with over without, by fifth.
    let gains = try ["lowest", "second", "middle", "fourth", "top"].map { fifth in
      let with = try #require(comparison.parts(of: fifth + "-time", 1))
      let without = try #require(comparison.parts(of: fifth + "-time", 0))
      return Measured(
        RatioEstimate(
          of: (with.denominators, with.numerators), to: (without.denominators, without.numerators))
      ).asGain
    }
    let steps = zip(gains, gains.dropFirst()).map { lower, upper in difference(lower, upper) }
    return [
      Reproduction(
        claim: ratio + ", average agent", published: "0.870 (+15 % an hour)", reading: .primary,
        origin: .calibrated, tolerance: .near(0.87),
        measured: Measured(try #require(comparison.ratio(of: "average-time", 1)))),
      Reproduction(
        claim: "chats an hour, mean of the fifths", published: "+15 %", reading: .primary,
        origin: .calibrated, tolerance: .within(13...17), measured: mean(gains)),
      Reproduction(
        claim: "chats an hour, lowest fifth", published: "+30 to +34 %", reading: .secondary,
        origin: .calibrated, tolerance: .within(30...36), measured: gains[0]),
      Reproduction(
        claim: "chats an hour, top fifth", published: "about 0", reading: .primary, origin: .calibrated,
        tolerance: .within(-5...5), measured: gains[4]),
      Reproduction(
        claim: "least fall of the gain from one fifth to the next", published: "falls with skill",
        reading: .primary, origin: .calibrated, tolerance: .above(0),
        measured: try #require(steps.min { $0.value < $1.value })),
    ]
  }

  /// With an interval that is certainly wide enough: whole intervals are averaged.
  private static func mean(_ values: [Measured]) -> Measured {
    let count = Double(values.count)
    let lower = values.reduce(0) { $0 + ($1.interval?.lowerBound ?? -.infinity) } / count
    let upper = values.reduce(0) { $0 + ($1.interval?.upperBound ?? .infinity) } / count
    return Measured(
      values.reduce(0) { $0 + $1.value } / count, lower...upper, unit: values[0].unit,
      digits: values[0].digits)
  }

  /// With an interval that is certainly wide enough.
  private static func difference(_ first: Measured, _ second: Measured) -> Measured {
    guard let one = first.interval, let other = second.interval else {
      return Measured(first.value - second.value, nil, unit: first.unit, digits: first.digits)
    }
    return Measured(
      first.value - second.value, one.lowerBound - other.upperBound...one.upperBound - other.lowerBound,
      unit: " points", digits: first.digits)
  }
}

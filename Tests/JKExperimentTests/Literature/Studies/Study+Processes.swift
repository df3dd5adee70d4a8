import JKExperiment
import JKStatistics

// Processes that improve, wear out and bind.

extension Study {
  static let repenningSterman = Study(
    "Repenning and Sterman 2001", "literature/repenning-sterman.scenario",
    fitted: "demand and the rates of improving and wearing out were chosen so that the shapes come out",
    leftOut: "Sizes: the source has shapes alone.",
    shown: [
      Shown(
        "jkcurve compare scenarios/literature/repenning-sterman.scenario",
        "`revenue` in `weekly.csv`, row 3 and rows 42 to 51, of `smarter` and of `harder` over `status-quo`")
    ]
  ) {
    let comparison = try await compare("literature/repenning-sterman.scenario")
    func row(
      _ strategy: Int, _ claim: String, _ weeks: Range<Int>, _ published: String, _ tolerance: Tolerance
    )
      -> Reproduction
    {
      Reproduction(
        claim: claim, published: published, reading: .primary, origin: .calibrated, tolerance: tolerance,
        measured: Measured(comparison.ratio(of: .revenue, strategy, weeks: weeks)))
    }
    return [
      row(1, "done in weeks 0 to 3, 10 points more improvement", 0..<4, "drops", .below(1)),
      row(1, "done in weeks 39 to 51, 10 points more improvement", 39..<52, "gains", .above(1)),
      row(2, "done in weeks 0 to 3, no improvement (pressure)", 0..<4, "gains", .above(1)),
      row(2, "done in weeks 39 to 51, no improvement (pressure)", 39..<52, "falls: the trap", .below(1)),
    ]
  }

  static let tippingPoint = Study(
    "Repenning and Sterman 2001, tipping point", "literature/repenning-sterman-tipping.scenario",
    fitted: "nothing; a calculation beforehand tipped between 8 and 12 weeks",
    leftOut: "Where it tips: the source says that it does.",
    shown: [
      Shown(
        "jkcurve compare scenarios/literature/repenning-sterman-tipping.scenario",
        "`revenue` in `weekly.csv`, rows 94 to 103, of `overload-4-weeks` and of `overload-16-weeks` over `status-quo`"
      )
    ]
  ) {
    let comparison = try await compare("literature/repenning-sterman-tipping.scenario")
    func after(_ strategy: Int) -> Measured {
      Measured(comparison.ratio(of: .revenue, strategy, weeks: 91..<104))
    }
    return [
      Reproduction(
        claim: "done in weeks 91 to 103 after 4 weeks of overload", published: "recovers", reading: .primary,
        origin: .unfitted, tolerance: .inside(0.98...1.02), measured: after(1)),
      Reproduction(
        claim: "done in weeks 91 to 103 after 16 weeks of overload", published: "is trapped",
        reading: .primary, origin: .unfitted, tolerance: .below(0.9), measured: after(4)),
    ]
  }

  static let goldratt = Study(
    "Goldratt 1984", "literature/goldratt.scenario", fitted: "nothing; efforts are given",
    shown: [
      Shown(
        "jkcurve compare scenarios/literature/goldratt.scenario",
        "`throughput` of `quicker-prepare` and `machined` of `quicker-finish` less those of `status-quo`; `revenue` in `weekly.csv`, of `quicker-finish` over `status-quo` in rows 7, 11 … 51, and of `quicker-machine`, also over `status-quo`, in rows 16 to 51"
      )
    ]
  ) {
    let comparison = try await compare("literature/goldratt.scenario")
    func change(_ name: String, _ strategy: Int) -> Measured {
      let with = comparison.parts(of: name, strategy)?.numerators ?? []
      let without = comparison.parts(of: name, 0)?.numerators ?? []
      return Measured(PairedDifference(with, without).mean, unit: " items", digits: 1)
    }
    let late = comparison.ratio(of: .revenue, 3, weeks: 4..<52, level: 0.99)
    let weeks = comparison.sums(.revenue, 2, weeks: 13..<52).map { $0 / 39 }
    return [
      Reproduction(
        claim: "items done, −40 % effort ahead of the constraint", published: "no change",
        reading: .primary, origin: .unfitted, tolerance: .always(0), measured: change("throughput", 1)),
      Reproduction(
        claim: "items through the constraint, −40 % effort behind it", published: "no change",
        reading: .primary, origin: .unfitted, tolerance: .always(0), measured: change("machined", 3)),
      Reproduction(
        claim: "throughput in weeks 4 to 51, −40 % effort behind it", published: "no change",
        reading: .primary, origin: .unfitted, tolerance: .exactly(1), measured: Measured(late)),
      Reproduction(
        claim: "throughput, −40 % effort at the constraint, over without", published: "rises",
        reading: .primary, origin: .unfitted, tolerance: .above(1),
        measured: Measured(comparison.ratio(of: .revenue, 2, weeks: 13..<52))),
      Reproduction(
        claim: "the same, until the next team binds at 40 h ÷ 4.5 h", published: "the next constraint's",
        reading: .primary, origin: .unfitted, tolerance: .exactly(40 / 4.5),
        measured: Measured(MeanEstimate(weeks, level: 0.99), unit: " a week")),
    ]
  }
}

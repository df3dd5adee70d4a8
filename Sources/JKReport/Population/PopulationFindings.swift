import JKExperiment
import JKStatistics

/// What a population says, in sentences computed from its figures.
struct PopulationFindings {
  let comparison: PopulationComparison
  let figures: Figures

  /// What the sequence makes of the same organisations.
  var answer: String {
    let best = comparison.sequences[comparison.best]
    let organisations = figures.count(comparison.organisations.count, "organisation")
    guard let usual = comparison.usual else {
      return "\(best.name) makes \(figures.told(best.compounding)) compound, of \(organisations) "
        + "(95\u{A0}% interval \(figures.chances(best.compounding.interval)))"
    }
    let other = comparison.sequences[usual]
    let difference = comparison.difference(comparison.best, usual)
    let range = "(95\u{A0}% interval \(figures.pointRange(difference)))"
    let shares =
      "On the same \(organisations), \(best.name) makes \(figures.told(best.compounding)) compound and "
      + "\(other.name) \(figures.told(other.compounding))"
    return difference.interval.lowerBound > 0
      ? "\(shares): the sequence makes \(figures.points(of: difference)) of difference \(range)"
      : "\(shares): a difference of \(figures.points(of: difference)) that may be chance \(range)"
  }

  /// What a reader must know besides.
  var details: [String] { others + [mixture] }

  /// The best against the sequences that the answer does not speak of.
  private var others: [String] {
    let best = comparison.best
    return comparison.sequences.indices.dropFirst().filter { $0 != best && $0 != comparison.usual }.map {
      other in
      let difference = comparison.difference(best, other)
      let name = comparison.sequences[other].name
      let compounding = figures.told(comparison.sequences[other].compounding)
      let range = "\(figures.points(of: difference)) (\(figures.pointRange(difference)))"
      return difference.interval.lowerBound > 0
        ? "Under \(name) it is \(compounding), fewer by \(range)."
        : "Under \(name) it is \(compounding), a difference of \(range) that may be chance."
    }
  }

  private var mixture: String {
    let compounding = comparison.mixture[OrganisationClass.compounding.rawValue]
    return "As organisations follow them (\(followed)), \(figures.share(compounding.mean)) compound "
      + "(\(figures.shares(compounding.interval))) and \(figures.share(1 - compounding.mean)) are flat or negative."
  }

  /// `fix-first 5 %, tools-alone 75 %, status-quo 20 %`
  private var followed: String {
    comparison.population.followed.filter { $0.share > 0 }.map { following in
      "\(comparison.scenario.sequences[following.sequence].name) \(figures.share(following.share))"
    }.joined(separator: ", ")
  }

  // MARK: Titles

  var gainsTitle: String {
    let best = comparison.sequences[comparison.best]
    let limit = figures.share(OrganisationClass.boundary)
    let first =
      "Under \(best.name) \(figures.toldOrganisations(best.compounding)) gain more than \(limit) of their revenue"
    return comparison.usual.map {
      "\(first), under \(comparison.sequences[$0].name) \(figures.told(comparison.sequences[$0].compounding))"
    } ?? first
  }

  /// Where some strategy fixes first.
  var sharesTitle: String {
    let ends = [comparison.fixFirst[0], comparison.fixFirst[comparison.fixFirst.count - 1]].map {
      figures.share($0.compounding.mean)
    }
    return "\(ends[0]) of organisations compound when none fixes first, and \(ends[1]) when all do"
  }
}

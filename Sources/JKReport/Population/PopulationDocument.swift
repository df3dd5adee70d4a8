import JKExperiment
import JKScenario
import JKStatistics

/// The figures of a population for machines. Gains are shares of a year's revenue before week 0.
struct PopulationDocument: Encodable {
  struct Prior: Encodable {
    let path: String
    let distribution: String
    /// Of the values in the table.
    let unit: String
  }

  struct Classes: Encodable {
    let negative: Figure
    let flat: Figure
    let compounding: Figure
  }

  struct Sequence: Encodable {
    let name: String
    /// Of the organisations, those that follow it.
    let share: Double
    let isFixFirst: Bool
    let classes: Classes
    /// Organisations whose interval reaches into another class.
    let unsure: Int
    let medianGain: Figure
  }

  /// Of the probabilities to compound, on the same organisations.
  struct Difference: Encodable {
    let first: String
    let second: String
    let compounding: Figure
  }

  struct FixFirst: Encodable {
    let share: Double
    let compounding: Figure
  }

  let schema = "jkcurve.population/2"
  let study: StudyDocument
  let population: String
  let organisations: Int
  let trialsEach: Int
  let confidenceLevel = Comparison.level
  /// Above it an organisation compounds.
  let compoundsAbove = OrganisationClass.boundary
  /// Charts and tables of the same run.
  let files: [String]
  let findings: [String]
  let priors: [Prior]
  let sequences: [Sequence]
  let differences: [Difference]
  /// As organisations follow the sequences.
  let mixture: Classes
  let fixFirst: [FixFirst]

  init(
    _ comparison: PopulationComparison, _ findings: PopulationFindings, files: [String]
  ) {
    self.files = files
    study = StudyDocument(comparison.scenario, seed: comparison.seed, comparison.interruption)
    population = comparison.population.name
    organisations = comparison.organisations.count
    trialsEach = comparison.trials
    self.findings = ([findings.answer + "."] + findings.details).map { $0.replacing("\u{A0}", with: " ") }
    priors = comparison.population.priors.map { prior in
      .init(
        path: prior.path, distribution: prior.text,
        unit: prior.kind.dimension.unit(currency: comparison.scenario.settings.currency))
    }
    sequences = comparison.sequences.map { sequence in
      .init(
        name: sequence.name, share: sequence.share, isFixFirst: sequence.isFixFirst,
        classes: .init(sequence.classes.map { .init($0) }), unsure: sequence.unsure,
        medianGain: .init(sequence.median.value, sequence.median.interval))
    }
    let all = comparison.sequences.indices.dropFirst()
    differences = all.flatMap { first in
      all.filter { $0 > first }.map { second in
        let difference = comparison.difference(first, second)
        return .init(
          first: comparison.sequences[first].name, second: comparison.sequences[second].name,
          compounding: .init(difference.estimate, difference.interval))
      }
    }
    mixture = .init(comparison.mixture.map { .init($0.mean, $0.interval) })
    fixFirst = comparison.fixFirst.map { point in
      .init(share: point.share, compounding: .init(point.compounding.mean, point.compounding.interval))
    }
  }
}

extension PopulationDocument.Classes {
  /// - Parameter figures: by ``OrganisationClass``.
  fileprivate init(_ figures: [Figure]) {
    self.init(negative: figures[0], flat: figures[1], compounding: figures[2])
  }
}

import JKCharts
import JKExperiment
import JKScenario

/// What a terminal shows of a population, within 80 columns.
struct PopulationSummary {
  let comparison: PopulationComparison
  let figures: Figures
  let findings: PopulationFindings

  var page: SummaryPage {
    SummaryPage(
      title: comparison.scenario.title, size: size, interruption: comparison.interruption,
      sections: [
        .always(
          [([findings.answer + "."] + findings.details).joined(separator: " ")].wrappedForTerminal),
        .always(classes),
        .detail("what more that fix first would make", fixFirst),
        .detail("how to read the figures, and what is drawn", readings.wrappedForTerminal),
        .always(
          [comparison.scenario.assumedNote, comparison.scenario.setNote].compactMap(\.self)
            .wrappedForTerminal),
      ])
  }

  private var size: String {
    let organisations = figures.count(comparison.organisations.count, "organisation")
    let history = figures.weeks(comparison.scenario.settings.history / WorkingTime.week)
    return
      "\(comparison.population.name): \(organisations), \(figures.count(comparison.trials, "trial")) each, weeks 0 to "
      + "\(Population.weeks - 1) after \(history) of history, seed \(comparison.seed)"
  }

  private var classes: [String] {
    var table = TextTable(width: Summary.width)
    table.add(["organisations", "follow", "negative", "flat", "compounding", "median", "class"])
    table.add(["under", "it", "", "", "", "gain", "unsure"])
    for sequence in comparison.sequences {
      let unsure = Double(sequence.unsure) / Double(comparison.organisations.count)
      table.add(
        [sequence.name, figures.share(sequence.share)] + sequence.classes.map(figures.chance)
          + [Self.gain(sequence.median.value), figures.share(unsure)])
      let median = sequence.median.interval.map { "\(Self.bare($0.lowerBound))…\(Self.bare($0.upperBound))" }
      table.add(
        ["  95 % interval", ""] + sequence.classes.map { figures.narrowChances($0.interval) } + [median ?? ""]
      )
    }
    return table.lines
  }

  private static func gain(_ value: Double) -> String {
    NumberFormat.percent.signed(rounded(value))
  }

  private static func bare(_ value: Double) -> String {
    NumberFormat(multiplier: 100).signed(rounded(value))
  }

  /// To a tenth of a percent.
  private static func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }

  private var fixFirst: [String] {
    guard !comparison.fixFirst.isEmpty else { return [] }
    var table = TextTable(width: Summary.width)
    table.add(["when so many fix first"] + comparison.fixFirst.map { figures.share($0.share) })
    table.add(["these compound"] + comparison.fixFirst.map { figures.share($0.compounding.mean) })
    table.add(["  95 % interval"] + comparison.fixFirst.map { figures.narrowShares($0.compounding.interval) })
    return table.lines
  }

  private var readings: [String] {
    let scenario = comparison.scenario
    let limit = figures.share(OrganisationClass.boundary)
    let priors = comparison.population.priors.map { "\($0.path) \($0.text)" }
    return [
      "A gain is the margin of weeks 0 to \(Population.weeks - 1) less that of status quo in the same trials, over a "
        + "year's revenue before week 0: a mean over \(figures.count(comparison.trials, "trial")). Above \(limit) an "
        + "organisation compounds, below 0 it is negative. A class is unsure where the organisation's own interval "
        + "reaches into another.",
      "Intervals are over organisations, each of which is tried under every sequence."
        + (scenario.uncertain.isEmpty ? "" : " What is uncertain is drawn again in each trial."),
      priors.isEmpty
        ? "Nothing is drawn for organisations: they differ in their futures alone."
        : "Drawn for each organisation: \(priors.joined(separator: "; ")).",
    ]
  }
}

import JKExperiment
import JKScenario

/// What each organisation came to, as tidy CSV: one row an organisation and sequence.
struct PopulationTable {
  let comparison: PopulationComparison

  var file: ReportFile {
    let currency = comparison.scenario.settings.currency
    let priors = comparison.population.priors.map { prior in
      let unit = prior.kind.dimension.unit(currency: currency)
      return unit.isEmpty ? prior.path : "\(prior.path) (\(unit))"
    }
    let columns =
      ["organisation"] + priors
      + ["revenue-a-year (\(currency))", "sequence", "gain", "lower-95", "upper-95", "class", "sure"]
    var text = columns.joined(separator: ",") + "\n"
    for (index, organisation) in comparison.organisations.enumerated() {
      let drawn = organisation.values.map { "\($0)" }
      let start = (["\(index)"] + drawn + ["\(organisation.revenue)"]).joined(separator: ",")
      for (sequence, gain) in zip(comparison.sequences, organisation.gains) {
        let figure = Figure(gain.estimate).csvFields
        text += "\(start),\(sequence.name),\(figure),\(gain.kind),\(gain.isSure ? "yes" : "no")\n"
      }
    }
    return ReportFile(name: "population.csv", text: text)
  }
}

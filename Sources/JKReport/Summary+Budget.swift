import JKCharts
import JKExperiment

// What becomes of the money for AI.

extension Summary {
  var budgetLines: [String] {
    guard comparison.results.contains(where: { $0.budget != nil }) else { return [] }
    var table = TextTable(width: Self.width)
    let hurdle = NumberFormat.plain(comparison.scenario.settings.hurdle)
    table.add(["AI spend, last 52 weeks,", "no more", "more, value", "more, value"])
    table.add(["against \(comparison.results[0].name)", "", "at least \(hurdle)×", "less than \(hurdle)×"])
    for result in comparison.results {
      guard let budget = result.budget else { continue }
      table.add([result.name] + budget.map(figures.narrowChance))
      table.add(["  95 % interval"] + budget.map { figures.narrowChances($0.interval) })
    }
    return table.lines
  }
}

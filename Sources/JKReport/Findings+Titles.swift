import JKCharts
import JKExperiment

// Titles of charts: of several wordings, the fullest that takes two lines.

extension Findings {
  /// The comparison's: the course of the best strategy against that of the worst one.
  var contrast: String {
    let order = comparison.ranking.filter { !comparison.results[$0].strategy.actions.isEmpty }
    guard let best = order.first, let worst = order.last else { return comparison.scenario.title }
    let opening = comparison.ranking[0] == best || !comparison.earns ? "" : "\(reference) earns most; "
    let wordings = [(60, false), (60, true), (24, true), (16, true)].map { length, isBrief in
      let first = course(best, name: name(best, length), isBrief: isBrief)
      let second = course(worst, name: name(worst, length), isBrief: true)
      return best == worst ? opening + first : "\(opening)\(first); \(second)"
    }
    return fitting(wordings + [course(best, name: name(best, 16), isBrief: true)])
  }

  func courseTitle(_ strategy: Int) -> String {
    fitting(
      [(60, false), (30, false), (30, true)].map { course(strategy, name: name(strategy, $0), isBrief: $1) })
  }

  func title(_ strategy: Int, _ finding: String) -> String {
    let name = comparison.results[strategy].name
    let rest = finding.hasPrefix(name) ? String(finding.dropFirst(name.count)) : ""
    return fitting([finding, name.shortened(to: 30) + rest])
  }

  private func name(_ strategy: Int, _ length: Int) -> String {
    comparison.results[strategy].name.shortened(to: length)
  }

  private func fitting(_ wordings: [String]) -> String {
    ChartText.title(of: wordings.map(sentence))
  }
}

import JKCharts
import JKExperiment

// Titles of charts: of several wordings, the fullest that takes two lines.

extension Findings {
  /// The comparison's: the course of the best strategy against that of the worst one.
  var contrast: String {
    let order = ranking.filter { !comparison.results[$0].strategy.actions.isEmpty }
    guard let best = order.first, let worst = order.last else { return comparison.scenario.title }
    if comparison.earns, comparison.results[comparison.ranking[0]].strategy.actions.isEmpty {
      let isShown = comparison.results.dropFirst().allSatisfy { ($0.advantage?.mean.upper ?? 0) < 0 }
      let opening = "No strategy \(isShown ? "earns" : "is shown to earn") more than \(reference); "
      return fitting(wordings(best).map { opening + $0 } + wordings(best))
    }
    guard best != worst else { return courseTitle(best) }
    let contrasts = [(60, Detail.full), (60, .brief), (24, .brief), (16, .brief)].map { length, detail in
      "\(course(best, name: name(best, length), detail)); "
        + course(worst, name: name(worst, length), .second)
    }
    return fitting(contrasts + wordings(best))
  }

  func courseTitle(_ strategy: Int) -> String {
    fitting(wordings(strategy))
  }

  private func wordings(_ strategy: Int) -> [String] {
    [(60, Detail.full), (30, .full), (30, .brief)].map { length, detail in
      course(strategy, name: name(strategy, length), detail)
    }
  }

  func title(_ strategy: Int, _ finding: String) -> String {
    let name = comparison.results[strategy].name
    let rest = finding.hasPrefix(name) ? String(finding.dropFirst(name.count)) : ""
    return fitting([finding, name.shortened(to: 30) + rest])
  }

  /// The fullest of several wordings that takes two lines, else the last with the strategy's name cut short.
  func title(of wordings: [String], _ strategy: Int) -> String {
    let name = comparison.results[strategy].name
    let last = wordings[wordings.count - 1]
    return fitting(wordings + [last.replacing(name, with: name.shortened(to: 30))])
  }

  private func name(_ strategy: Int, _ length: Int) -> String {
    comparison.results[strategy].name.shortened(to: length)
  }

  private func fitting(_ wordings: [String]) -> String {
    ChartText.title(of: wordings.map(sentence))
  }
}

import JKCharts
import JKExperiment
import JKScenario

/// How much of each team's time is used, week by week: a row a team or a named group in one, the darker the fuller, with
/// a line under the weeks in which it binds.
struct UtilisationMap {
  let comparison: Comparison
  let strategy: Int

  /// From which share on a tint holds.
  private static let levels: [(least: Double, tint: Int, label: String)] = [
    (0, 0, "under 60\u{A0}%"), (0.6, 2, "60 to 80\u{A0}%"), (0.8, 3, "80 to 90\u{A0}%"),
    (0.9, 4, "90\u{A0}% or more"),
  ]
  /// Height of a row, of 1.
  private static let row = 0.86

  func chart(_ text: ChartText, rows: Range<Int>, weeks: [Double], _ interventions: [Intervention]) -> Chart {
    let shown = shownTeams
    let binding = bindingTeams
    var text = text
    var sentences: [String] = []
    let marks = shown.enumerated().flatMap { place, team -> [Mark] in
      let course = comparison.course(comparison.weeklyMeasures.utilisation(ofTeam: team), strategy)
      let shares = course[rows].map(\.value)
      sentences.append(sentence(team, shares))
      let bottom = Double(shown.count - 1 - place)
      return cells(shares, weeks, bottom: bottom, name: label(team)) + line(under: team, binding, bottom)
    }
    text.description = ([text.title] + sentences).map { $0 + "." }.joined(separator: " ")
    let key =
      Self.levels.map { KeyItem($0.label, .area($0.tint)) }
      + (binding.contains { $0.map(shown.contains) ?? false }
        ? [KeyItem("binds in most trials", .line, hue: .vermillion)] : [])
    return Chart(
      text, x: .weeks, y: Axis(domain: 0...Double(max(shown.count, 1)), ticks: []), historyEnd: 0,
      panels: [
        Panel(
          marks: marks,
          lanes: interventions.isEmpty
            ? [] : [Lane(label: comparison.results[strategy].name, hue: .neutral, interventions)])
      ], plotHeight: max(90, Double(shown.count) * 34), key: key)
  }

  // MARK: Rows

  /// Each team, and under it its groups.
  private var shownTeams: [Int] {
    let teams = comparison.scenario.teams
    return teams.indices.filter { teams[$0].within == nil }.flatMap { team in
      [team] + teams.indices.filter { teams[$0].within == team }
    }
  }

  private func label(_ team: Int) -> String {
    let teams = comparison.scenario.teams
    return teams[team].within.map { "\(teams[team].name), of \(teams[$0].name)" } ?? teams[team].name
  }

  private func sentence(_ team: Int, _ shares: [Double]) -> String {
    let known = shares.filter(\.isFinite)
    guard let least = known.min(), let most = known.max(), let last = known.last else {
      return "\(label(team)): no hours"
    }
    func percent(_ share: Double) -> String { NumberFormat.percent((share * 100).rounded() / 100) }
    return "\(label(team)): \(percent(least)) to \(percent(most)), in the last week \(percent(last))"
  }

  /// Weeks of one tint are one cell; the last one has the team's name.
  private func cells(_ shares: [Double], _ weeks: [Double], bottom: Double, name: String) -> [Mark] {
    func level(_ share: Double) -> Int { Self.levels.lastIndex { share >= $0.least } ?? 0 }
    var cells: [Mark] = []
    var start = 0
    for week in shares.indices
    where week + 1 == shares.count || level(shares[week + 1]) != level(shares[week])
      || weeks[week + 1] == 0
    {
      let isLast = week + 1 == shares.count
      cells.append(
        .band(
          BandMark(
            x: [weeks[start], weeks[week] + 1], lower: [bottom, bottom],
            upper: [bottom + Self.row, bottom + Self.row], label: isLast ? name : "",
            tint: Self.levels[level(shares[week])].tint, isLayer: true)))
      start = week + 1
    }
    return cells
  }

  // MARK: What binds

  /// By week of the study, the team or group that binds in more trials than anything else; nil when something else does.
  private var bindingTeams: [Int?] {
    let bindings = comparison.scenario.bindings
    return comparison.bindings[strategy].shares.map { shares in
      let most = shares.indices.max {
        (shares[$0].successes, -$0) < (shares[$1].successes, -$1)
      }
      guard let most, case .team(let team) = bindings[most] else { return nil }
      return team
    }
  }

  private func line(under team: Int, _ binding: [Int?], _ bottom: Double) -> [Mark] {
    let runs = binding.indices.split { binding[$0] != team }
    return runs.compactMap { weeks in
      guard let first = weeks.first, let last = weeks.last else { return nil }
      return .line(
        LineMark(
          x: [Double(first), Double(last) + 1], y: [bottom + 0.05, bottom + 0.05], hue: .vermillion, width: 3)
      )
    }
  }
}

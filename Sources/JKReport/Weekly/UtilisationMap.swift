import JKCharts
import JKExperiment

/// How much of each team's time is used, week by week: a row a team, the darker the fuller.
struct UtilisationMap {
  let comparison: Comparison
  let strategy: Int

  /// From which share on a tint holds.
  private static let levels = [0.0, 0.6, 0.8, 0.9]
  static let legend = "from pale to dark: under 60, 60 to 80, 80 to 90, and 90\u{A0}% or more"
  /// Height of a row, of 1.
  private static let row = 0.86

  func chart(_ text: ChartText, rows: Range<Int>, weeks: [Double], _ interventions: [Intervention]) -> Chart {
    let teams = comparison.scenario.teams.indices.filter { comparison.scenario.teams[$0].within == nil }
    let marks = teams.enumerated().flatMap { place, team in
      let course = comparison.course(comparison.weeklyMeasures.utilisation(ofTeam: team), strategy)
      return cells(
        course[rows].map(\.value), weeks, bottom: Double(teams.count - 1 - place),
        name: comparison.scenario.teams[team].name)
    }
    return Chart(
      text, x: .weeks,
      y: Axis(label: "share of the hours present that is used", domain: 0...Double(teams.count), ticks: []),
      historyEnd: 0,
      panels: [
        Panel(
          marks: marks,
          lanes: interventions.isEmpty
            ? [] : [Lane(label: comparison.results[strategy].name, hue: .neutral, interventions)])
      ], plotHeight: max(90, Double(teams.count) * 34))
  }

  /// Weeks of one tint are one cell; the last one has the team's name.
  private func cells(_ shares: [Double], _ weeks: [Double], bottom: Double, name: String) -> [Mark] {
    func level(_ share: Double) -> Int { Self.levels.lastIndex { share >= $0 } ?? 0 }
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
            tint: level(shares[week]), isLayer: true)))
      start = week + 1
    }
    return cells
  }
}

import JKCharts
import JKScenario

/// The way of each type of work as a picture: where it comes from, its steps with who does them, where it goes.
struct RouteDiagrams {
  private let scenario: Scenario
  private let account: ScenarioAccount
  /// Boxes that a picture has room for.
  private static let mostSteps = 12

  init(_ scenario: Scenario, _ account: ScenarioAccount) {
    (self.scenario, self.account) = (scenario, account)
  }

  /// Routes with more steps than a picture has room for have none.
  var figures: [PageFigure] {
    scenario.works.enumerated().compactMap { index, work in
      guard work.route.stations.count <= Self.mostSteps else { return nil }
      return PageFigure(
        finding: "The route of \(work.name)", subtitle: "steps, who does them, and where items go from each",
        note: "",
        svg: diagram(work, name: "route-\(index + 1)").svg())
    }
  }

  private func diagram(_ work: Work, name: String) -> FlowDiagram {
    let route = work.route
    let arrives = account.entry("work", work.name)?["arrives"] ?? ""
    var nodes = [FlowDiagram.Node(work.name, detail: arrives.shortened(to: 28), kind: .source)]
    for station in route.stations {
      let step = scenario.steps[station.step]
      nodes.append(.init(step.name, detail: scenario.teams[step.group ?? step.team].name))
    }
    let targets = route.stations.flatMap { $0.branches.map(\.target) + [$0.otherwise] }
    var ends: [Route.Target] = []
    for end in [Route.Target.done, .lost] where targets.contains(end) {
      ends.append(end)
      nodes.append(.init(end == .done ? "done" : "lost", kind: .end))
    }
    func node(_ target: Route.Target) -> Int {
      if case .step(let step) = target { return 1 + (route.index(ofStep: step) ?? 0) }
      return 1 + route.stations.count + (ends.firstIndex(of: target) ?? 0)
    }
    var edges = [FlowDiagram.Edge(0, node(.step(route.entry)))]
    for (index, station) in route.stations.enumerated() {
      var before: Formula = 0
      for branch in station.branches {
        edges.append(.init(index + 1, node(branch.target), label: share(branch.share - before)))
        before = branch.share
      }
      // What the branches leave, if they leave anything.
      guard before != 1 else { continue }
      edges.append(
        .init(index + 1, node(station.otherwise), label: station.branches.isEmpty ? "" : share(1 - before)))
    }
    return FlowDiagram(name: name, title: "The route of \(work.name)", nodes: nodes, edges: edges)
  }

  /// Of those that leave a step; what is uncertain differs between trials.
  private func share(_ share: Formula) -> String {
    share.constant.map { NumberFormat.percent(($0 * 1000).rounded() / 1000) } ?? "varies"
  }
}

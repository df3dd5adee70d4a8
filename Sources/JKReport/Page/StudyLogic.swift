import JKExperiment
import JKScenario

/// How the model works: what stands where, what moves, and by which rules.
struct StudyLogic {
  private let comparison: Comparison
  private let account: ScenarioAccount
  private var scenario: Scenario { comparison.scenario }

  init(_ comparison: Comparison, _ account: ScenarioAccount) {
    (self.comparison, self.account) = (comparison, account)
  }

  var section: StudyDescription.Section {
    .init(
      title: "2 Logic",
      items: [
        .init(
          name: "2.1 Base model: overview",
          paragraphs: [
            "A queueing network. Items of work arrive, pass along a route of steps, each of which takes one person of its "
              + "team for its effort, and leave done or lost."
          ], figures: RouteDiagrams(scenario, account).figures, table: steps),
        .init(
          name: "2.2 Base model: logic", paragraphs: routes),
        .init(name: "2.3 Scenario logic", paragraphs: strategies),
        .init(name: "2.4 Algorithms", paragraphs: algorithms),
        .init(name: "2.5.1 Entities", paragraphs: said("work")),
        .init(name: "2.5.2 Activities", paragraphs: said("step") + said("constraint") + said("tool")),
        .init(name: "2.5.3 Resources", paragraphs: said("team") + said("hiring") + said("contract")),
        .init(name: "2.5.4 Queues", paragraphs: queues),
        .init(name: "2.5.5 Entry and exit", paragraphs: ends),
      ])
  }

  private var steps: PageTable {
    PageTable(
      caption: "The steps of the model",
      columns: [
        .init(title: "step"), .init(title: "done by", isText: true), .init(title: "effort", isText: true),
        .init(title: "constraint on it", isText: true), .init(title: "AI that may be used", isText: true),
      ],
      rows: scenario.steps.enumerated().map { index, step in
        let constraints = scenario.constraints.filter { $0.steps.contains(index) }.map(\.name)
        let tools = scenario.tools.filter { $0.step == index }.map(\.name)
        return PageTable.Row(
          head: step.name,
          cells: [
            scenario.teams[step.group ?? step.team].name, account.entry("step", step.name)?["effort"] ?? "–",
            list(constraints), list(tools),
          ].map { PageTable.Cell(value: $0) })
      })
  }

  private func list(_ names: [String]) -> String { names.isEmpty ? "–" : names.joined(separator: ", ") }

  private var routes: [String] {
    scenario.works.map { work in
      "\(work.name): \(account.entry("work", work.name)?["route"]?.unbraced.replacing("->", with: "→") ?? "")."
    }
  }

  /// What each strategy does, and what stands in use under all of them.
  private var strategies: [String] {
    let today = account.entries("today").flatMap(\.values).map { "\($0.path) \($0.text)" }
    let base =
      "status-quo: no action"
      + (today.isEmpty
        ? "." : "; in use before week 0 and under every strategy: \(today.joined(separator: "; ")).")
    return [base]
      + comparison.results.filter { !$0.strategy.actions.isEmpty }.compactMap { result in
        account.entry("strategy", result.name).map { entry in
          "\(result.name): \(entry.values.map { "\($0.path) \($0.text)".replacing(" :", with: ":") }.joined(separator: "; "))."
        }
      }
  }

  private var algorithms: [String] {
    var rules = [
      "Time moves from event to event in working hours (8 a day, 5 days a week). At equal times buckets and months close, "
        + "services end, people leave and join, actions start, blocks of work are released, items arrive, free people take "
        + "work, patience ends, in this order.",
      "Effort divides into framing, producing and verifying. A finished step carries a defect with some probability; one that "
        + "is caught comes back as rework, one that is not escapes.",
    ]
    if !scenario.constraints.isEmpty {
      rules.append(
        "A constraint lowers the structure of its steps, from 0 to 1, and multiplies effort and defects until its fix, which "
          + "takes hours of a team, is done; how much it then leaves depends on the involvement of those who do the work."
      )
    }
    if !scenario.tools.isEmpty {
      rules.append(
        "A tool shortens producing by a gain that grows with structure and with each person's uses (exponential learning, "
          + "fading when idle), and adds friction, verifying, defects on unsound steps, and workarounds where people had no "
          + "part in the change. People are trained first, in hours of their own.")
    }
    if !scenario.contracts.isEmpty {
      rules.append(
        "Each use is metered, and each calendar month's meters are billed line by line, exact to the cent.")
    }
    if scenario.hirings.contains(where: { $0.condition != nil })
      || scenario.teams.contains(where: { $0.leaving != 0 })
    {
      rules.append("People leave of themselves and are hired by the teams' own policies, before week 0 too.")
    }
    rules.append("The formulas stand in docs/model.md of jkcurve, with their sources.")
    return rules
  }

  /// What the scenario says of its declarations of a kind, one a paragraph.
  private func said(_ keyword: String) -> [String] {
    let entries = account.entries(keyword)
    guard !entries.isEmpty else {
      return keyword == "work" || keyword == "step" || keyword == "team" ? ["None."] : []
    }
    return entries.map { entry in
      let values = entry.values.filter { $0.path != "route" }.map { "\($0.path) \($0.text)" }
      return "\(entry.header)" + (values.isEmpty ? "." : ": \(values.joined(separator: "; ")).")
    }
  }

  private var queues: [String] {
    var lines = [
      "Before each step, one queue. A free person takes what is theirs alone (absence, administration, training), then blocks "
        + "of a fix, then rework, then items by priority and order of coming; nothing that has begun is interrupted. Work "
        + "goes to whoever has been idle longest."
    ]
    for work in scenario.works {
      let entry = account.entry("work", work.name)
      let patience = entry?["patience"].map {
        "an item of \(work.name) leaves after a patience of \($0) unless its service has begun"
      }
      let limit = entry?["queue"].map { "\(work.name) is turned away beyond \($0) waiting" }
      let said = [patience, limit].compactMap(\.self).joined(separator: "; ")
      if !said.isEmpty { lines.append(said.prefix(1).uppercased() + said.dropFirst() + ".") }
    }
    return lines
  }

  private var ends: [String] {
    scenario.works.map { work in
      let arrives = account.entry("work", work.name)?["arrives"] ?? ""
      return
        "\(work.name) arrives \(arrives) at \(scenario.steps[work.route.entry].name), and leaves when it is done or lost"
        + (work.patience == nil ? "." : ", or when its patience ends before its first service.")
    }
  }
}

extension String {
  /// Without the braces around it.
  fileprivate var unbraced: String {
    guard hasPrefix("{"), hasSuffix("}") else { return self }
    return dropFirst().dropLast().split { $0 == " " }.joined(separator: " ")
  }
}

import JKScenario

/// What went into a study: sources, values, assumptions.
struct StudyData {
  private let scenario: Scenario
  private let account: ScenarioAccount

  init(_ scenario: Scenario, _ account: ScenarioAccount) {
    (self.scenario, self.account) = (scenario, account)
  }

  var section: StudyDescription.Section {
    .init(
      title: "3 Data",
      items: [
        .init(name: "3.1 Data sources", paragraphs: sources),
        .init(
          name: "3.2 Pre-processing",
          paragraphs: [
            "None by jkcurve: distributions are taken as they are written, `LOW to HIGH` as the 5th and the 95th percentile, "
              + "samples from files value by value. What the authors did before, they must say."
          ]),
        .init(
          name: "3.3 Input parameters",
          paragraphs: [
            "As the scenario states them; what it says of each beside it stands in the last column."
          ],
          table: parameters, elsewhere: "They stand above, under assumptions and sources."),
        .init(name: "3.4 Assumptions", paragraphs: assumptions),
      ])
  }

  private var sources: [String] {
    let files = account.files.map(\.label)
    let texts = "What was read: \(files.joined(separator: "; "))."
    let own = account.opening.dropFirst()
    return [texts, AssumptionPart(scenario, account).tally]
      + (own.isEmpty ? [] : ["What the scenario says of itself: \(own.joined(separator: " "))"])
  }

  private var parameters: PageTable {
    PageTable(
      caption: "Input parameters",
      columns: [
        .init(title: "parameter"), .init(title: "value", isText: true),
        .init(title: "where from", isText: true),
      ],
      rows: account.entries.flatMap { entry in
        entry.values.map { value in
          PageTable.Row(
            head: entry.name.isEmpty || entry.name == value.path ? value.path : "\(entry.name).\(value.path)",
            cells: [.init(value: value.text), .init(value: entry.words(of: value))])
        }
      })
  }

  private var assumptions: [String] {
    let standards = scenario.assumptions.map { "\($0.path) \($0.value)" }
    let assumed = account.entries.flatMap { entry in
      entry.values.compactMap { value -> String? in
        guard entry.marksAsAssumed(value) else { return nil }
        return entry.name.isEmpty || entry.name == value.path ? value.path : "\(entry.name).\(value.path)"
      }
    }
    return [
      standards.isEmpty
        ? "No default of the engine without field data behind it is in force."
        : "Defaults of the engine without field data behind them: \(standards.joined(separator: ", ")).",
      assumed.isEmpty
        ? "The scenario marks nothing as assumed."
        : "Marked as assumed in the scenario: \(assumed.joined(separator: ", ")).",
    ]
  }
}

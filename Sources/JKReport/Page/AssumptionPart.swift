import JKScenario

/// Every value that the results follow from, and where it comes from.
struct AssumptionPart {
  private let scenario: Scenario
  private let account: ScenarioAccount

  init(_ scenario: Scenario, _ account: ScenarioAccount) {
    (self.scenario, self.account) = (scenario, account)
  }

  var blocks: [PageBlock] {
    var blocks: [PageBlock] = [.paragraph(tally)]
    if !scenario.assumptions.isEmpty {
      blocks += [
        .paragraph(
          "Defaults of the engine that stand without field data behind them, since the scenario leaves them in force:"
        ),
        .list(scenario.assumptions.map { "\($0.path) \($0.value)" }),
      ]
    }
    if !scenario.overrides.isEmpty {
      blocks += [
        .paragraph("Set for this run, in place of the scenario's own:"),
        .list(scenario.overrides.map { "\($0.path) \($0.value)" }),
      ]
    }
    blocks.append(
      .details(
        summary: "The \(count(written.count, "value")) that the scenario states",
        [.table(table("What the scenario states, and what it says of its source", \.values))]))
    let defaults = account.entries.flatMap(\.defaults)
    if !defaults.isEmpty {
      blocks.append(
        .details(
          summary: "The \(count(defaults.count, "default")) in force where it states nothing",
          [.table(table("What holds where the scenario states nothing", \.defaults))]))
    }
    return blocks
  }

  private var written: [ScenarioAccount.Value] { account.entries.flatMap(\.values) }

  /// How many values say what of themselves.
  var tally: String {
    var (assumed, noted, silent, set) = (0, 0, 0, 0)
    for entry in account.entries {
      for value in entry.values {
        switch value.origin {
        case .set: set += 1
        case .written where entry.marksAsAssumed(value): assumed += 1
        case .written(note: .some): noted += 1
        case .written(note: nil), .standard: silent += 1
        }
      }
    }
    let parts = [
      "\(assumed) \(assumed == 1 ? "is" : "are") marked as assumed",
      noted == 0
        ? nil : "\(noted) \(noted == 1 ? "has" : "have") another note beside \(noted == 1 ? "it" : "them")",
      "\(silent) \(silent == 1 ? "stands" : "stand") without one",
      set == 0 ? nil : "\(set) \(set == 1 ? "was" : "were") set for this run",
    ]
    let list = parts.compactMap(\.self)
    return
      "The scenario states \(count(written.count, "value")): \(list.dropLast().joined(separator: ", ")) and "
      + "\(list[list.count - 1]). What it states it answers for; jkcurve cannot tell whether a figure is right."
  }

  private func count(_ number: Int, _ noun: String) -> String {
    "\(number)\u{A0}\(noun)\(number == 1 ? "" : "s")"
  }

  // MARK: Tables

  private func table(_ caption: String, _ values: (ScenarioAccount.Entry) -> [ScenarioAccount.Value])
    -> PageTable
  {
    PageTable(
      caption: caption,
      columns: [
        .init(title: "what"), .init(title: "value", isText: true), .init(title: "where from", isText: true),
      ],
      rows: account.entries.flatMap { entry -> [PageTable.Row] in
        let own = values(entry)
        guard !own.isEmpty else { return [] }
        let head = PageTable.Row(
          head: entry.header, cells: [.init(value: ""), .init(value: entry.note ?? "")], isStrong: true)
        return [head]
          + own.map {
            PageTable.Row(head: $0.path, cells: [.init(value: $0.text), .init(value: entry.words(of: $0))])
          }
      })
  }
}

extension ScenarioAccount.Entry {
  /// What a reader is told of where a value comes from.
  func words(of value: ScenarioAccount.Value) -> String {
    switch value.origin {
    case .written(note: let note?): note
    case .written(note: nil):
      marksAsAssumed(value) ? "assumed, as said of \(keyword) \(name)" : "stated without a source"
    case .set: "set for this run"
    case .standard(isAssumed: true): "default, assumed without field data"
    case .standard(isAssumed: false): "default"
    }
  }

  /// By its own note, or where it has none by what is said of the whole declaration.
  func marksAsAssumed(_ value: ScenarioAccount.Value) -> Bool {
    guard case .written(note: let own) = value.origin else { return false }
    return (own ?? note)?.isAssumption ?? false
  }
}

extension String {
  /// Whether a note says that a figure is no datum.
  var isAssumption: Bool { lowercased().contains("assum") }
}

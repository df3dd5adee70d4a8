import JKLanguage

extension Checker {
  /// What is not wrong but worth a thought.
  func advise(_ scenario: Scenario) {
    let routed = Set(scenario.works.flatMap { $0.route.stations.map(\.step) })
    reportUnused(.parameter, used: parameterValues.used)
    reportUnused(.uncertain, used: uncertainSupports.used)
    let byStep = scenario.steps.map(\.team) + scenario.steps.compactMap(\.group)
    let byConstraint = scenario.constraints.flatMap { constraint in
      [constraint.fix?.team, constraint.fix?.group, constraint.group, constraint.load?.team].compactMap(
        \.self)
    }
    let actions = scenario.strategies.flatMap(\.actions)
    let byAction = actions.flatMap { action in
      switch action.kind {
      case .hire(_, let team, let group), .release(_, let team, let group): [team, group].compactMap(\.self)
      case .move(_, let from, let group, let to): [from, group, to].compactMap(\.self)
      case .fix, .integrate, .withdraw, .train, .delegate, .eliminate, .change, .switchContract: [Int]()
      }
    }
    reportUnused(.step, used: routed)
    reportUnused(.team, used: Set(byStep + byConstraint + byAction))
    let switchedTo = actions.compactMap { action in
      if case .switchContract(_, let contract) = action.kind { contract } else { nil }
    }
    // Where a tool names one, others are offers beside it.
    let billed = scenario.tools.compactMap(\.contract) + switchedTo
    if billed.isEmpty { reportUnused(.contract, used: []) }
    reportUnused(.outcome, used: paidOutcomes(scenario))
    adviseOnTiers(scenario)
    let today = Set(scenario.today.integrations.map(\.tool))
    let trained = actions.compactMap { action in
      switch action.kind {
      case .train(let tool), .delegate(_, let tool): tool
      default: nil
      }
    }
    reportUnused(
      .tool, used: today.union(integrations.map(\.tool) + trained + scenario.downgrades.compactMap(\.self)))
    let withdrawn = Set(
      actions.compactMap { action in
        if case .withdraw(let tool) = action.kind { tool } else { nil }
      })
    for (place, tool) in integrations where today.contains(tool) && !withdrawn.contains(tool) {
      report(.inUseToday(place, names.names(.tool)[tool]))
    }
    adviseOnFixes(scenario)
    adviseOnUnusedFixes(scenario)
    adviseOnQuestions(scenario)
    adviseOnWithdrawals(scenario)
    adviseOnLeaving(scenario)
    adviseOnDates(scenario)
    adviseOnArrivals(scenario)
  }

  /// Work that comes at times after the study alone.
  private func adviseOnArrivals(_ scenario: Scenario) {
    let horizon = scenario.settings.horizon
    for (work, entry) in zip(scenario.works, names.declarations(.work)) {
      guard case .scheduled(let times) = work.arrivals.process,
        times.allSatisfy({ ($0.constant ?? 0) >= horizon }),
        let line = entry.statement.block?.statements.first(where: { $0.keyword.text == "arrives" })
      else { continue }
      warn(.neverArrives(entry.name, line.range, horizon: horizon))
    }
  }

  /// Fixes that their people cannot do in time.
  private func adviseOnFixes(_ scenario: Scenario) {
    for (constraint, entry) in zip(scenario.constraints, names.declarations(.constraint)) {
      guard let fix = constraint.fix, let people = fix.people.constant else { continue }
      let team = scenario.teams[fix.group ?? fix.team]
      if people > Double(team.people) {
        report(.moreThanThereAre(entry.name, people: people, team: team.name, of: team.people))
      }
    }
  }

  /// Tools that go without having come.
  private func adviseOnWithdrawals(_ scenario: Scenario) {
    for (strategy, entry) in zip(scenario.strategies, names.declarations(.strategy)) {
      let integrated = Set(
        scenario.today.integrations.map(\.tool)
          + strategy.actions.compactMap { action in
            switch action.kind {
            case .integrate(let tool), .delegate(_, let tool): tool
            default: nil
            }
          })
      for action in strategy.actions {
        guard case .withdraw(let tool) = action.kind, !integrated.contains(tool) else { continue }
        report(.withdrawnAndNeverIntegrated(entry.name, tool: scenario.tools[tool].name))
      }
    }
  }

  /// Teams that can only shrink.
  private func adviseOnLeaving(_ scenario: Scenario) {
    let hires = Set(scenario.hirings.filter { $0.condition != nil }.map(\.team))
    for (index, entry) in names.declarations(.team).enumerated()
    where scenario.teams[index].leaving != .constant(0) && !hires.contains(index) {
      report(.leavingWithoutHiring(entry.name, people: scenario.teams[index].people))
    }
  }

  /// Actions that no trial will see.
  private func adviseOnDates(_ scenario: Scenario) {
    for action in datedActions where action.start >= scenario.settings.horizon {
      warn(.afterTheEnd(action.place, horizon: scenario.settings.horizon))
    }
  }

  private func reportUnused(_ kind: NameTable.Kind, used: Set<Int>) {
    for (index, entry) in names.declarations(kind).enumerated() where !used.contains(index) {
      // A library is not used in full.
      guard sources.isMain(entry.name.range) else { continue }
      warn(.neverUsed(kind, entry.name))
    }
  }
}

import JKLanguage

/// What reading a scenario gives: its text, what it imports and the values said beside it, checked.
package struct ScenarioReading: Sendable {
  /// Everything that was read, the scenario's own text first and the values beside it last.
  package let sources: SourceFiles
  /// In the order of the text.
  package let diagnostics: [Diagnostic]
  /// Nil when there are errors.
  package let scenario: Scenario?
  /// The tree that was checked.
  private let syntax: ScenarioSyntax

  /// What the scenario says, value by value; only a sound one's is of any use.
  package var account: ScenarioAccount { ScenarioAccount(syntax) }

  /// - Parameters:
  ///   - files: what the scenario may read.
  ///   - values: to stand in place of the scenario's own, by their paths: `estimators.people=6`.
  ///   - axes: to sweep over in place of the scenario's own: `fix-week = 0 weeks, 26 weeks`.
  package init(
    _ source: SourceFile, files: ScenarioFiles = .none, setting values: [String] = [],
    sweeping axes: [String] = []
  ) {
    let parsed = Parser.parse(source)
    let imported = ImportReader.read(parsed.syntax, files)
    var syntax = imported.syntax
    var diagnostics = parsed.diagnostics + imported.diagnostics
    let unread = diagnostics.map(\.primary.range)
    for value in values {
      let text = OverrideText(value, behind: syntax.sources.last, currency: syntax.currency)
      syntax.sources.append(text.source)
      do throws(Override.Failure) {
        let override = try text.read()
        syntax = try override.applied(to: syntax).withoutPrior(of: override.path)
      } catch {
        diagnostics.append(error.diagnostic)
      }
    }
    if !axes.isEmpty { diagnostics += syntax.sweep(over: axes) }
    // What follows from a thousand mistakes of reading is not worth the time.
    let isHopeless = diagnostics.count { $0.severity == .error } > DiagnosticLog.limit
    let checked: (scenario: Scenario?, diagnostics: [Diagnostic]) =
      isHopeless ? (nil, []) : Checker.check(syntax, unread: unread, files: files)
    diagnostics = (diagnostics + checked.diagnostics).sortedByPlace().map { $0.inMoney(syntax.moneySign) }
    sources = syntax.sources
    self.syntax = syntax
    self.diagnostics = diagnostics
    var scenario = diagnostics.contains { $0.severity == .error } ? nil : checked.scenario
    scenario?.overrides = values.map { OverriddenValue($0) }
    self.scenario = scenario
  }
}

/// A command on one of the project's scenarios, as its head or a page shows it:
/// `jkcurve compare scenarios/firm.scenario --set "clerks.people=3"`.
package struct ScenarioCommand: Sendable {
  package let verb: String
  /// Below `scenarios/`.
  package let file: String
  /// What stands behind each `--set`.
  package let values: [String]

  /// Nil where the text is no such command.
  package init?(_ text: String) {
    let pattern = /jkcurve ([a-z]+) scenarios\/(\S+\.scenario)(.*)/
    guard let match = text.wholeMatch(of: pattern) else { return nil }
    (verb, file) = (String(match.1), String(match.2))
    values = match.3.matches(of: /--set (?:"([^"]*)"|'([^']*)'|(\S+))/).map {
      String($0.1 ?? $0.2 ?? $0.3 ?? "")
    }
  }
}

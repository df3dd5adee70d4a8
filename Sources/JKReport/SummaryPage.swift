import JKCharts
import JKExperiment
import JKScenario

/// A page for a terminal, within 80 columns.
struct SummaryPage {
  static let width = 80

  let title: String
  /// How much was run.
  let size: String
  let interruption: Interruption?
  /// Lines of text; empty ones are left out.
  let sections: [[String]]

  var text: String {
    let head = [title, size, interruption.map { "Interrupted: what follows is of \($0.share)." }].compactMap(
      \.self
    ).flatMap { $0.wrapped(to: Self.width) }
    // No-break spaces have kept figures and units together; in a terminal they would hide from a search.
    return ([head] + sections).filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n").replacing("\u{A0}", with: " ") + "\n"
  }
}

extension Interruption {
  /// `250 of 1,000 trials`
  var share: String {
    "\(NumberFormat.plain(Double(done))) of \(NumberFormat.plain(Double(planned))) \(unit.rawValue)"
  }
}

// What every page tells of the values behind it.
extension Scenario {
  /// Nil when nothing is assumed.
  var assumedNote: String? {
    note("Assumed, without field data", assumptions.map { "\($0.path) \($0.value)" })
  }

  /// Nil when nothing was set for the run.
  var setNote: String? {
    note("Set for this run, in place of the scenario's own", overrides.map { "\($0.path) \($0.value)" })
  }

  private func note(_ opening: String, _ values: [String]) -> String? {
    values.isEmpty ? nil : "\(opening): \(values.joined(separator: ", "))."
  }
}

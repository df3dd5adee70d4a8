import JKCharts
import JKExperiment
import JKScenario

/// A page for a terminal, within 80 columns: what is needed to decide in front, and the rest for who asks for it.
struct SummaryPage {
  static let width = 80

  /// Lines that belong together.
  struct Section {
    let lines: [String]
    /// What it is called where it is left out; nil for what is always shown.
    let name: String?

    static func always(_ lines: [String]) -> Section { Section(lines: lines, name: nil) }

    /// Behind `--details`.
    static func detail(_ name: String, _ lines: [String]) -> Section { Section(lines: lines, name: name) }
  }

  let title: String
  /// How much was run.
  let size: String
  let interruption: Interruption?
  /// Empty ones are left out.
  let sections: [Section]

  /// All there is, as summary.txt has it.
  var text: String { text(sections.map(\.lines)) }

  /// Without the details, which the last line names.
  var brief: String {
    let left = sections.filter { !$0.lines.isEmpty }.compactMap(\.name)
    var names: [String] = []
    for name in left where !names.contains(name) { names.append(name) }
    let more =
      names.isEmpty ? [] : "More with `--details`: \(names.joined(separator: ", ")).".wrapped(to: Self.width)
    return text(sections.filter { $0.name == nil }.map(\.lines) + [more])
  }

  private func text(_ sections: [[String]]) -> String {
    let head = [title, size, interruption.map { "Interrupted: what follows is of \($0.share)." }].compactMap(
      \.self
    ).flatMap { $0.wrapped(to: Self.width) }
    // No-break spaces have kept figures and units together; in a terminal they would hide from a search.
    return ([head] + sections).filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n").replacing("\u{A0}", with: " ") + "\n"
  }
}

extension [String] {
  /// Paragraphs for a terminal.
  var wrappedForTerminal: [String] { flatMap { $0.wrapped(to: SummaryPage.width) } }
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

  /// What makes demand change over time, `seasons and growth of demand`; nil when it is steady.
  var demandCause: String? {
    let causes = demandCauses.map { cause in
      switch cause {
      case .seasons: "seasons"
      case .growth: "growth"
      case .steps: "steps"
      }
    }
    guard let last = causes.last else { return nil }
    let rest = causes.dropLast().joined(separator: ", ")
    return (rest.isEmpty ? "" : "\(rest) and ") + "\(last) of demand"
  }

  private func note(_ opening: String, _ values: [String]) -> String? {
    values.isEmpty ? nil : "\(opening): \(values.joined(separator: ", "))."
  }
}

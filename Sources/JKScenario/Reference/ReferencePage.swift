import JKLanguage

/// All that can be said in a scenario, from the table that the checker reads: declarations, their fields, actions,
/// conditions, units. As Markdown.
package struct ReferencePage {
  package init() {}

  package var text: String {
    let sections =
      [Self.opening] + declarations.map(section) + [distributions, units, words]
    return sections.joined(separator: "\n\n") + "\n"
  }

  private static let opening = """
    # Reference of the scenario language

    Every declaration and every field, with what it takes, within which range, what holds when it is left out, what it
    means, and an example. This page is made by `jkcurve reference` from the table that `jkcurve check` reads.
    [The scenario language](language.md) is the guide, [the model](model.md) says what the engine makes of it all.
    Defaults marked *assumed* have no field data behind them, and results name those that were left in force.
    """

  private var declarations: [Declaration] {
    [Vocabulary.study] + Vocabulary.declarations + [
      Vocabulary.hiring, Vocabulary.action, Vocabulary.condition, Vocabulary.meter,
    ]
  }

  // MARK: Sections

  private func section(_ declaration: Declaration) -> String {
    var shown: Set<ObjectIdentifier> = []
    return section(declaration, depth: 2, within: nil, &shown)
  }

  /// - Parameter shown: what stands in the section already, and is not shown again.
  private func section(
    _ declaration: Declaration, depth: Int, within owner: String?, _ shown: inout Set<ObjectIdentifier>
  ) -> String {
    let title =
      "\(String(repeating: "#", count: depth)) `\(declaration.header)`" + (owner.map { " in `\($0)`" } ?? "")
    var parts = [title, "\(declaration.meaning.capitalizedFirst). For example `\(declaration.example)`."]
    let fields = declaration.fields.filter { !$0.isDeclaration }
    if !fields.isEmpty { parts.append(Self.table(fields.map(row))) }
    for inner in fields.compactMap(\.inner) where shown.insert(ObjectIdentifier(inner)).inserted {
      parts.append(section(inner, depth: depth + 1, within: declaration.keyword, &shown))
    }
    return parts.joined(separator: "\n\n")
  }

  private static func table(_ rows: [[String]]) -> String {
    let head = ["field", "takes", "range", "when left out", "meaning", "example"]
    return ([head, head.map { _ in "---" }] + rows).map { "| \($0.joined(separator: " | ")) |" }
      .joined(separator: "\n")
  }

  private func row(_ field: Field) -> [String] {
    ["`\(field.name)`", takes(field), range(field), standard(field), field.meaning, "`\(field.example)`"]
      .map { $0.replacing("|", with: "\\|") }
  }

  // MARK: Cells

  private func takes(_ field: Field) -> String {
    switch field.form {
    case .quantity(let kind): kind.description
    case .distribution(let kind): "\(kind.description) or a distribution"
    case .factor: "`times NUMBER`"
    case .text: "`\"TEXT\"`"
    case .clauses(let clauses): "`\(clauses.map { "\($0.name) SHARE" }.joined(separator: ", "))`"
    case .phrase(let shape, _): "`\(shape)`"
    case .block: "`{ … }`, below"
    case .headed(let shape, _): shape.contains("{") ? "`\(shape)`" : "`\(shape) { … }`, below"
    }
  }

  private func range(_ field: Field) -> String {
    let kind: QuantityKind
    switch field.form {
    case .quantity(let own), .distribution(let own): kind = own
    case .factor: kind = .number
    case .clauses: return "each 0 % to 100 %"
    case .phrase(_, let own):
      guard let own else { return "" }
      kind = own
    case .text, .block, .headed: return ""
    }
    let (low, high) = (field.range.lowerBound, field.range.upperBound)
    let end = high >= QuantityKind.largest ? nil : QuantityText.value(high, kind)
    if low > 0, low < 1e-5 { return "more than 0" + (end.map { ", at most \($0)" } ?? "") }
    let start = QuantityText.value(low, kind)
    return end.map { "\(start) to \($0)" } ?? "\(start) or more"
  }

  private func standard(_ field: Field) -> String {
    if field.isRequired { return "**required**" }
    if case .clauses(let clauses) = field.form {
      return clauses.map { "`\($0.name) \($0.standard ?? "")`" + ($0.isAssumed ? " *assumed*" : "") }
        .joined(separator: ", ")
    }
    return field.standard.map { "`\($0)`" + (field.isAssumed ? " *assumed*" : "") } ?? ""
  }

  // MARK: Lists

  private var distributions: String {
    "## Distributions\n\n"
      + DistributionForm.all.map { "- `\($0.signature)`" }.joined(separator: "\n")
      + "\n- `LOW to HIGH`, the 5th and the 95th percentile: a lognormal, on percentages a beta"
  }

  private var units: String {
    let rows = UnitWord.allCases.map { unit in
      let measure = unit.measure
      return
        "| \(unit.spellings.map { "`\($0)`" }.joined(separator: ", ")) | \(measure.dimension.description) | "
        + (measure.dimension == .time ? QuantityText.hours(measure.scale) : "1") + " |"
    }
    return "## Units\n\nTime is working time.\n\n| written | measures | is |\n| --- | --- | --- |\n"
      + rows.joined(separator: "\n")
  }

  private var words: String {
    "## Words that cannot be names\n\nUnits may name contracts all the same, and those of seconds anything but a "
      + "quantity.\n\n"
      + (Vocabulary.reserved + UnitWord.allCases.flatMap(\.spellings)).map { "`\($0)`" }.joined(
        separator: ", ")
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension Field {
  /// Whether it opens a declaration, which has a section of its own.
  fileprivate var isDeclaration: Bool {
    if case .block(let inner) = form { inner.header != inner.keyword } else { false }
  }
}

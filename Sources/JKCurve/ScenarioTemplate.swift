/// A commented scenario to begin one's own with.
///
///     print(ScenarioTemplate.clinic.text(title: "Our clinic"))
public enum ScenarioTemplate: String, CaseIterable, Sendable {
  case contractor
  case clinic
  case supportDesk = "support-desk"
  case softwareTeam = "software-team"
  case plainQueue = "plain-queue"

  /// What it is of, in a sentence: the file's own first one.
  public var summary: String {
    ScenarioHeader(own).summary
  }

  /// The scenario, under a title of one's own. It is sound as it stands.
  ///
  /// - Parameter title: quotation marks, backslashes, line breaks and characters that nobody sees become spaces.
  public func text(title: String) -> String {
    let hidden: Set<Unicode.GeneralCategory> = [
      .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned, .surrogate,
    ]
    let plain = String(
      title.unicodeScalars.map { scalar -> Character in
        // The joiner stands inside emoji.
        "\"\\".unicodeScalars.contains(scalar)
          || hidden.contains(scalar.properties.generalCategory) && scalar != "\u{200D}"
          ? " " : Character(scalar)
      })
    var lines = own.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if let line = lines.firstIndex(where: { $0.hasPrefix("scenario ") }) {
      lines[line] = "scenario \"\(plain)\""
    }
    return lines.joined(separator: "\n")
  }

  private var own: String {
    let bytes =
      switch self {
      case .contractor: PackageResources.contractor_scenario
      case .clinic: PackageResources.clinic_scenario
      case .supportDesk: PackageResources.support_desk_scenario
      case .softwareTeam: PackageResources.software_team_scenario
      case .plainQueue: PackageResources.plain_queue_scenario
      }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// What stands in the comment at the start of a scenario's text.
public struct ScenarioHeader: Sendable {
  /// Its first sentence, without the full stop; empty without a comment.
  public let summary: String

  /// - Parameter text: a scenario's.
  public init(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.drop { $0.isWhitespace }
    }
    let paragraph = lines.drop { $0.isEmpty }.prefix { $0.hasPrefix("//") }
      .map { $0.drop { $0 == "/" }.drop { $0 == " " } }.prefix { !$0.isEmpty }
    let words = paragraph.joined(separator: " ")
    let end = words.firstRange(of: ". ")?.lowerBound ?? words.endIndex
    summary = String(words[..<end].reversed().drop { ".:".contains($0) }.reversed())
  }
}

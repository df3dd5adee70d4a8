import JKLanguage
import JKScenario

/// The columns of a trace as text and their widths. Names that are too long for the line are shortened, the
/// numbers after them never.
struct TraceColumns {
  static let width = 100

  let week: Int
  let who: Int
  let item: Int
  let step: Int
  static let day = 3
  static let date = 19
  static let event = 13
  static let money = 11

  init(_ scenario: Scenario, _ names: TraceNames) {
    let weeks = [-scenario.settings.history, scenario.settings.horizon].map {
      "\(Int(($0 / WorkingTime.week).rounded(.down)))".count
    }
    week = max(4, weeks.max() ?? 0)
    // Also of those who are hired: a team may begin with nobody.
    let people = zip(names.teams, names.highest).filter { $1 > 0 }.map { $0.displayWidth + 1 + "\($1)".count }
    let items = scenario.works.map { $0.name.displayWidth + 1 + Self.digits(of: $0) }
    let changes = (names.constraints + names.tools).map(\.displayWidth)
    var widths = [
      people.reduce(3, max), (items + changes).reduce("item or change".count, max),
      names.steps.map(\.displayWidth).reduce(4, max),
    ]
    // Two spaces stand between cells, one between week and day.
    let others = week + 1 + Self.day + Self.date + Self.event + Self.money
    let room = Self.width - others - 2 * 6
    while widths.reduce(0, +) > room, let widest = widths.indices.max(by: { widths[$0] < widths[$1] }) {
      widths[widest] -= 1
    }
    (who, item, step) = (widths[0], widths[1], widths[2])
  }

  /// Room for an action's name, which runs over the other columns, before ` starts`.
  var action: Int { Self.width - week - 1 - Self.day - 2 - Self.date - 2 - " starts".count }

  /// Room for an item's number, which is long when it comes in a batch or by a referral.
  private static func digits(of work: Work) -> Int {
    work.referrals != nil ? 17 : work.arrivals.batch != nil ? 9 : 6
  }

  /// The line above the others.
  func heading(currency: String) -> String {
    let cells = [
      Self.right("week", week) + " " + Self.right("day", Self.day), Self.left("date and time", Self.date),
      Self.left("event", Self.event), Self.left("who", who), Self.left("item or change", item),
      Self.left("step", step), Self.right(currency == "$" ? "money" : currency, Self.money),
    ]
    return cells.joined(separator: "  ")
  }

  /// A cell that ends with a number: the name is shortened until both fit.
  static func cell(_ name: String, _ number: String, _ width: Int) -> String {
    let room = max(1, width - number.count - 1)
    return left(name.fitted(to: room) + " " + number, width)
  }

  static func left(_ text: String, _ width: Int) -> String {
    let text = text.fitted(to: width)
    return text + String(repeating: " ", count: width - text.displayWidth)
  }

  static func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.displayWidth)) + text
  }
}

extension String {
  /// The text, or as much of its beginning as leaves a column for an ellipsis. Letters of East Asia take two columns.
  func fitted(to columns: Int) -> String {
    guard displayWidth > columns else { return self }
    var (text, width) = ("", 0)
    for character in self {
      width += String(character).displayWidth
      if width >= columns { break }
      text.append(character)
    }
    return text + "…"
  }
}

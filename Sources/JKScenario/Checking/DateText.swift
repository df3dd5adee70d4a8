/// A date as it is said in other ways: `1 April 2027`, `April 1, 2027`, `20270401`, `"2027-04-01"`.
struct DateText {
  /// As the language writes it.
  let written: String

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// Nil for what is none of these.
  init?(_ text: String) {
    let parts = text.split { !$0.isLetter && !$0.isNumber }.prefix(4).map { $0.lowercased() }
    let month = parts.firstIndex { part in part.count > 2 && Self.months.contains { part.hasPrefix($0) } }
    let numbers = parts.compactMap { Int($0.prefix { $0.isNumber }) }
    let date: [Int]
    if let month, parts.count == 3, numbers.count == 2 {
      let number = (Self.months.firstIndex { parts[month].hasPrefix($0) } ?? 0) + 1
      date = numbers[0] > 31 ? [numbers[0], number, numbers[1]] : [numbers[1], number, numbers[0]]
    } else if parts.count == 1, parts[0].count == 8, let number = Int(parts[0]) {
      date = [number / 10_000, number / 100 % 100, number % 100]
    } else if parts.count == 3, numbers.count == 3, numbers[0] > 31 {
      date = numbers
    } else if parts.count == 2, numbers.count == 2, numbers[0] > 31 {
      // Without its day.
      date = numbers + [1]
    } else {
      return nil
    }
    guard 1900...2199 ~= date[0],
      StartDate(year: date[0], month: date[1], day: date[2], minutes: 0, offset: 0).weekday != nil
    else { return nil }
    written = "\(date[0])-\(Self.padded(date[1]))-\(Self.padded(date[2]))"
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

/// A day of the Gregorian calendar.
package struct CalendarDay: BitwiseCopyable, Sendable, Equatable, Comparable {
  /// Year, month and day as digits: 20270104.
  private let digits: Int32

  package init(year: Int, month: Int, day: Int) {
    digits = Int32(year * 10_000 + month * 100 + day)
  }

  package static func < (a: CalendarDay, b: CalendarDay) -> Bool { a.digits < b.digits }
}

extension CalendarDay: CustomStringConvertible {
  package var description: String {
    let pad = { (number: Int32, width: Int) in
      let text = String(number)
      return String(repeating: "0", count: max(0, width - text.count)) + text
    }
    return "\(pad(digits / 10_000, 4))-\(pad(digits / 100 % 100, 2))-\(pad(digits % 100, 2))"
  }
}

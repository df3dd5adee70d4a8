/// A day of the Gregorian calendar.
package struct CalendarDay: BitwiseCopyable, Sendable, Equatable, Comparable {
  /// Year, month and day as digits: 20270104.
  private let digits: Int32

  package init(year: Int, month: Int, day: Int) {
    digits = Int32(year * 10_000 + month * 100 + day)
  }

  package var year: Int { Int(digits / 10_000) }
  package var month: Int { Int(digits / 100 % 100) }
  package var day: Int { Int(digits % 100) }

  package static func < (a: CalendarDay, b: CalendarDay) -> Bool { a.digits < b.digits }
}

extension CalendarDay: CustomStringConvertible {
  package var description: String {
    let pad = { (number: Int, width: Int) in
      let text = String(number)
      return String(repeating: "0", count: max(0, width - text.count)) + text
    }
    return "\(pad(year, 4))-\(pad(month, 2))-\(pad(day, 2))"
  }
}

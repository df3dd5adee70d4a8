import JKScenario

/// Pieces of a line as UTF-8: a trace has millions, for which strings are too slow.
extension [UInt8] {
  mutating func add(_ text: String) {
    append(contentsOf: text.utf8)
  }

  /// A whole number without sign, with zeros before it up to some digits.
  mutating func add(_ number: Int, digits: Int) {
    var divisor = 1
    for _ in 1..<digits { divisor *= 10 }
    while number / divisor >= 10 { divisor *= 10 }
    while divisor > 0 {
      append(UInt8(ascii: "0") + UInt8(number / divisor % 10))
      divisor /= 10
    }
  }

  /// `2027-01-04`
  mutating func addDate(_ time: WallClock.Time) {
    // The sign only matters to histories of millennia.
    if time.year < 0 { add("-") }
    add(abs(time.year), digits: 4)
    add("-")
    add(time.month, digits: 2)
    add("-")
    add(time.day, digits: 2)
  }

  /// `09:00:00`
  mutating func addClock(_ time: WallClock.Time) {
    let seconds = time.millisecondOfDay / 1000
    add(seconds / 3600, digits: 2)
    add(":")
    add(seconds / 60 % 60, digits: 2)
    add(":")
    add(seconds % 60, digits: 2)
  }
}

/// Times as ISO 8601 writes them, with the offset from Greenwich: `2027-01-04T09:00:00.000+10:00`.
struct TimestampFormat {
  private let clock: WallClock
  private let offset: String

  init(_ starts: StartDate) {
    clock = WallClock(starts)
    offset = starts.offsetText
  }

  func add(_ hours: Double, to text: inout [UInt8]) {
    let time = clock.time(at: hours)
    text.addDate(time)
    text.add("T")
    text.addClock(time)
    text.add(".")
    text.add(time.millisecondOfDay % 1000, digits: 3)
    text.add(offset)
  }
}

extension StartDate {
  /// `+10:00`
  var offsetText: String {
    var text: [UInt8] = []
    text.add(offset < 0 ? "-" : "+")
    text.add(abs(offset) / 60, digits: 2)
    text.add(":")
    text.add(abs(offset) % 60, digits: 2)
    return String(decoding: text, as: UTF8.self)
  }
}

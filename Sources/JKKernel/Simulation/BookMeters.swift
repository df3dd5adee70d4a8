import JKPricing

/// The counters of all books for the present month, and what they read when each of its segments ended.
struct BookMeters: ~Copyable {
  let layouts: Buffer<MeterLayout>
  /// By book: where its counters begin.
  private let first: Buffer<Int>
  private var counters: Buffer<Int>
  /// Segments of a month × counters that are of all users together.
  private let readings: Buffer<Int>
  private let firstReading: Buffer<Int>
  private let readingWidth: Int
  private let books: Int

  init(_ plan: Plan) {
    let own = plan.books.books.map { plan.books.ledgers[$0.ledgers.range.lowerBound].layout }
    books = own.count
    layouts = Buffer(own)
    let starts = own.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
    first = Buffer(starts)
    counters = Buffer(repeating: 0, count: starts[books])
    let shared = own.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.sharedCount) }
    firstReading = Buffer(shared)
    readingWidth = shared[books]
    let most = plan.timetable.billingMonths.map(\.segments.range.count).max() ?? 0
    readings = Buffer(repeating: 0, count: most * readingWidth)
  }

  @inline(__always)
  subscript(book: Int) -> UnsafeMutablePointer<Int> { counters.base + first[book] }

  func clear() {
    counters.fill(0)
  }

  /// Keeps what is read at the end of a segment.
  ///
  /// - Parameter segment: of the month, from 0.
  func keep(segment: Int) {
    for book in 0..<books {
      (readings.base + segment * readingWidth + firstReading[book]).update(
        from: self[book], count: layouts[book].sharedCount)
    }
  }

  /// What a counter has read in a segment of the month.
  func reading(_ counter: Int, of book: Int, segment: Int) -> Int {
    let place = segment * readingWidth + firstReading[book] + counter
    return segment == 0 ? readings[place] : readings[place] - readings[place - readingWidth]
  }

  /// Makes room for more users, and keeps what has been counted.
  ///
  /// - Parameter layout: of each book for so many users.
  mutating func grow(_ layout: (Int) -> MeterLayout) {
    let before = Buffer<Int>(capacity: counters.capacity)
    before.base.update(from: counters.base, count: counters.capacity)
    var place = 0
    var starts: [Int] = []
    for book in 0..<books {
      starts.append(place)
      place += layout(book).count
    }
    counters = Buffer(repeating: 0, count: place)
    for book in 0..<books {
      (counters.base + starts[book]).update(from: before.base + first[book], count: layouts[book].count)
      layouts[book] = layout(book)
      first[book] = starts[book]
    }
  }
}

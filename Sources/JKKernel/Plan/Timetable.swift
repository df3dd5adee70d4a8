import JKPricing
import JKScenario

/// When buckets and months end, from the start of the history to the horizon.
package struct Timetable: Sendable {
  /// A moment at which a row of the record ends, or a stretch of the meters, or both.
  struct Close: BitwiseCopyable, Sendable {
    let time: Double
    let endsRow: Bool
    let endsSegment: Bool
    /// Whether a calendar month of the study ends, or its last one with the horizon.
    var endsMonth = false
  }

  let closes: [Close]

  /// Rows of the record before week 0, and after.
  package let historyRows: Int
  package let studyRows: Int

  /// A row's length in hours.
  package let historyRow: Double
  package let studyRow: Double

  /// Stretches of time that lie in one row and one calendar month: what meters are read by.
  package struct Segment: BitwiseCopyable, Sendable {
    /// Row of the record.
    package let row: Int
    /// Calendar months since that of week 0.
    package let month: Int
    /// Days of the month; a weekend belongs to the week before it.
    let days: DaySet
  }

  /// From week 0 to the horizon, in order. What is metered before week 0 has no segment.
  package let segments: [Segment]

  /// The days of each calendar month that the study covers, and its segments.
  package struct Month: BitwiseCopyable, Sendable {
    package let days: BillingMonth
    let segments: Span
  }

  package let billingMonths: [Month]

  package var rows: Int { historyRows + studyRows }
  package var months: Int { billingMonths.count }

  /// - Parameter isBilled: whether there are invoices by month.
  init(_ settings: Settings, isBilled: Bool) {
    switch settings.bucket {
    case .week:
      historyRow = WorkingTime.week
      studyRow = WorkingTime.week
    case .none:
      historyRow = max(settings.history, 1)
      studyRow = settings.horizon
    }
    historyRows = Int((settings.history / historyRow).rounded(.up))
    studyRows = max(1, Int((settings.horizon / studyRow).rounded(.up)))

    var closes: [Close] = []
    for row in 0..<historyRows {
      let end = -settings.history + Double(row + 1) * historyRow
      closes.append(Close(time: min(end, 0), endsRow: true, endsSegment: row == historyRows - 1))
    }
    if historyRows == 0 { closes.append(Close(time: 0, endsRow: false, endsSegment: true)) }

    let dates = WorkingDates(settings.starts)
    var segments: [Segment] = []
    var start = 0.0
    let historyRows = historyRows
    func cut(_ row: Int, _ month: Int, at end: Double, endsRow: Bool) {
      let days = dates.days(from: start, to: end)
      segments.append(Segment(row: historyRows + row, month: month, days: days))
      closes.append(Close(time: end, endsRow: endsRow, endsSegment: true))
      start = end
    }
    let monthEnds = isBilled ? MonthEnds(settings).ends : []
    var month = 0
    for row in 0..<studyRows {
      let rowEnd = min(Double(row + 1) * studyRow, settings.horizon)
      while month < monthEnds.count, monthEnds[month] < rowEnd {
        cut(row, month, at: monthEnds[month], endsRow: false)
        month += 1
      }
      cut(row, month, at: rowEnd, endsRow: true)
      if month < monthEnds.count, monthEnds[month] == rowEnd { month += 1 }
    }
    // The first close that ends a segment ends the history.
    var segment = -1
    var billingMonths: [Month] = []
    for index in closes.indices where closes[index].endsSegment {
      let isLast = segment == segments.count - 1
      if segment >= 0, isLast || segments[segment + 1].month != segments[segment].month {
        closes[index].endsMonth = true
        let first = billingMonths.last?.segments.range.upperBound ?? 0
        let days = segments[first...segment].reduce(DaySet()) { $0.union($1.days) }
        billingMonths.append(
          Month(
            days: dates.month(billingMonths.count, days),
            segments: Span(first: Int32(first), count: Int32(segment + 1 - first))))
      }
      segment += 1
    }
    self.closes = closes
    self.segments = segments
    self.billingMonths = billingMonths
  }
}

/// The calendar days of working time.
private struct WorkingDates {
  private let clock: WallClock
  private let starts: StartDate

  init(_ starts: StartDate) {
    clock = WallClock(starts)
    self.starts = starts
  }

  /// The days of the month over which some working time goes. Days without work count with the day before them, or
  /// with the month's first working day.
  func days(from start: Double, to end: Double) -> DaySet {
    let day = (start / WorkingTime.day).rounded(.down)
    let (first, next) = (date(day), date((end / WorkingTime.day).rounded(.up)))
    let beginsMonth = day > 0 && date(day - 1).month != first.month
    // The same month of another year is another one.
    let isLast = (next.year, next.month) != (first.year, first.month)
    return DaySet(
      (beginsMonth ? 1 : first.day)..<(isLast
        ? BillingMonth(year: first.year, month: first.month).days + 1 : next.day))
  }

  /// - Parameter month: counted from that of week 0.
  func month(_ month: Int, _ days: DaySet) -> BillingMonth {
    let months = starts.year * 12 + starts.month - 1 + month
    return BillingMonth(year: months / 12, month: months % 12 + 1, inForce: days)
  }

  private func date(_ workingDay: Double) -> WallClock.Time {
    clock.time(at: workingDay * WorkingTime.day)
  }
}

/// The working hours at which calendar months end, before the horizon.
private struct MonthEnds {
  let ends: [Double]

  init(_ settings: Settings) {
    var ends: [Double] = []
    for day in 1...max(1, Int(settings.horizon / WorkingTime.day)) {
      let month = settings.starts.month(ofWorkingDay: day)
      while month > ends.count { ends.append(Double(day) * WorkingTime.day) }
    }
    self.ends = ends
  }
}

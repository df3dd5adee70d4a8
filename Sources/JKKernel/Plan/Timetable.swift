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
  package struct Segment: Sendable {
    /// Row of the record.
    package let row: Int
    /// Calendar months since that of week 0.
    package let month: Int
  }

  /// From week 0 to the horizon, in order. What is metered before week 0 has no segment.
  package let segments: [Segment]

  /// The segments of each calendar month, in order.
  let monthSegments: [Span]

  package var rows: Int { historyRows + studyRows }
  package var months: Int { (segments.last?.month ?? -1) + 1 }

  init(_ settings: Settings) {
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

    var segments: [Segment] = []
    let months = MonthEnds(settings)
    var month = 0
    for row in 0..<studyRows {
      let rowEnd = min(Double(row + 1) * studyRow, settings.horizon)
      while month < months.ends.count, months.ends[month] < rowEnd {
        segments.append(Segment(row: historyRows + row, month: month))
        closes.append(Close(time: months.ends[month], endsRow: false, endsSegment: true))
        month += 1
      }
      segments.append(Segment(row: historyRows + row, month: month))
      closes.append(Close(time: rowEnd, endsRow: true, endsSegment: true))
      if month < months.ends.count, months.ends[month] == rowEnd { month += 1 }
    }
    // The first close that ends a segment ends the history.
    var segment = -1
    var monthSegments: [Span] = []
    for index in closes.indices where closes[index].endsSegment {
      let isLast = segment == segments.count - 1
      if segment >= 0, isLast || segments[segment + 1].month != segments[segment].month {
        closes[index].endsMonth = true
        let first = monthSegments.last?.range.upperBound ?? 0
        monthSegments.append(Span(first: Int32(first), count: Int32(segment + 1 - first)))
      }
      segment += 1
    }
    self.closes = closes
    self.segments = segments
    self.monthSegments = monthSegments
  }
}

/// The working hours at which calendar months end, before the horizon.
private struct MonthEnds {
  let ends: [Double]

  init(_ settings: Settings) {
    // Without invoices by month there is nothing to cut a long steady-state study for.
    guard case .week = settings.bucket else {
      ends = []
      return
    }
    var ends: [Double] = []
    for day in 1...max(1, Int(settings.horizon / WorkingTime.day)) {
      let month = settings.starts.month(ofWorkingDay: day)
      while month > ends.count { ends.append(Double(day) * WorkingTime.day) }
    }
    self.ends = ends
  }
}

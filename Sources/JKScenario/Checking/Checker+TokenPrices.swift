import Foundation
import JKLanguage
import JKPricing

// Prices of tokens by time and by length of prompt.

extension Checker {
  func tokens(_ block: BlockReader, model: String?) -> TokenCharge {
    var changes: [TokenCharge.Change] = []
    for (cursor, inner) in block.headed("from") {
      let place = cursor.place
      let day = calendarDay(cursor)
      cursor.end()
      if !cursor.hasFailed, let last = changes.last, day <= last.from {
        cursor.fail(.datesDoNotAscend(place))
      }
      changes.append(TokenCharge.Change(from: day, sheet(inner())))
    }
    var batch: ExactDecimal = 0
    if block.has("batch"), let cursor = block.cursor("batch") {
      batch = exact(cursor, .none, in: 0...1)
      cursor.word("off")
      cursor.end()
    }
    var region: ExactDecimal = 1
    if let cursor = block.cursor("region") {
      cursor.word("times")
      region = exact(cursor, .none, in: 0.01...100)
      cursor.end()
    }
    return TokenCharge(sheet(block), model: model, changes: changes, batchDiscount: batch, region: region)
  }

  private func sheet(_ block: BlockReader) -> TokenSheet {
    let windows = block.headed("between").map { cursor, inner in
      let place = cursor.place
      var from = cursor.timeOfDay()
      cursor.word("and")
      var to = cursor.timeOfDay()
      var east = offset
      if case .expression(.offset(let written, _))? = cursor.next {
        east = written
        cursor.advance()
      }
      (from, to) = (minutesInGreenwich(from, east), minutesInGreenwich(to, east))
      cursor.end()
      if !cursor.hasFailed, from == to { cursor.fail(.wholeDay(place)) }
      let block = inner()
      let hours = DailyWindow(from: from, to: from == to ? (to + 1) % 1440 : to)
      return TokenSheet.Window(hours, rates(block), cliff: cliff(block))
    }
    return TokenSheet(rates(block), cliff: cliff(block), windows: windows)
  }

  private func cliff(_ block: BlockReader) -> ContextCliff? {
    block.headed("over").first.map { cursor, inner in
      let bound = count(cursor, Dimension(.tokens)).decimal
      cursor.end()
      return ContextCliff(over: NSDecimalNumber(decimal: bound).intValue, rates(inner()))
    }
  }

  private func rates(_ block: BlockReader) -> TokenRates {
    func price(_ field: String) -> Pricing? {
      block.headed(field).first.map { cursor, inner in tokenPrice(cursor, inner) }
    }
    var searches: Pricing?
    if block.has("searches"), let cursor = block.cursor("searches") {
      searches = .each(amount(cursor, per: Dimension(.searches)))
      cursor.end()
    }
    return TokenRates(
      prompt: price("prompt") ?? .each(0), cached: price("cached"), cacheWrites: price("writes"),
      output: price("output") ?? .each(0), searches: searches)
  }

  /// `$2 / million tokens`, or by tiers.
  private func tokenPrice(_ cursor: ArgumentCursor, _ inner: () -> BlockReader) -> Pricing {
    for way in ["graduated", "all-units"] where cursor.take(way) {
      cursor.end()
      let tiers = self.tiers(inner(), .measured(Dimension(.tokens)))
      return way == "graduated" ? .graduated(tiers) : .allUnits(tiers)
    }
    noBlock(cursor.statement)
    let price = amount(cursor, per: Dimension(.tokens))
    cursor.end()
    return .each(price)
  }

  private func minutesInGreenwich(_ minutes: Int, _ east: Int) -> Int {
    ((minutes - east) % 1440 + 1440) % 1440
  }

  func calendarDay(_ cursor: ArgumentCursor) -> CalendarDay {
    guard case .expression(.date(let year, let month, let day, let range))? = cursor.next else {
      cursor.refuseDate()
      return CalendarDay(year: 1, month: 1, day: 1)
    }
    cursor.advance()
    if StartDate(year: year, month: month, day: day, minutes: 0, offset: 0).weekday == nil {
      cursor.fail(.notAWorkingDay(range, exists: false))
    }
    return CalendarDay(year: year, month: month, day: day)
  }
}

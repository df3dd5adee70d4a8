/// How high a contract's prices are in a calendar month: they change within it where an anniversary changes them.
package struct MonthPrices: BitwiseCopyable, Sendable {
  /// Before the anniversary, and from it on.
  let early: PricePath
  let late: PricePath
  /// Days in force before prices change, and after; all of them are late when none changes.
  let earlyDays: DaySet
  let lateDays: DaySet
  /// How high they are for what is counted by the month: as on its first day in force.
  let ofUse: ExactDecimal
  /// What the next month goes on from.
  let reached: PricePath

  /// - Parameter list: how high the vendor's list is, as a multiple of the prices written.
  init(_ contract: Contract, _ account: Account, _ month: BillingMonth, list: ExactDecimal) {
    guard let anniversaries = account.anniversaries else {
      // It would be signed at the list's prices.
      late = account.prices.next(to: 0, contract.term, list: list)
      early = late
      (earlyDays, lateDays) = (DaySet(), month.inForce)
      ofUse = late.level
      reached = account.prices
      return
    }
    let number = anniversaries.month(beginningIn: month)
    let day = anniversaries.day(in: month)
    let before = month.inForce.intersection(DaySet(1..<day))
    let after = month.inForce.intersection(DaySet(day...31))
    early = account.prices.next(to: number - 1, contract.term, list: list)
    late = (before.isEmpty ? account.prices : early).next(to: number, contract.term, list: list)
    let isChange = early.level != late.level
    earlyDays = isChange ? before : DaySet()
    lateDays = isChange ? after : month.inForce
    // Without a day in force they are as they stood last.
    let standing = account.prices.next(to: 0, contract.term, list: list)
    ofUse = (!before.isEmpty ? early : !after.isEmpty ? late : standing).level
    reached = !after.isEmpty ? late : !before.isEmpty ? early : account.prices
  }
}

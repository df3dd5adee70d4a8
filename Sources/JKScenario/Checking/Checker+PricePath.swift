import JKLanguage

// How prices move, and who minds.

extension Checker {
  /// `drifts 2% / year, volatility 15% / year`
  func drift(_ cursor: ArgumentCursor) -> PriceDrift {
    let year = Formula.constant(WorkingTime.year)
    cursor.word("drifts")
    let drift = cursor.quantity(.rate)
    var volatility: Formula = 0
    if cursor.take(.comma) {
      cursor.word("volatility")
      volatility = cursor.quantity(.rate, in: 0...0.01)
    }
    cursor.end()
    return PriceDrift(drift: drift * year, volatility: volatility * year)
  }

  /// `20% at a rise of 10%`, as the elasticity that gives it.
  func churn(_ cursor: ArgumentCursor) -> Formula {
    let chance = share(cursor, in: 0...0.99)
    cursor.words("at", "a", "rise", "of")
    let rise = share(cursor, in: 0.001...10)
    cursor.end()
    return -Formula.log(1 - chance) / Formula.log(1 + rise)
  }

  private func share(_ cursor: ArgumentCursor, in range: ClosedRange<Double>) -> Formula {
    let place = cursor.place
    let share = cursor.quantity(.number)
    if !cursor.hasFailed {
      let bounds = uncertainSupports.bounds(share)
      if bounds.lowerBound < range.lowerBound || bounds.upperBound > range.upperBound {
        cursor.fail(.outOfRange(place, "this percentage", .share, bounds, allowed: range))
      }
    }
    return cursor.hasFailed ? .constant(range.lowerBound) : share
  }
}

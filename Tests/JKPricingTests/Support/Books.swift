import Foundation
import JKPricing

/// A contract's months, closed one after another from January 2027 on.
struct Books {
  private var ledger: Ledger
  private let blank: Meters
  private var month = 0

  init(_ contract: Contract, seats: Int = 0, users: Int = 1) {
    blank = Meters(contract, users: users)
    ledger = Ledger(contract, blank.layout, Account(contract, seats: seats))
  }

  var account: Account { ledger.account }
  var lines: [Invoice.Line] { ledger.lines }
  var vendorCost: Decimal { (Decimal(string: "\(ledger.vendorCost)") ?? .nan) / 100 }

  /// The invoice of the next month, for what `use` has the meters count.
  @discardableResult
  mutating func close(
    inForce days: ClosedRange<Int>? = nil, list: ExactDecimal = 1, _ use: (inout Meters) -> Void = { _ in }
  ) -> Invoice {
    var meters = blank
    use(&meters)
    let whole = BillingMonth(year: 2027 + month / 12, month: month % 12 + 1)
    let days = days.map { DaySet($0) } ?? whole.inForce
    ledger.close(
      BillingMonth(year: whole.year, month: whole.month, inForce: days), meters.counters, list: list)
    month += 1
    return Invoice(lines: ledger.lines)
  }

  /// Lets months go by in which the contract is out of force.
  mutating func pause(months: Int) {
    for _ in 0..<months {
      let days = BillingMonth(year: 2027 + month / 12, month: month % 12 + 1, inForce: DaySet())
      ledger.pass(days, blank.counters)
      month += 1
    }
  }
}

extension Contract {
  /// The invoice of its first month, January 2027.
  func bill(seats: Int = 0, users: Int = 1, _ use: (inout Meters) -> Void = { _ in }) -> Invoice {
    var books = Books(self, seats: seats, users: users)
    return books.close(use)
  }
}

extension Invoice {
  /// The amounts of all lines for something.
  func amounts(_ item: Line.Item) -> [Decimal] {
    lines.filter { $0.item == item }.map(\.amount)
  }
}

extension Charge {
  /// A charge by the use, whose quantities are counted in tenths: 201 uses are 20.1.
  static func tenths(_ pricing: Pricing) -> Charge {
    .tasks(TaskCharge(UsageUnit("units", uses: "0.1"), pricing))
  }
}

/// Exact amounts as they are written.
extension Decimal: @retroactive ExpressibleByStringLiteral {
  /// An exact decimal; not a number when the text is none.
  public init(stringLiteral text: String) {
    self = Decimal(string: text) ?? .nan
  }
}

import Foundation
import JKPricing
import Testing

struct CreditsTests {
  private static func books(_ credits: Credits) -> Books {
    Books(Contract("credits", [.tasks(TaskCharge(.uses, .each(1)))], credits: credits))
  }

  /// 30 left, at most 20 of them roll, new grant 100: 120 (OpenMeter, min(max rollover, max(balance, min rollover))).
  @Test(arguments: [(70, "120"), (85, "115"), (100, "110"), (0, "120")])
  func rollover(used: Int, available: String) {
    var books = Self.books(Credits(100, leastRollover: 10, mostRollover: 20))
    books.close { $0.use(times: used) }
    let second = books.close { $0.use(times: 1_000) }
    #expect(second.amounts(.credits) == [-(Decimal(string: available) ?? .nan)])
  }

  /// Each grant lasts three months, and the oldest is used first.
  @Test func expiry() {
    var books = Self.books(Credits(100, lasting: 3))
    books.close { $0.use(times: 30) }  // 70 left of January's
    books.close { $0.use(times: 50) }  // 20, 100
    books.close()  // 20, 100, 100
    let april = books.close()
    #expect(april.lines.map(\.item) == [.creditsLapsed])
    #expect(april.lines.map(\.quantity) == [20])
    #expect(april.total == 0)
    #expect(books.close { $0.use(times: 1_000) }.total == 700)
  }

  /// A grant of one month leaves nothing behind.
  @Test func lastingOneMonth() {
    var books = Self.books(Credits(100, lasting: 1, leastRollover: 50))
    books.close()
    #expect(books.close { $0.use(times: 150) }.total == 50)
  }

  /// Granted once, it lasts until it is used up.
  @Test func once() {
    var books = Self.books(Credits(100, everyMonths: nil))
    for total: Decimal in [0, 0, 20, 40] { #expect(books.close { $0.use(times: 40) }.total == total) }
  }

  @Test func everyQuarter() {
    var books = Self.books(Credits(100, everyMonths: 3, lasting: 2))
    for (uses, total) in [(90, 0), (90, 80), (10, 10), (90, 0)] as [(Int, Decimal)] {
      #expect(books.close { $0.use(times: uses) }.total == total)
    }
  }
}

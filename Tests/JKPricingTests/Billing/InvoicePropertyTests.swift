import Foundation
import JKPricing
import TestSupport
import Testing

/// What holds for every bill.
struct InvoicePropertyTests {
  /// A contract with every kind of charge and clause.
  private static func contract(maximum: ExactDecimal?, minimum: ExactDecimal?) -> Contract {
    let rates = TokenRates(
      prompt: .each("0.000003"), cached: .each("0.0000003"), cacheWrites: .each("0.00000375"),
      output: .graduated([
        Pricing.Tier(upTo: 100_000, each: "0.000015"), Pricing.Tier(upTo: nil, each: "0.0000123", flat: 2),
      ]), searches: .each("0.01"))
    let dear = TokenRates(prompt: .each("0.0000061"), output: .each("0.0000225"))
    let sheet = TokenSheet(
      rates, cliff: ContextCliff(over: 20_000, dear),
      windows: [TokenSheet.Window(DailyWindow(from: 1_200, to: 60), dear)])
    let change = TokenCharge.Change(from: CalendarDay(year: 2027, month: 1, day: 12), TokenSheet(dear))
    let allowance = Allowance(40, UsageUnit("credits", uses: 3), isPooled: false, beyond: .overage("0.07"))
    return Contract(
      "everything",
      [
        .base("19.99"), .tokens(TokenCharge(sheet, changes: [change], batchDiscount: "0.5", region: "1.1")),
        .seats(SeatCharge("29.90", minimum: 3, allowance: allowance)),
        .tasks(TaskCharge(.uses, included: 10, .packages(of: 25, "4.99"))),
        .outcomes(OutcomeCharge("won", .each("1.37"), floor: 12)),
      ], discount: "0.075", maximum: maximum.map { Maximum($0, then: .throttle) },
      minimum: minimum.map { Minimum($0) }, term: Term(months: 12, escalator: "0.05"))
  }

  /// A moment of use, at random.
  private enum Moment {
    case use(user: Int)
    case request(TokenRequest)
    case seat(day: Int), seatBack
    case outcome(isDisputed: Bool), reversal

    static func random(_ generator: inout some RandomNumberGenerator) -> Moment {
      switch Int.random(in: 0..<10, using: &generator) {
      case 0: return .seat(day: Int.random(in: 1...31, using: &generator))
      case 1: return .seatBack
      case 2: return .outcome(isDisputed: Bool.random(using: &generator))
      case 3: return .reversal
      case 4, 5, 6: return .use(user: Int.random(in: 0..<4, using: &generator))
      default:
        let prompt = Int.random(in: 0...40_000, using: &generator)
        return .request(
          TokenRequest(
            charge: 1, day: CalendarDay(year: 2027, month: 1, day: Int.random(in: 1...31, using: &generator)),
            minute: Int.random(in: 0..<1_440, using: &generator), isBatch: Bool.random(using: &generator),
            user: Int.random(in: 0..<4, using: &generator), prompt: prompt, cached: prompt / 3,
            cacheWrites: prompt / 5, output: Int.random(in: 0...3_000, using: &generator),
            searches: Int.random(in: 0...1, using: &generator)))
      }
    }

    func count(_ meters: inout Meters) {
      switch self {
      case .use(let user): meters.use(user: user)
      case .request(let request): meters.request(request)
      case .seat(let day): meters.addSeats(day: day)
      case .seatBack: meters.giveBackSeats()
      case .outcome(let isDisputed): meters.outcomes(1, disputed: isDisputed)
      case .reversal: meters.reversals(1)
      }
    }
  }

  /// Counted in another order, or in parts that are added, a month has the same bill.
  @Test(arguments: 0..<20)
  func orderAndPartsDoNotMatter(seed: UInt64) {
    var generator = SplitMix(seed: seed)
    let contract = Self.contract(maximum: nil, minimum: nil)
    let moments = (0..<400).map { _ in Moment.random(&generator) }
    let bill = { (parts: [[Moment]]) in
      contract.bill(seats: 400, users: 4) { sum in
        for part in parts {
          var meters = Meters(contract, users: 4)
          for moment in part { moment.count(&meters) }
          sum.add(meters)
        }
      }
    }
    let whole = bill([moments])
    let shuffled = moments.shuffled(using: &generator)
    #expect(bill([shuffled]).lines == whole.lines)
    #expect(bill([Array(shuffled[..<123]), Array(shuffled[123...])]).lines == whole.lines)
    #expect(whole.lines.count > 12)
  }

  /// Lines sum to the total; each is its own product, by Foundation's arithmetic.
  @Test(arguments: 0..<20)
  func linesAreProductsThatSumToTheTotal(seed: UInt64) throws {
    var generator = SplitMix(seed: seed)
    var books = Books(Self.contract(maximum: nil, minimum: 900), seats: 20, users: 4)
    for _ in 0..<14 {
      let invoice = books.close { meters in
        for _ in 0..<200 { Moment.random(&generator).count(&meters) }
      }
      var sum: Decimal = 0
      for line in invoice.lines {
        var exact = line.quantity.decimal * line.unitPrice.decimal / line.divisor.decimal
        var rounded = Decimal()
        NSDecimalRound(&rounded, &exact, 2, .plain)
        #expect(line.amount == rounded)
        sum += line.amount
      }
      #expect(invoice.total == sum)
    }
  }

  /// Limits at which a third of the months are held up, and a third down.
  @Test(arguments: 0..<20)
  func maximumAndMinimumHold(seed: UInt64) {
    var generator = SplitMix(seed: seed)
    let months = (0..<12).map { _ in
      (0..<Int.random(in: 0..<60, using: &generator)).map { _ in Moment.random(&generator) }
    }
    let totals = { (contract: Contract) in
      var books = Books(contract, seats: 60, users: 4)
      return months.map { moments in books.close { for moment in moments { moment.count(&$0) } }.total }
    }
    let unlimited = totals(Self.contract(maximum: nil, minimum: nil))
    let (least, most) = (unlimited.sorted()[4], unlimited.sorted()[8])
    let limited = totals(Self.contract(maximum: ExactDecimal(most), minimum: ExactDecimal(least)))
    #expect(limited == unlimited.map { min(max($0, least), most) })
    #expect(least < most)
  }

  /// More costs no less, and one unit more no more than its price, or a flat fee where a tier is entered.
  @Test(arguments: 0..<20)
  func graduatedIsMonotoneAndContinuousButForFlats(seed: UInt64) {
    var generator = SplitMix(seed: seed)
    var bound = 0
    var tiers = (0..<4).map { _ in
      bound += Int.random(in: 1...30, using: &generator)
      return Pricing.Tier(
        upTo: ExactDecimal(bound),
        each: ExactDecimal(rounding: Double.random(in: 0...3, using: &generator), places: 2),
        flat: ExactDecimal(Bool.random(using: &generator) ? Int.random(in: 0...50, using: &generator) : 0))
    }
    tiers.append(Pricing.Tier(upTo: nil, each: 1))
    let contract = Contract("tiers", [.tasks(TaskCharge(.uses, .graduated(tiers)))])
    let amounts = (0...bound + 5).map { uses in contract.bill { $0.use(times: uses) }.total }
    #expect(amounts[0] == tiers[0].flat.decimal)
    for (uses, (before, after)) in zip(amounts, amounts.dropFirst()).enumerated() {
      let tier = tiers.first { $0.upTo.map { uses + 1 <= Int("\($0)") ?? 0 } ?? true }
      let isEntered = uses > 0 && tiers.contains { $0.upTo == ExactDecimal(uses) }
      let step = (tier?.each.decimal ?? .nan) + (isEntered ? tier?.flat.decimal ?? .nan : 0)
      #expect(after - before == step && step >= 0, "\(uses)")
    }
  }
}

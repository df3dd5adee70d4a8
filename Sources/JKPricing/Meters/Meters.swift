/// What a contract's meters read for some time: the counters with the rules that fill them.
package struct Meters: Sendable, Equatable {
  package let layout: MeterLayout
  package let buckets: [TokenBucket]
  package private(set) var counters: [Int]

  /// Everything at 0.
  package init(_ contract: Contract, users: Int = 1) {
    layout = MeterLayout(contract, users: users)
    buckets = contract.tokenBuckets.map(\.bucket)
    counters = Array(repeating: 0, count: layout.count)
  }

  package mutating func use(user: Int = 0, times: Int = 1) {
    for _ in 0..<times { layout.meterUse(user: user, &counters) }
  }

  package mutating func request(_ request: TokenRequest) {
    layout.meter(request, buckets, &counters)
  }

  package mutating func addSeats(_ seats: Int = 1, day: Int) {
    for _ in 0..<seats { layout.meterSeatAdded(day: day, &counters) }
  }

  package mutating func giveBackSeats(_ seats: Int = 1) {
    for _ in 0..<seats { layout.meterSeatGivenBack(&counters) }
  }

  package mutating func outcomes(_ count: Int, of charge: Int = 0, disputed: Bool = false) {
    for _ in 0..<count { layout.meterOutcome(charge, isDisputed: disputed, &counters) }
  }

  package mutating func reversals(_ count: Int, of charge: Int = 0) {
    for _ in 0..<count { layout.meterReversal(charge, &counters) }
  }

  /// Adds what another time of the same month reads.
  package mutating func add(_ other: Meters) {
    for index in counters.indices { counters[index] += other.counters[index] }
  }
}

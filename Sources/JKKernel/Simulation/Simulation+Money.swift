// What items bring: at completion, or over the touch time of a step.

extension Simulation {
  /// Books the money of an item that is done, unless a service has brought it.
  ///
  /// - Returns: revenue less direct cost.
  mutating func earn(_ item: Int, _ work: Int) -> Double {
    if items[item].isRecognised { return 0 }
    let (revenue, direct) = money(of: item, work)
    book(revenue, direct, work)
    return revenue - direct
  }

  /// What an item brings and costs, as it stands.
  private func money(of item: Int, _ work: Int) -> (revenue: Double, direct: Double) {
    stream.seek(RandomSource.address(.revenue, work), item: items[item].number)
    let revenue = works[work].revenue.sample(stream, values.base) * items[item].value
    return (revenue, values[Int(works[work].direct)] * (works[work].directIsShare ? revenue : 1))
  }

  @inline(__always)
  private func book(_ revenue: Double, _ direct: Double, _ work: Int) {
    row[layout.index(.revenue)] += revenue
    row[layout.index(.direct)] += direct
    row[layout.index(.revenue, work: work)] += revenue
    row[layout.index(.direct, work: work)] += direct
  }

  // MARK: Over a step

  /// Has a service that begins bring its item's money, when it is the one that does.
  mutating func beginEarning(_ item: Int, by person: Int, hours: Double) {
    let work = Int(stations[Int(items[item].station)].work)
    guard works[work].recognisedOver == items[item].station, !items[item].isRecognised else {
      people[person].earning = Earning()
      return
    }
    items[item].isRecognised = true
    let (revenue, direct) = money(of: item, work)
    people[person].earning = Earning(
      revenue: revenue, direct: direct, amount: revenue - direct, end: now + hours)
  }

  /// Books what belongs to the hours that a person has just served: of what is left, their share of the hours
  /// that were left. The last writing so takes all the rest.
  func earn(_ person: Int, _ work: Int, hours: Double) {
    let earning = people[person].earning
    let left = earning.end - now + hours
    let share = left > hours ? hours / left : 1
    let (revenue, direct) = (earning.revenue * share, earning.direct * share)
    book(revenue, direct, work)
    people[person].earning.revenue -= revenue
    people[person].earning.direct -= direct
  }

  /// Revenue less direct cost that the services that go on have brought so far.
  var earnedInProgress: Double {
    guard hasRecognition else { return 0 }
    var amount = 0.0
    for person in 0..<peopleCount where people[person].activity == .item {
      let earning = people[person].earning
      amount += earning.amount - (earning.revenue - earning.direct)
    }
    return amount
  }
}

import CGSL
import Foundation
import JKScenario

// How items come in: processes, batches, changing demand, referrals; and who is turned away.

extension Simulation {
  /// Schedules the next arrival of a work type. Its candidate's index is the address of all its numbers.
  @inline(__always)
  mutating func scheduleArrival(_ work: Int) {
    switch works[work].process {
    case .poisson where works[work].isSteady, .renewal:
      calendar.schedule(.arrival, work, at: now + gaps[work])
      drawGap(work, before: candidates[work] + 1)
    case .poisson: thin(work)
    case .changing: scheduleCandidate(work)
    case .scheduled: scheduleNext(work)
    }
  }

  /// Draws the hours that pass before a candidate: one arrival ahead, so that the processor does so beside
  /// what follows rather than let the calendar wait for it.
  @inline(__always)
  func drawGap(_ work: Int, before candidate: UInt64) {
    stream.seek(RandomSource.address(.arrival, work), item: candidate)
    gaps[work] = works[work].gap.sample(stream, values.base)
  }

  @inline(__always)
  mutating func arrive(_ work: Int) {
    let number = candidates[work]
    candidates[work] = number + 1
    scheduleArrival(work)
    if works[work].process == .changing, !isAccepted(number, work) { return }
    if works[work].hasBatches {
      arriveTogether(work, number)
    } else {
      admit(number, work)
    }
  }

  /// Brings an item in, or turns it away when its queue is full.
  @inline(__always)
  mutating func admit(_ number: UInt64, _ work: Int) {
    row[layout.index(.arrived, work: work)] += 1
    observer.observe(Moment(kind: .arrived, time: now, item: Int(truncatingIfNeeded: number), work: work))
    let entry = works[work].entry
    if works[work].hasQueueLimit, !stepStates[Int(stations[Int(entry)].step)].isEliminated,
      isFull(work, at: entry, waiting: newcomers[work])
    {
      row[layout.index(.balked, work: work)] += 1
      observer.observe(Moment(kind: .balked, time: now, item: Int(truncatingIfNeeded: number), work: work))
      return
    }
    let item = items.add(number, at: now)
    if items.count > limits.items { return overrunItems() }
    if works[work].hasPatience {
      stream.seek(RandomSource.address(.patience, work), item: number)
      let patience = works[work].patience.sample(stream, values.base)
      calendar.schedule(.renege, item, at: now + patience, generation: items[item].generation)
    }
    newcomers[work] += 1
    enter(item, station: works[work].entry)
  }

  /// Whether as many as may already wait for their first service, those not counted whom people who are free
  /// are about to take.
  ///
  /// - Parameter newcomers: of the work type, without the item that comes.
  func isFull(_ work: Int, at station: Int32, waiting newcomers: Int) -> Bool {
    let team = Int(steps[Int(stations[Int(station)].step)].team)
    let others = max(0, Int(teams[team].length) - newcomers)
    let free = max(0, Int(teams[team].idle) - others)
    return Double(newcomers - free) >= values[Int(works[work].queueLimit)]
  }

  private mutating func arriveTogether(_ work: Int, _ number: UInt64) {
    stream.seek(RandomSource.address(.batch, work), item: number)
    let size = works[work].batch.sample(stream, values.base).rounded()
    guard size <= limits.batch else { return overrun(.batch(ofWork: plan.scenario.works[work].name)) }
    for ordinal in 0..<max(0, Int(size)) where !hasEnded { admit(number | UInt64(ordinal) << 40, work) }
  }

  // MARK: Changing demand

  /// Lewis and Shedler's thinning (1979): candidates come at the highest rate that the study can see, and
  /// each is an arrival with the probability that the rate of its moment has of the highest.
  private mutating func thin(_ work: Int) {
    let most = mostDemand[work]
    guard most > 0 else { return }
    var time = now
    while time < plan.scenario.settings.horizon {
      stream.seek(RandomSource.address(.arrival, work), item: candidates[work])
      time += works[work].gap.sample(stream, values.base) / most
      if stream.uniform() * most < demand(work, at: time) {
        calendar.schedule(.arrival, work, at: time)
        return
      }
      candidates[work] += 1
    }
  }

  /// Where strategies change the rate, every candidate is an event, which is an arrival or not by the rate of its
  /// own moment. The candidates are the same under all strategies.
  private mutating func scheduleCandidate(_ work: Int) {
    let most = mostDemand[work]
    guard most > 0 else { return }
    stream.seek(RandomSource.address(.arrival, work), item: candidates[work])
    calendar.schedule(.arrival, work, at: now + Sampler.exponential(stream.generator, mean: 1 / most))
  }

  private func isAccepted(_ number: UInt64, _ work: Int) -> Bool {
    stream.seek(RandomSource.address(.arrival, work), item: number)
    // The first number was the time to it.
    _ = stream.uniform()
    return stream.uniform() * mostDemand[work] < values[Int(works[work].rate)] * demand(work, at: now)
  }

  /// The factor on a work type's rate at a time.
  private func demand(_ work: Int, at time: Double) -> Double {
    let workPlan = works[work]
    var factor = time > 0 ? exp(values[Int(workPlan.growth)] * time) : 1
    for index in workPlan.demandSteps.range.reversed() where time >= demandSteps[index].start {
      factor *= values[Int(demandSteps[index].factor)]
      break
    }
    let seasons = workPlan.seasons
    if seasons.count > 0 {
      let phase = time / WorkingTime.year
      let season = Int((phase - phase.rounded(.down)) * Double(seasons.count))
      factor *= values[Int(slots[Int(seasons.first) + min(season, Int(seasons.count) - 1)])]
    }
    return factor
  }

  /// The highest factor that the study can see; where strategies change the rate, the highest rate under any of
  /// them.
  func highestDemand(_ work: Int) -> Double {
    let workPlan = works[work]
    var step = 1.0
    for index in workPlan.demandSteps.range { step = max(step, highest(demandSteps[index].factor)) }
    var season = workPlan.seasons.count > 0 ? 0.0 : 1
    for index in workPlan.seasons.range { season = max(season, highest(slots[index])) }
    let growth = max(1, exp(highest(workPlan.growth) * plan.scenario.settings.horizon))
    return growth * step * season * (workPlan.process == .changing ? highest(workPlan.rate) : 1)
  }

  private mutating func scheduleNext(_ work: Int) {
    let schedule = works[work].schedule
    guard candidates[work] < UInt64(schedule.count) else { return }
    let slot = slots[Int(schedule.first) + Int(candidates[work])]
    calendar.schedule(.arrival, work, at: values[Int(slot)])
  }

  // MARK: Referrals

  /// A completed item brings others. They are keyed by their parent and their ordinal.
  mutating func refer(_ item: Int, _ work: Int) {
    let parent = items[item].number
    stream.seek(RandomSource.address(.referrals, work), item: parent)
    let count = gsl_ran_poisson(stream.generator, values[Int(works[work].referrals)])
    for ordinal in 0..<UInt64(count) {
      let number = referralNumber(parent, ordinal)
      stream.seek(RandomSource.address(.referralDelay, work), item: number)
      let delay = works[work].referralDelay.sample(stream, values.base)
      let place = items.add(number, at: now)
      items[place].station = works[work].entry
      calendar.schedule(.referral, place, at: now + delay)
    }
  }

  /// The item that kept a referral's number until now comes in.
  mutating func arrive(referral place: Int) {
    let (number, work) = (items[place].number, Int(stations[Int(items[place].station)].work))
    items.remove(place)
    admit(number, work)
  }

  /// A number of its own, beyond those of candidates and batches. Two of a trial's referrals share one with a
  /// probability of about n² / 2⁶³.
  private func referralNumber(_ parent: UInt64, _ ordinal: UInt64) -> UInt64 {
    var hash = parent &* 0x9E37_79B9_7F4A_7C15 &+ ordinal &+ 1
    hash = (hash ^ (hash >> 30)) &* 0xBF58_476D_1CE4_E5B9
    hash = (hash ^ (hash >> 27)) &* 0x94D0_49BB_1331_11EB
    return (hash ^ (hash >> 31)) >> 2 | 1 << 62
  }
}

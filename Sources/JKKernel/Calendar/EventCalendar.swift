/// What happens at a moment. At equal times the order of the cases decides; within a case, what was
/// scheduled first comes first. (Dispatch, which is no event of its own, comes between arrivals and
/// reneging.)
enum EventKind: UInt8 {
  /// A bucket or a month ends.
  case close
  /// A person has finished what they were doing.
  case completion
  /// A person leaves of themselves; a person's first day.
  case leaving, joining
  /// A working day begins.
  case day
  /// An action of the strategy starts.
  case action
  /// A tool stops working, or works again.
  case outage
  /// An outcome is undone.
  case reversal
  /// Someone takes a tool up.
  case adoption
  /// What waits for a condition is looked at.
  case watch
  /// A block of a fix, or a round of training, becomes ready to be done.
  case fixRelease, trainingRelease
  /// A step's batch is let on.
  case batchRelease
  /// An item comes in, of itself or because another one was done.
  case arrival, referral
  case renege
}

/// An entry of the event calendar.
struct Event: BitwiseCopyable {
  /// Hours on the clock.
  let time: Double
  /// The kind in the top byte, then the sequence number: decides ties.
  let order: UInt64
  /// The person, action, constraint, tool, work type or item it happens to.
  let target: Int32
  /// The generation of the item, or of the tool's adoption, when this was scheduled; other kinds carry 0.
  let generation: UInt32

  var kind: EventKind {
    EventKind(rawValue: UInt8(truncatingIfNeeded: order >> 56)).unsafelyUnwrapped
  }

  @inline(__always)
  static func < (a: Event, b: Event) -> Bool {
    a.time < b.time || (a.time == b.time && a.order < b.order)
  }
}

/// The future, earliest first: a four-ary heap in memory that is kept from trial to trial.
///
/// swift-collections' heap is not used: it keeps both ends in order, which nothing here needs, and its
/// storage is an array that checks for sharing on each call.
///
/// - Complexity: O(log n) to schedule and to take.
struct EventCalendar: ~Copyable {
  private var events: Buffer<Event>
  private(set) var count = 0
  private var sequence: UInt64 = 0

  /// How many events there have been or will be.
  var scheduled: UInt64 { sequence }

  init(capacity: Int = 64) {
    events = Buffer(capacity: capacity)
  }

  mutating func removeAll() {
    count = 0
    sequence = 0
  }

  /// The earliest event's time; infinite when there is none.
  var nextTime: Double {
    count > 0 ? events[0].time : .infinity
  }

  /// Whether another event of a kind that comes before `kind` happens at `time`.
  @inline(__always)
  func hasNext(at time: Double, before kind: EventKind) -> Bool {
    count > 0 && events[0].time == time && events[0].order >> 56 < UInt64(kind.rawValue)
  }

  @inline(__always)
  mutating func schedule(_ kind: EventKind, _ target: Int, at time: Double, generation: UInt32 = 0) {
    if count == events.capacity { events.grow() }
    sequence += 1
    let event = Event(
      time: time, order: UInt64(kind.rawValue) << 56 | sequence, target: Int32(truncatingIfNeeded: target),
      generation: generation)
    var hole = count
    count += 1
    while hole > 0 {
      let parent = (hole - 1) >> 2
      guard event < events[parent] else { break }
      events[hole] = events[parent]
      hole = parent
    }
    events[hole] = event
  }

  /// Takes the earliest event. There must be one.
  @inline(__always)
  mutating func next() -> Event {
    let first = events[0]
    count -= 1
    guard count > 0 else { return first }
    let last = events[count]
    var hole = 0
    while true {
      let firstChild = hole << 2 + 1
      guard firstChild < count else { break }
      var least = firstChild
      var child = firstChild + 1
      let end = min(firstChild + 4, count)
      while child < end {
        if events[child] < events[least] { least = child }
        child += 1
      }
      guard events[least] < last else { break }
      events[hole] = events[least]
      hole = least
    }
    events[hole] = last
    return first
  }
}

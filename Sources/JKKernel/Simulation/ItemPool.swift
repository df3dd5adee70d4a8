/// The places of items, used again when an item has left.
struct ItemPool: ~Copyable {
  private var items = Buffer<Item>(capacity: 256)
  /// The most items that there have been at once.
  private(set) var count = 0
  /// The first free place; free places are linked by `next`.
  private var free: Int32 = -1

  @inline(__always)
  subscript(index: Int) -> Item {
    get { items[index] }
    nonmutating _modify { yield &items[index] }
  }

  mutating func removeAll() {
    count = 0
    free = -1
  }

  @inline(__always)
  mutating func add(_ number: UInt64, at time: Double) -> Int {
    let place: Int
    var generation: UInt32 = 0
    if free >= 0 {
      place = Int(free)
      free = items[place].next
      generation = items[place].generation
    } else {
      if count == items.capacity { items.grow() }
      place = count
      count += 1
    }
    items[place] = Item(
      number: number, ticket: 0, arrived: time, queued: time, effort: 0, wins: 1, value: 1,
      next: -1, previous: -1, station: 0, generation: generation, pass: 0, returnsTo: -1, tool: -1,
      reworks: 0,
      isServed: false, isHeld: false, isRecognised: false, hasReturned: false)
    return place
  }

  @inline(__always)
  mutating func remove(_ place: Int) {
    items[place].generation &+= 1
    items[place].next = free
    free = Int32(truncatingIfNeeded: place)
  }
}

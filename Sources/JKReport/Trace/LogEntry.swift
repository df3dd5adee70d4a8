import JKKernel

/// An event of a process log: an activity begins, ends, or happens in no time.
struct LogEntry {
  enum Transition {
    case start, complete, instant
  }

  let transition: Transition
  let process: LogCase
  let activity: String
  /// −1 for nobody.
  let person: Int
  let rework: Int
  /// Hours from week 0; `start` is `time` but for an activity that ends.
  var start: Double
  let time: Double
  let amount: Double
}

/// What the events of one trace belong to: an item on its way, or the work of a change.
struct LogCase: Hashable, Comparable {
  enum Kind: Int {
    case item, fix, training
  }

  let kind: Kind
  /// The work type, constraint or tool.
  let index: Int
  /// The item's; 0 for changes.
  var number = 0

  static func < (a: LogCase, b: LogCase) -> Bool {
    (a.kind.rawValue, a.index, a.number) < (b.kind.rawValue, b.index, b.number)
  }
}

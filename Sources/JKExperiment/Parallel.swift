import Dispatch
import Synchronization

/// Work that is cut into pieces and done on several threads.
package enum Parallel {
  /// The value of each piece, in their order.
  ///
  /// - Parameters:
  ///   - count: of pieces.
  ///   - threads: at least 1.
  package static func map<Value: Sendable>(
    _ count: Int, threads: Int, _ value: @Sendable (Int) -> Value
  ) -> [Value] {
    guard threads > 1, count > 1 else { return (0..<count).map(value) }
    let results = Results<Value>(count)
    let next = Atomic<Int>(0)
    DispatchQueue.concurrentPerform(iterations: min(threads, count)) { _ in
      while true {
        let piece = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard piece < count else { return }
        results.set(piece, value(piece))
      }
    }
    return results.all
  }

  /// One place a piece, each written once.
  private final class Results<Value: Sendable>: Sendable {
    private let values: Mutex<[Value?]>

    init(_ count: Int) {
      values = Mutex(Array(repeating: nil, count: count))
    }

    func set(_ piece: Int, _ value: Value) {
      values.withLock { $0[piece] = value }
    }

    var all: [Value] { values.withLock { $0.compactMap(\.self) } }
  }
}

import Synchronization

/// A run that is to end once it has been asked so often.
package final class CountedEnd: Sendable {
  private let left: Mutex<Int>

  package init(after count: Int) {
    left = Mutex(count)
  }

  package var request: @Sendable () -> Bool {
    {
      self.left.withLock { left in
        left -= 1
        return left < 0
      }
    }
  }
}

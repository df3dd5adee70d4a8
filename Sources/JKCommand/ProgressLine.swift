import Foundation
import Synchronization

/// A line on the terminal that says how far a long run is: trials done, rate, time left. It shows from
/// half a second on, and is erased at the end.
final class ProgressLine: Sendable {
  private let start = ContinuousClock.now
  /// Nil when no more is to be told.
  private let lastShown: Mutex<ContinuousClock.Instant?>

  init() {
    lastShown = Mutex(start + .milliseconds(400))
  }

  func update(_ done: Int, of total: Int) {
    guard Console.isTerminal else { return }
    lastShown.withLock { shown in
      let now = ContinuousClock.now
      guard let last = shown,
        now - last > .milliseconds(100) || (done == total && now - start > .milliseconds(500))
      else {
        return
      }
      shown = now
      guard done < total else {
        return Console.show("\r\u{1B}[K\(total) trials done; working out intervals")
      }
      let rate = Double(done) / ((now - start) / .seconds(1))
      let left = Double(total - done) / rate
      let line = String(format: "%d of %d trials, %.0f a second, %.0f s left", done, total, rate, left)
      Console.show("\r\u{1B}[K" + line)
    }
  }

  /// Says a last thing, until the line is erased.
  func stop(_ text: String) {
    lastShown.withLock { $0 = nil }
    if Console.isTerminal { Console.show("\r\u{1B}[K" + text) }
  }

  func erase() {
    if Console.isTerminal { Console.show("\r\u{1B}[K") }
  }
}

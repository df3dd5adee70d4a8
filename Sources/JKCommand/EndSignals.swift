import Foundation
import Synchronization

/// Ctrl-C, SIGTERM and SIGHUP: they end the program within a second, whatever it is doing, and no file is left half
/// written. Where something is worth keeping, the first Ctrl-C asks for that.
///
/// A thread of its own takes them, which the system lets run while all cores are busy. The handler only tells it which
/// signal came, by a pipe: little else is allowed in a handler.
enum EndSignals {
  /// What a signal finds.
  private struct Situation {
    /// Asks a run to end with what is finished; nil when there is nothing to keep.
    var ask: (@Sendable () -> Void)?
    /// What undoes what is half done, the last first.
    var undoing: [@Sendable () -> Void] = []
    /// What has been done and stays, for a message.
    var outcome: String?
  }

  private static let situation = Mutex(Situation())
  /// Held by what must not stop half-way.
  private static let whole = Mutex(())
  private nonisolated(unsafe) static var pipe: (reading: Int32, writing: Int32) = (-1, -1)

  /// The longest that ending waits for what must not stop half-way.
  private static let patience = Duration.milliseconds(700)

  /// From now on signals are taken.
  static func watch() {
    var ends: [Int32] = [-1, -1]
    guard Foundation.pipe(&ends) == 0 else { return }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    // The handler never waits.
    _ = fcntl(ends[1], F_SETFL, O_NONBLOCK)
    pipe = (ends[0], ends[1])
    let handler: @convention(c) (Int32) -> Void = { number in
      let error = errno
      var byte = UInt8(truncatingIfNeeded: number)
      _ = Foundation.write(EndSignals.pipe.writing, &byte, 1)
      errno = error
    }
    for number in [SIGINT, SIGTERM] { signal(number, handler) }
    // What `nohup` has said stays so.
    let hangup = signal(SIGHUP, handler)
    if unsafeBitCast(hangup, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) { signal(SIGHUP, SIG_IGN) }
    Thread.detachNewThread { takeAll() }
  }

  /// Does something of which the first Ctrl-C keeps what is finished.
  static func asking<Value>(
    _ ask: @escaping @Sendable () -> Void, _ body: () async throws -> Value
  ) async rethrows -> Value {
    situation.withLock { $0.ask = ask }
    defer { situation.withLock { $0.ask = nil } }
    return try await body()
  }

  /// Does something that leaves nothing when a signal ends the program meanwhile.
  static func leavingNothing<Value>(
    _ undo: @escaping @Sendable () -> Void = {}, _ body: () throws -> Value
  ) rethrows -> Value {
    situation.withLock { $0.undoing.append(undo) }
    defer { situation.withLock { _ = $0.undoing.popLast() } }
    return try body()
  }

  /// Does something that leaves nothing when a signal ends the program meanwhile.
  static func leavingNothing<Value>(
    _ undo: @escaping @Sendable () -> Void = {}, _ body: () async throws -> Value
  ) async rethrows -> Value {
    situation.withLock { $0.undoing.append(undo) }
    defer { situation.withLock { _ = $0.undoing.popLast() } }
    return try await body()
  }

  /// Does something short that signals let finish.
  ///
  /// - Parameter outcome: what is said of it when a signal ends the program later.
  static func finishing<Value>(_ outcome: String? = nil, _ body: () throws -> Value) rethrows -> Value {
    try whole.withLock { _ in
      let value = try body()
      if let outcome { situation.withLock { $0.outcome = outcome } }
      return value
    }
  }

  // MARK: The thread

  private static func takeAll() {
    var mine = sigset_t()
    sigemptyset(&mine)
    for number in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&mine, number) }
    pthread_sigmask(SIG_UNBLOCK, &mine, nil)
    while true {
      var number: UInt8 = 0
      if read(pipe.reading, &number, 1) == 1 { take(Int32(number)) }
    }
  }

  private static func take(_ number: Int32) {
    let ask = situation.withLock { situation in
      defer { situation.ask = nil }
      return situation.ask
    }
    if number == SIGINT, let ask { ask() } else { end(number) }
  }

  private static func end(_ number: Int32) -> Never {
    let deadline = ContinuousClock.now + patience
    while ContinuousClock.now < deadline {
      // Nothing is begun any more that must not stop half-way.
      _ = whole.withLockIfAvailable { _ in leave(number) }
      usleep(2_000)
    }
    leave(number)
  }

  private static func leave(_ number: Int32) -> Never {
    let situation = situation.withLock { $0 }
    for undo in situation.undoing.reversed() { undo() }
    let cause =
      switch number {
      case SIGTERM: "ended by SIGTERM"
      case SIGHUP: "ended by SIGHUP"
      default: "interrupted"
      }
    let outcome = situation.outcome ?? (situation.undoing.isEmpty ? nil : "nothing was written")
    // Nobody may be reading.
    var ready = pollfd(fd: STDERR_FILENO, events: Int16(POLLOUT), revents: 0)
    if poll(&ready, 1, 0) == 1 { Console.error(outcome.map { "\(cause): \($0)" } ?? cause) }
    _exit(128 + number)
  }
}

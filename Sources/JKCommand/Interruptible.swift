import ArgumentParser
import JKCurve
import Synchronization

/// A run with a progress line, which Ctrl-C ends: once to keep what is finished, twice to give up.
final class Interruptible: Sendable {
  private let keepsWhatIsFinished: Bool
  private let line = ProgressLine()
  private let isEnding = Atomic(false)

  init(keepsWhatIsFinished: Bool) {
    self.keepsWhatIsFinished = keepsWhatIsFinished
  }

  /// - Throws: `ExitCode.interrupted` when nothing was finished, and what the simulation throws.
  func run(_ options: RunOptions, _ simulation: @escaping Simulation) async throws -> Results {
    var options = options
    options.shouldEnd = { self.isEnding.load(ordering: .relaxed) }
    let asked = options
    defer { line.erase() }
    return try await EndSignals.leavingNothing({ self.line.erase() }) {
      guard keepsWhatIsFinished else { return try await simulation(asked, update) }
      return try await EndSignals.asking({ self.end() }) {
        do {
          return try await simulation(asked, update)
        } catch is CancellationError {
          line.erase()
          Console.error("interrupted: nothing was written")
          throw ExitCode.interrupted
        }
      }
    }
  }

  @Sendable private func update(_ done: Int, of total: Int) { line.update(done, of: total) }

  private func end() {
    isEnding.store(true, ordering: .relaxed)
    line.stop("ending with what is finished; Ctrl-C again to give up")
  }
}

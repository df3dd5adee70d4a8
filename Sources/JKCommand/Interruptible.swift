import ArgumentParser
import Dispatch
import Foundation
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

  /// - Throws: `ExitCode.interrupted` when nothing was finished or is kept, and what the simulation throws.
  func run(_ options: RunOptions, _ simulation: @escaping Simulation) async throws -> Results {
    var options = options
    options.shouldEnd = { self.isEnding.load(ordering: .relaxed) }
    let task = Task { [options] in try await simulation(options) { self.line.update($0, of: $1) } }
    signal(SIGINT, SIG_IGN)
    let interruption = DispatchSource.makeSignalSource(signal: SIGINT)
    interruption.setEventHandler { self.interrupt(task) }
    interruption.resume()
    defer {
      interruption.cancel()
      line.erase()
    }
    do {
      return try await task.value
    } catch is CancellationError {
      line.erase()
      Console.error("interrupted: nothing was written")
      throw ExitCode.interrupted
    }
  }

  private func interrupt(_ task: Task<Results, any Error>) {
    guard keepsWhatIsFinished, !isEnding.exchange(true, ordering: .relaxed) else { return task.cancel() }
    line.stop("ending with what is finished; Ctrl-C again to give up")
  }
}

import Foundation
import Synchronization

/// Standard error, where everything goes that is not the answer.
enum Console {
  /// Nothing but errors is said then.
  static let isQuiet = Atomic(false)
  /// Whether something that was to be said could not be written. A closed stream, or a pipe whose reader has gone, is
  /// no failure: nobody wants to hear it.
  static let hasFailed = Atomic(false)

  /// Says something that files, names and arguments may stand in.
  static func note(_ text: String) {
    show(text.forTerminal + "\n")
  }

  /// Writes what is made for a terminal already, with its colours.
  static func show(_ text: String) {
    if !isQuiet.load(ordering: .relaxed) { write(text) }
  }

  static func error(_ text: String) {
    write("jkcurve: \(text.forTerminal)\n")
  }

  static func write(_ text: String) {
    let error = StandardStreams.write(text.utf8, to: STDERR_FILENO)
    if ![0, EBADF, EPIPE].contains(error) { hasFailed.store(true, ordering: .relaxed) }
  }

  /// How the program was called, for commands to copy.
  static let program = CommandLine.arguments.first ?? "jkcurve"

  /// A command of this program, to be pasted into a shell.
  static func command(_ arguments: [String]) -> String {
    ([program] + arguments).map(\.shellWord).joined(separator: " ")
  }

  /// Whether a person is looking at standard error.
  static let isTerminal = isatty(STDERR_FILENO) == 1

  /// Colour only on a terminal, and never with `NO_COLOR`.
  static var usesColor: Bool {
    isTerminal && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
  }
}

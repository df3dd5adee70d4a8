import Foundation
import Synchronization

/// Standard error, where everything goes that is not the answer.
enum Console {
  /// Nothing but errors is said then.
  static let isQuiet = Atomic(false)

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
    FileHandle.standardError.write(Data(text.utf8))
  }

  /// How the program was called, for commands to copy.
  static let program = (CommandLine.arguments.first ?? "jkcurve").shellWord

  /// Whether a person is looking at standard error.
  static let isTerminal = isatty(FileHandle.standardError.fileDescriptor) == 1

  /// Colour only on a terminal, and never with `NO_COLOR`.
  static var usesColor: Bool {
    isTerminal && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
  }
}

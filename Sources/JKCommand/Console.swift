import Foundation

/// Standard error, where everything goes that is not the answer.
enum Console {
  static func note(_ text: String, terminator: String = "\n") {
    FileHandle.standardError.write(Data((text + terminator).utf8))
  }

  static func error(_ text: String) {
    note("jkcurve: \(text)")
  }

  /// How the program was called, for commands to copy.
  static let program = CommandLine.arguments.first ?? "jkcurve"

  /// Whether a person is looking at standard error.
  static let isTerminal = isatty(FileHandle.standardError.fileDescriptor) == 1

  /// Colour only on a terminal, and never with `NO_COLOR`.
  static var usesColor: Bool {
    isTerminal && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
  }
}

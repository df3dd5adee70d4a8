/// The findings of one text, in the order they were made, shared by what reads it.
///
/// A file that is no scenario at all can hold a mistake in every byte, so the log stops at a limit and says that it
/// did. What is found behind that many errors is not even put into words, which takes longer than finding it.
package final class DiagnosticLog {
  /// Errors, and warnings.
  package static let limit = 1000

  package private(set) var diagnostics: [Diagnostic] = []
  private var errors = 0
  private var warnings = 0

  package init() {}

  /// Whether there are so many errors that no more are taken.
  package private(set) var isFull = false

  package var isFullOfWarnings: Bool { warnings > Self.limit }

  package var hasErrors: Bool { errors > 0 }

  /// Adds a finding; when the log is full its text is not even made.
  package func report(_ diagnostic: @autoclosure () -> Diagnostic) {
    guard !isFull else { return }
    let diagnostic = diagnostic()
    let isError = diagnostic.severity == .error
    let count = isError ? errors : warnings
    if count < Self.limit {
      diagnostics.append(diagnostic)
    } else if count == Self.limit {
      diagnostics.append(
        .tooManyMistakes(diagnostic.severity, at: diagnostic.primary.range, limit: Self.limit))
      isFull = isError
    }
    if isError { errors += 1 } else { warnings += 1 }
  }
}

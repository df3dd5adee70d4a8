/// The findings of one text, in the order they were made, shared by the stages of reading it.
///
/// A file that is no scenario at all can hold a mistake in every byte, so the log stops at a limit and
/// says that it did.
final class DiagnosticLog {
  static let limit = 1000

  private(set) var diagnostics: [Diagnostic] = []

  /// Adds a finding; past the limit its text is not even made.
  func report(_ diagnostic: @autoclosure () -> Diagnostic) {
    if diagnostics.count < Self.limit {
      diagnostics.append(diagnostic())
    } else if diagnostics.count == Self.limit {
      diagnostics.append(.tooManyMistakes(at: diagnostic().primary.range, limit: Self.limit))
    }
  }
}

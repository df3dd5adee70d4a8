extension Diagnostic {
  /// Whether this comes before the other on the page; the code decides at the same place.
  package func precedes(_ other: Diagnostic) -> Bool {
    let (left, right) = (primary.range, other.primary.range)
    return (left.lower, left.upper, code, message) < (right.lower, right.upper, other.code, other.message)
  }
}

extension Sequence<Diagnostic> {
  /// The findings in the order of the text, whichever stage made them.
  package func sortedByPlace() -> [Diagnostic] {
    sorted { $0.precedes($1) }
  }
}

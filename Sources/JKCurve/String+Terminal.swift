import JKLanguage

extension String {
  /// The text as a terminal may be given it: nothing in it moves the cursor, changes colours or turns the direction of
  /// reading, whatever a file, a name or an argument holds. Lines stay apart.
  package var forTerminal: String { displayedLines }
}

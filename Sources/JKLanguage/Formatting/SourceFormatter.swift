/// Rewrites a text in the house layout.
///
/// Only spaces and newlines change, and `;` where a line ends: the text reads as before, and every comment stays in
/// its place.
///
/// - Two spaces for each block around. The words of neighbouring fields are followed by their values in a column;
///   neighbouring declarations of a kind on one line each are aligned word by word.
/// - A space around operators and symbols and behind `,` and `:`, at most one blank line in a row, none at the edges
///   of a block.
/// - A block on one line stays there when it fits, and so do statements joined by `;`.
/// - Comments behind something begin in one column.
package enum SourceFormatter {
  /// The text in the house layout, UTF-8 with LF and no byte-order mark; nil when the parser finds errors.
  ///
  /// - Complexity: O(bytes), for a bounded depth of blocks.
  package static func format(_ source: SourceFile) -> String? {
    guard !Parser.parse(source).diagnostics.contains(where: { $0.severity == .error }) else { return nil }
    var writer = LayoutWriter()
    writer.write(LayoutReader.read(source).entries)
    return writer.text
  }
}

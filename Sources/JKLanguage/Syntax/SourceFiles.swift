/// The files that are read as one text, each behind the one before it, so that a place tells its file.
package struct SourceFiles: Sendable {
  /// Never empty, in the order of their offsets.
  package private(set) var all: [SourceFile]

  package init(_ first: SourceFile) {
    all = [first]
  }

  /// The file that everything began with.
  package var main: SourceFile { all[0] }

  /// What the next file is read behind.
  package var last: SourceFile { all[all.count - 1] }

  package mutating func append(_ file: SourceFile) {
    all.append(file)
  }

  /// From the first byte to the last.
  package var range: SourceRange { main.range.union(last.range) }

  /// The file that a place is in.
  package subscript(_ place: SourceRange) -> SourceFile {
    all.last { $0.range.lower <= place.lower } ?? main
  }

  /// Whether a place is in the file that everything began with.
  package func isMain(_ place: SourceRange) -> Bool {
    main.range.reaches(place.lower)
  }

  package func text(in place: SourceRange) -> String {
    self[place].text(in: place)
  }
}

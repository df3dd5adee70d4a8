/// A part of a page, from which its HTML is made: what a reader meets, already in words and figures.
enum PageBlock: Sendable, Equatable {
  case heading(String)
  /// What is read first.
  case lead(String)
  case paragraph(String)
  case list([String])
  case facts([Fact])
  /// Names, and what is said of each, by paragraph.
  case terms([Term])
  case table(PageTable)
  case figure(PageFigure)
  /// What opens when a reader asks for it, and in print.
  case details(summary: String, [PageBlock])
  /// A text as it stands, such as a file or a command.
  case text(String, name: String)

  /// A figure that stands out.
  struct Fact: Sendable, Equatable {
    let label: String
    let value: String
    /// Its interval, or what it is of.
    let detail: String
  }

  struct Term: Sendable, Equatable {
    let name: String
    let paragraphs: [String]
  }
}

/// A table with its caption and units.
struct PageTable: Sendable, Equatable {
  struct Column: Sendable, Equatable {
    let title: String
    /// Empty for none.
    var unit = ""
    /// Words stand to the left, figures to the right.
    var isText = false
  }

  struct Row: Sendable, Equatable {
    let head: String
    /// One a column but the first.
    let cells: [Cell]
    /// Whether it opens the rows of one thing, or ends them with a sum.
    var isStrong = false
  }

  struct Cell: Sendable, Equatable {
    let value: String
    /// Its interval; empty for none.
    var interval = ""
  }

  let caption: String
  /// The first is what a row is about.
  let columns: [Column]
  let rows: [Row]
  /// What a reader must know of the figures; empty for nothing.
  var note = ""
}

/// A picture, its finding in words, and what it shows.
struct PageFigure: Sendable, Equatable {
  let finding: String
  let subtitle: String
  /// Of what kind the intervals are; empty for none.
  let note: String
  /// Dark on a dark screen only: paper is white.
  let svg: String

  /// - Parameter svg: as it would stand alone.
  init(finding: String, subtitle: String, note: String, svg: String) {
    (self.finding, self.subtitle, self.note) = (finding, subtitle, note)
    self.svg = svg.replacing(
      "@media (prefers-color-scheme:dark)", with: "@media screen and (prefers-color-scheme:dark)")
  }
}

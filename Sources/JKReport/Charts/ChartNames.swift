import Foundation

/// The names of a run's charts. No two share one, whatever strategies and contracts are called: a strategy `comparison` beside
/// the comparison of all, or two that a file system takes for one.
struct ChartNames<ID: ChartID>: Sendable {
  private let names: [ID: String]

  /// - Parameters:
  ///   - charts: all that the run can have.
  ///   - subjects: names of its strategies or contracts.
  init(_ charts: [ID], of subjects: [String]) {
    var names: [ID: String] = [:]
    var taken: Set<String> = []
    var numbers: [String: Int] = [:]
    // Charts of all have the names that the pages give them, whatever a strategy is called.
    for chart in charts.filter({ $0.subject == nil }) + charts.filter({ $0.subject != nil }) {
      let stem = chart.subject.map { "\(chart.stem)-\(subjects[$0])" } ?? chart.stem
      let short = stem.cut(toBytes: Self.mostBytes)
      var name = short
      var number = numbers[short.folded] ?? 1
      while !taken.insert(name.folded).inserted {
        number += 1
        name = "\(short)-\(number)"
      }
      numbers[short.folded] = number
      names[chart] = name
    }
    self.names = names
  }

  subscript(chart: ID) -> String {
    guard let name = names[chart] else { preconditionFailure("a chart without a name: \(chart)") }
    return name
  }

  /// File systems take 255 bytes, the ending and what a file is called while it is written among them.
  private static var mostBytes: Int { 180 }
}

extension String {
  /// The text in a form that all names share which some file system takes for one: without case, width and accents, and
  /// however its letters are composed.
  fileprivate var folded: String {
    let marks: Set<Unicode.GeneralCategory> = [.nonspacingMark, .spacingMark, .enclosingMark, .format]
    var plain = String.UnicodeScalarView()
    plain.append(
      contentsOf: decomposedStringWithCompatibilityMapping.unicodeScalars.filter {
        !marks.contains($0.properties.generalCategory)
      })
    // Upper case first: it makes one of `ß` and `ss`, and of both small sigmas.
    return String(plain).uppercased().lowercased()
  }

  /// As much of its beginning as fits, in whole characters.
  fileprivate func cut(toBytes most: Int) -> String {
    guard utf8.count > most else { return self }
    var (cut, bytes) = ("", 0)
    for character in self {
      bytes += character.utf8.count
      if bytes > most { break }
      cut.append(character)
    }
    return cut
  }
}

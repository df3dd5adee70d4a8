/// One entry of a chart's key: what a tint, a line or a dot means.
package struct KeyItem: Sendable, Equatable {
  /// What is shown beside the words.
  package enum Sign: Sendable, Equatable {
    /// An area in a tint from 0, the palest, to 3.
    case area(Int)
    /// An area in the full colour.
    case bar
    case line
    case dot
  }

  /// What it means.
  package var label: String
  package var sign: Sign
  package var hue: Hue

  /// A sign and its meaning.
  package init(_ label: String, _ sign: Sign, hue: Hue = .blue) {
    self.label = label
    self.sign = sign
    self.hue = hue
  }
}

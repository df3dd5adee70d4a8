/// One thing drawn in a plot. Marks are drawn in the order of their list, later ones on top.
package enum Mark: Sendable, Equatable {
  /// A line through points.
  case line(LineMark)
  /// The area between two lines.
  case band(BandMark)
  /// A straight line across the plot at one value.
  case rule(RuleMark)
  /// A single point.
  case dot(DotMark)
}

/// A line through points, broken where a value isn't finite.
package struct LineMark: Sendable, Equatable {
  /// The points' places along x and y, paired by index; a longer array's rest is ignored.
  package var x, y: [Double]
  /// What stands at the line's right end; empty for none.
  package var label: String
  /// The line's colour.
  package var hue: Hue
  /// The line's width in pixels.
  package var width: Double
  /// Lengths of dashes and gaps in pixels; empty for a solid line.
  package var dash: [Double]

  /// A solid 2 px line unless said otherwise.
  package init(
    x: [Double], y: [Double], label: String = "", hue: Hue = .blue, width: Double = 2, dash: [Double] = []
  ) {
    self.x = x
    self.y = y
    self.label = label
    self.hue = hue
    self.width = width
    self.dash = dash
  }

  /// A line with a series' look.
  package init(x: [Double], y: [Double], label: String = "", look: Look) {
    self.init(x: x, y: y, label: label, hue: look.hue, width: look.width, dash: look.dash)
  }
}

/// The area between a lower and an upper line, in an opaque tint without outline.
package struct BandMark: Sendable, Equatable {
  /// Places along x, and the bounds there, paired by index; a longer array's rest is ignored.
  package var x, lower, upper: [Double]
  /// What stands at the right end, at the upper bound; empty for none.
  package var label: String
  /// The colour that the tint is mixed from.
  package var hue: Hue
  /// How strong the tint is, from 1 (palest, for the widest band) to 3; 0 is paler still.
  package var tint: Int
  /// Whether it is a layer of its own rather than a spread: its label then stands at its middle.
  package var isLayer: Bool

  /// A band in the palest tint unless said otherwise.
  package init(
    x: [Double], lower: [Double], upper: [Double], label: String = "", hue: Hue = .blue, tint: Int = 1,
    isLayer: Bool = false
  ) {
    self.isLayer = isLayer
    self.x = x
    self.lower = lower
    self.upper = upper
    self.label = label
    self.hue = hue
    self.tint = tint
  }
}

/// A thin labelled line across the whole plot, such as a baseline.
package struct RuleMark: Sendable, Equatable {
  /// Which axis the rule's value is on.
  package enum Position: Sendable, Equatable {
    /// A level rule at a value of y.
    case y(Double)
    /// An upright rule at a value of x.
    case x(Double)
  }

  /// Where the rule stands.
  package var position: Position
  /// What names it; empty for none.
  package var label: String

  /// A rule at a value.
  package init(at position: Position, label: String = "") {
    self.position = position
    self.label = label
  }
}

/// A point with a label beside it, such as the week of break-even.
package struct DotMark: Sendable, Equatable {
  /// The point's place.
  package var x, y: Double
  /// What stands beside it; empty for none.
  package var label: String
  /// The dot's colour.
  package var hue: Hue

  /// A dot at a place.
  package init(x: Double, y: Double, label: String = "", hue: Hue = .blue) {
    self.x = x
    self.y = y
    self.label = label
    self.hue = hue
  }
}

/// The hues of lines, from the palette of Okabe and Ito, which the colour-blind can tell apart.
package enum Hue: String, Sendable, CaseIterable {
  case blue, vermillion, green, purple
  /// No hue: what belongs to no strategy.
  case neutral

  private var light: Colour {
    switch self {
    case .blue: Colour(0x0072B2)
    case .vermillion: Colour(0xD55E00)
    case .green: Colour(0x009E73)
    case .purple: Colour(0xCC79A7)
    case .neutral: Colour(0x8A8A8A)
    }
  }

  private var dark: Colour {
    switch self {
    case .blue: Colour(0x56B4E9)
    case .vermillion: Colour(0xF58A42)
    case .green: Colour(0x35C79A)
    case .purple: Colour(0xE39BC4)
    case .neutral: Colour(0x8E9299)
    }
  }

  /// The paint of lines.
  var line: Paint { Paint(name: rawValue, light: light, dark: dark) }

  /// The paint of words, darker than a line so that small type stays legible.
  var text: Paint {
    Paint(name: rawValue + "-text", light: light.mixed(0.3, with: Colour(0)), dark: dark)
  }

  /// An opaque tint: level 0 is the palest, for lanes; 1, 2, 3 are bands from the widest to the narrowest; 4 is
  /// stronger still, for cells of a map.
  func tint(_ level: Int) -> Paint {
    let level = min(max(level, 0), 4)
    let (onLight, onDark) = ([0.13, 0.16, 0.32, 0.5, 0.72][level], [0.2, 0.2, 0.36, 0.54, 0.78][level])
    return Paint(
      name: "\(rawValue)-\(level)", light: Paint.paper.light.mixed(onLight, with: light),
      dark: Paint.paper.dark.mixed(onDark, with: dark))
  }
}

/// How one of several lines looks: hues in a fixed order, each line with its own dashes besides.
package enum Palette {
  private static let hues: [Hue] = [.blue, .vermillion, .green, .purple]
  private static let dashes: [[Double]] = [
    [], [8, 3], [2, 2.5], [10, 3, 2, 3], [5, 2], [14, 4], [6, 2, 2, 2, 2, 2], [3, 5],
  ]

  /// The hue and the dash pattern of a line by its place in the list; no two of the first 32 are alike.
  package static func series(_ index: Int) -> (hue: Hue, dash: [Double]) {
    let index = max(0, index)
    return (hues[index % hues.count], dashes[(index + index / dashes.count) % dashes.count])
  }
}

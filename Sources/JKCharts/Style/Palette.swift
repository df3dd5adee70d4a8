/// The hues of lines, which the colour-blind can tell apart: four of the palette of Okabe and Ito, and two dark ones.
package enum Hue: String, Sendable, CaseIterable {
  case blue, vermillion, green, indigo, brown, purple
  /// No hue: what belongs to no strategy.
  case neutral

  private var light: Colour {
    switch self {
    case .blue: Colour(0x0072B2)
    case .vermillion: Colour(0xD55E00)
    case .green: Colour(0x009E73)
    case .indigo: Colour(0x332288)
    case .brown: Colour(0x663300)
    case .purple: Colour(0xCC79A7)
    case .neutral: Colour(0x737373)
    }
  }

  private var dark: Colour {
    switch self {
    case .blue: Colour(0x56B4E9)
    case .vermillion: Colour(0xF58A42)
    case .green: Colour(0x35C79A)
    case .indigo: Colour(0x9A7BFF)
    case .brown: Colour(0xE6D28A)
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

/// How one of several lines looks.
package struct Look: Sendable, Equatable {
  package var hue: Hue
  /// Lengths of dashes and gaps in pixels; empty for a solid line.
  package var dash: [Double] = []
  /// In pixels.
  package var width = 2.0
}

/// Looks of lines that share a plot: hues in a fixed order, each line with its own dashes besides.
package enum Palette {
  private static let hues: [Hue] = [.blue, .vermillion, .green, .indigo, .brown, .purple]
  /// The dotted one, which is the least visible, comes last.
  private static let dashes: [[Double]] = [
    [], [8, 3], [10, 3, 2, 3], [5, 2], [14, 4], [6, 2, 2, 2, 2, 2], [3, 5], [2, 2.5],
  ]
  /// The width of the line that is to be seen first.
  private static let leading = 3.5

  /// A line's look by its place in the list: no two of the first six share a hue, and no two of the first 32 are alike.
  package static func series(_ index: Int) -> Look {
    let index = max(0, index)
    // Hues and dashes come round together after 24 places.
    return Look(hue: hues[index % hues.count], dash: dashes[(index + index / 24) % dashes.count])
  }

  /// A ranked line's look: the first is the most visible.
  package static func ranked(_ place: Int) -> Look {
    var look = series(place)
    if place == 0 { look.width = leading }
    return look
  }

  /// Looks of strategies: the first one, which the others are compared with, is grey; of the others the best one is
  /// blue and solid, and the rest follow in their order. A strategy that stands alone is no reference.
  ///
  /// - Parameters:
  ///   - count: How many there are.
  ///   - best: The best of those but the first; nil when none is to stand out.
  ///   - leading: The one that comes out highest of all, whose line is the widest; nil for none.
  package static func strategies(_ count: Int, best: Int?, leading: Int?) -> [Look] {
    guard count > 1 else { return (0..<count).map(series) }
    let others = [best].compactMap(\.self) + (1..<count).filter { $0 != best }
    return (0..<count).map { strategy in
      var look = others.firstIndex(of: strategy).map(series) ?? Look(hue: .neutral)
      if strategy == leading { look.width = Self.leading }
      return look
    }
  }
}

/// A colour for light surroundings, its counterpart for dark ones, and the name their style class goes by.
struct Paint: Sendable, Equatable {
  let name: String
  let light: Colour
  let dark: Colour

  static let paper = Paint(name: "paper", light: Colour(0xFFFFFF), dark: Colour(0x16181C))
  static let ink = Paint(name: "ink", light: Colour(0x1A1A1A), dark: Colour(0xF2F2F2))
  static let text = Paint(name: "text", light: Colour(0x4D4D4D), dark: Colour(0xC4C7CC))
  static let faint = Paint(name: "faint", light: Colour(0x6B6B6B), dark: Colour(0x9A9EA5))
  static let axis = Paint(name: "axis", light: Colour(0x8C8C8C), dark: Colour(0x7C8087))
  static let grid = Paint(name: "grid", light: Colour(0xE7E7E7), dark: Colour(0x2B2E33))
  static let history = Paint(name: "history", light: Colour(0xF5F5F5), dark: Colour(0x1E2125))
  static let guide = Paint(name: "guide", light: Colour(0xB8B8B8), dark: Colour(0x5A5E65))
}

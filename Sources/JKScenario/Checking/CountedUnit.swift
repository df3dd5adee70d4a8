/// What a charge counts: something that the language has a unit for, or a unit that its contract declares.
enum CountedUnit {
  case measured(Dimension)
  /// By its name, in the singular.
  case own(String)
}

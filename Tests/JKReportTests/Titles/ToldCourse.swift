/// The numbers of a J, as the table says them.
struct ToldCourse {
  /// Points below status quo; nil for no dip.
  let dip: Double?
  /// Nil for not within the horizon.
  let recovery: Int?
  /// Points of the last 13 weeks, less status quo's.
  let lift: Double

  /// What a trailing mean over four weeks was made of.
  static func weekly(_ trailing: [Double]) -> [Double] {
    var weekly: [Double] = []
    for mean in trailing {
      let before = weekly.suffix(3)
      weekly.append(mean * Double(before.count + 1) - before.reduce(0, +))
    }
    return weekly
  }
}

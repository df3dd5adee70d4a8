/// The numbers of a J, worked out from a mean curve as docs/measures.md defines them.
struct ToldCourse {
  /// Points below 100; nil for no dip.
  let dip: Double?
  /// Nil for not within the horizon.
  let recovery: Int?
  /// Points of the last 13 weeks, less 100.
  let lift: Double

  init(_ index: [Double]) {
    let lowest = index.min() ?? 100
    dip = 100 - lowest > 2 ? 100 - lowest : nil
    let trough = index.firstIndex(of: lowest) ?? 0
    recovery = index.indices.first { week in
      week > trough && week + 4 <= index.count && index[week..<week + 4].allSatisfy { $0 >= 100 }
    }
    let end = index.suffix(13)
    lift = end.reduce(0, +) / Double(end.count) - 100
  }

  /// Weeks until a cumulative difference is not below zero and stays so; 0 for never behind, nil for not within the
  /// horizon.
  static func breakEven(_ difference: [Double]) -> Int? {
    guard let last = difference.lastIndex(where: { $0 < 0 }) else { return 0 }
    // The first week that ends ahead, counted by its end.
    return last + 1 < difference.count ? last + 2 : nil
  }

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

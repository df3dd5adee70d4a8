/// What the charts of a population are called, from `population.csv` alone.
struct PopulationTitles {
  let tables: ResultTables
  /// What the scenario says of who follows what, and which strategies begin with a fix.
  let followed: [String: Double]
  let fixFirst: Set<String>

  private let wording = Wording(currency: "")
  private var rows: [ResultTables.Row] { tables["population.csv"] }
  /// Status quo first.
  private var names: [String] { rows.map { $0["sequence"] }.distinct }

  init(_ tables: ResultTables, followed: [String: Double], fixFirst: Set<String>) {
    (self.tables, self.followed, self.fixFirst) = (tables, followed, fixFirst)
  }

  /// Nil for a chart that nobody has taught this.
  func title(ofChart chart: String) -> String? {
    switch chart {
    case "population-gains": gains
    case "population-shares": shares
    default: nil
    }
  }

  private func compounding(_ name: String) -> Counted {
    let own = rows.filter { $0["sequence"] == name }
    // The class, counted by the gain itself.
    return Counted(own.count { ($0.number("gain") ?? 0) > 0.05 }, of: own.count)
  }

  private func told(_ counted: Counted) -> String {
    switch counted.successes {
    case 0: "none of \(counted.count)"
    case counted.count: "all \(counted.count)"
    default: wording.chance(counted)
    }
  }

  private var gains: String {
    let rivals = names.dropFirst()
    let best = rivals.reduce(names[1]) { compounding($1).successes > compounding($0).successes ? $1 : $0 }
    let counted = compounding(best)
    let isSome = (1..<counted.count).contains(counted.successes)
    let opening =
      "Under \(best) \(told(counted)) \(isSome ? "of " : "")organisations gain more than 5\u{A0}% of their revenue"
    let others = rivals.filter { $0 != best }
    guard let first = others.first else { return opening }
    let usual = others.reduce(first) { (followed[$1] ?? 0) > (followed[$0] ?? 0) ? $1 : $0 }
    return "\(opening), under \(usual) \(told(compounding(usual)))"
  }

  private var shares: String {
    let ends = [false, true].map { wording.share(compoundingShare(all: $0)) }
    return "\(ends[0]) of organisations compound when none fixes first, and \(ends[1]) when all do"
  }

  /// The mean over organisations when all fix first, or none does: among those who may, in their own proportion; alike,
  /// or by doing nothing, where there is none.
  private func compoundingShare(all: Bool) -> Double {
    let names = names.filter { fixFirst.contains($0) == all }
    let total = names.reduce(0) { $0 + (followed[$1] ?? 0) }
    return names.reduce(0) { sum, name in
      let share =
        total > 0
        ? (followed[name] ?? 0) / total : all ? 1 / Double(names.count) : name == self.names[0] ? 1 : 0
      return sum + share * compounding(name).share
    }
  }
}

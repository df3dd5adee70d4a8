extension Scenario {
  /// How many numbers the record of a trial holds for each week: as many as the kernel's layout has.
  package var measuresByRow: Int {
    let flow = 9 * works.count + 7 * steps.count + 4 * outcomes.count
    let people = 15 * teams.count + 6 * teams.count { $0.within != nil }
    return 7 + flow + people + 12 * tools.count + 4 * contracts.count
  }
}

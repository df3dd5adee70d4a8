extension Plan {
  /// A person's team and number in it, from 1.
  package func membership(of person: Int) -> (team: Int, number: Int) {
    let team = teams.lastIndex { Int($0.firstPerson) <= person && $0.people > 0 } ?? 0
    return (team, person - Int(teams[team].firstPerson) + 1)
  }
}

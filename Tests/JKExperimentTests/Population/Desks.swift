import JKScenario
import TestSupport

/// Desks that differ, in the place of firms: quick to run, with a fix that pays and a tool that does so where work is
/// sound.
enum Desks {
  static let text = """
    scenario "Desk"; horizon 52 weeks; history 26 weeks; warm-up 4 weeks; seed 3
    team desk { people 3; cost $60 / hour }
    work order { arrives poisson 14 / week; patience 2 weeks; revenue $900; route { answer -> done } }
    step answer by desk { effort lognormal(mean: 7 h, cv: 0.3) }
    constraint mess on answer { structure 30%; effort times 1.5; fix { takes 2 weeks; uses 1 people from desk } }
    tool drafts on answer { training 2 h }
    strategy fix-first { involvement 90%; week 0: fix mess; then integrate drafts }
    strategy tools-first { involvement 90%; week 0: integrate drafts }
    strategy fix-late { involvement 90%; week 20: fix mess; week 0: integrate drafts }
    """

  static let follow = "follow fix-first 10%, tools-first 60%, status-quo 30%"

  static func scenario(_ lines: String, follow: String = follow) throws -> Scenario {
    try Scenario(text: "\(text)\npopulation desks { \(lines); \(follow) }")
  }
}

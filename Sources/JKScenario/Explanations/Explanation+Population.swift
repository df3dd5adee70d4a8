// The pages of populations: JK0380 to JK0389.

extension Explanation {
  static let populations = [
    Explanation(
      "JK0380", "An organisation has too few trials to be classed",
      """
      An organisation is flat or compounding by its mean over trials. The mean of a few trials is mostly chance, which \
      would put organisations into classes that are not theirs. 50 trials each are the least.
      """,
      wrong: population("trials 10 each"), right: population("trials 50 each")),
    Explanation(
      "JK0381", "A value varies twice",
      """
      Each value is drawn once for an organisation, from one distribution. `mixture` makes one of several.
      """,
      wrong: population("vary lost-files.structure = beta(mean: 20%, sd: 10%)"),
      right: population("vary answer.effort = uniform(3 h, 5 h)")),
    Explanation(
      "JK0382", "A value varies that is the study's",
      """
      Organisations differ in what they are. How long the study is, which random numbers it follows and how many \
      organisations there are is the same for all of them, so that they can be compared.
      """,
      wrong: population("vary horizon = uniform(52 weeks, 104 weeks)"),
      right: population("vary clerks.people = discrete(3: 50%, 4: 50%)")),
    Explanation(
      "JK0383", "Shares of organisations do not add up to 100 %",
      """
      Every organisation follows one strategy, or none: `status-quo`. `otherwise` at the end takes what the others \
      leave.
      """,
      wrong: "population offices { follow files-first 20%, status-quo 70% }",
      right: "population offices { follow files-first 20%, otherwise status-quo }"),
    Explanation(
      "JK0384", "A strategy is followed twice",
      """
      Each strategy has one share. Add the two up.
      """,
      wrong: "population offices { follow files-first 20%, files-first 30%, status-quo 50% }",
      right: "population offices { follow files-first 50%, status-quo 50% }"),
    Explanation(
      "JK0385", "Nobody in a population does anything",
      """
      A population says what becomes of organisations that follow strategies. One with a share of `0%` is tried on all \
      organisations, and counted in no share.
      """,
      wrong: "population offices { follow status-quo 100% }",
      right: "population offices { follow files-first 0%, status-quo 100% }"),
    Explanation(
      "JK0386", "An organisation that can be drawn is not sound",
      """
      Whatever is drawn must make a scenario that could stand in a file. The ends of all priors are tried together when \
      the file is read, so that no run stops in the middle.
      """,
      wrong:
        "parameter share = 30%\nstep sign by partners { effort 15 min; phases framing 30%, producing 40%, verifying share }\npopulation offices { vary share = uniform(20%, 40%); follow files-first 100% }",
      right: population("vary answer.effort = uniform(3 h, 5 h)")),
    Explanation(
      "JK0389", "What is drawn for a whole number need not be whole",
      """
      People, and what else is counted, come in whole numbers. Draw them from a distribution of such: a list of values, or \
      a count.
      """,
      wrong: population("vary clerks.people = uniform(2, 5)"),
      right: population("vary clerks.people = discrete(2: 30%, 3: 40%, otherwise: 5)")),
    Explanation(
      "JK0387", "The horizon is too short to class organisations",
      """
      An organisation's class is what the first 52 weeks bring it, so that the study must have as many.
      """,
      wrong: "horizon 26 weeks\npopulation offices { follow files-first 20%, status-quo 80% }",
      right: "horizon 52 weeks\npopulation offices { follow files-first 20%, status-quo 80% }"),
    Explanation(
      "JK0388", "There is no revenue to class organisations by",
      """
      An organisation compounds when its margin grows, in a year, by more than 5 % of the revenue that it had before week 0. \
      So there must be a history, recorded by week, and work that earns.
      """,
      wrong: "history 0 h\npopulation offices { follow files-first 20%, status-quo 80% }",
      right: "history 52 weeks\npopulation offices { follow files-first 20%, status-quo 80% }"),
  ]

  /// A sound population with a line more.
  private static func population(_ line: String) -> Example {
    Example(
      """
      population offices {
        vary lost-files.structure = beta(mean: 40%, sd: 20%)
        \(line)
        follow files-first 20%, status-quo 80%
      }
      """)
  }
}

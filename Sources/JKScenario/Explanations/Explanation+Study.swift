// The pages of imports, parameters and sweeps: JK0280 to JK0299.

extension Explanation {
  static let imports = [
    Explanation(
      "JK0280", "A file that is to be imported cannot be read",
      """
      `import` brings in the declarations of another file, whose path begins at the folder of the file that says so. It \
      cannot lead out of the scenario's own folder.
      """,
      wrong: #"import "people.scenario""#, right: #"import "prices.scenario""#),
    Explanation(
      "JK0281", "Imports lead in a circle",
      """
      A file imports another one that, perhaps by way of more, imports it again. Move what both need into a third file.
      """,
      wrong: #"import "circle.scenario""#, right: #"import "prices.scenario""#),
    Explanation(
      "JK0282", "Too many files are imported",
      """
      A scenario can import 200 files, through at most 20 others each. Join those that belong together.
      """,
      wrong: #"import "chain-1.scenario""#, right: #"import "prices.scenario""#),
  ]

  static let studies = [
    Explanation(
      "JK0284", "A measure names a meter that does not exist",
      """
      A measure of one's own is made of meters, such as `revenue`, `completed(answer)` or `worked-hours(clerks)`. The \
      message lists them.
      """,
      wrong: "measure pace = complete(answer) / worked-hours(clerks)",
      right: "measure pace = completed(answer) / worked-hours(clerks)"),
    Explanation(
      "JK0285", "A measure is neither a sum nor one sum over another",
      """
      A measure adds meters up over weeks and trials, and may divide one such sum by another. Products of meters, and \
      numbers of their own, have no meaning in such a sum.
      """,
      wrong: "measure odd = revenue * direct", right: "measure rest = revenue - direct"),
    Explanation(
      "JK0286", "A measure has no meter in it",
      """
      A number that is the same in every week and every trial measures nothing. What changes is metered: `revenue`, \
      `completed(answer)`, `worked-hours(clerks)`.
      """,
      wrong: "measure odd = 2 * 3", right: "measure rest = revenue - direct"),
    Explanation(
      "JK0290", "A parameter has a value outside its range",
      """
      The range behind `in` says what a workshop may set the parameter to. Its own value lies in it too.
      """,
      wrong: "parameter reading = 20 min in 5 min .. 15 min\nstep sign by partners { effort reading }",
      right: "parameter reading = 10 min in 5 min .. 15 min\nstep sign by partners { effort reading }"),
    Explanation(
      "JK0291", "A range goes from a greater value to a smaller one",
      """
      The least value of a range stands first.
      """,
      wrong: "parameter reading = 10 min in 15 min .. 5 min\nstep sign by partners { effort reading }",
      right: "parameter reading = 10 min in 5 min .. 15 min\nstep sign by partners { effort reading }"),
    Explanation(
      "JK0292", "A parameter depends on something uncertain",
      """
      A parameter is a number that you set. What depends on a draw is itself uncertain, and is declared so.
      """,
      wrong:
        "uncertain pace = triangular(80%, 100%, 120%)\nparameter reading = pace * 10 min\nstep sign by partners { effort reading }",
      right:
        "uncertain pace = triangular(80%, 100%, 120%)\nparameter reading = 10 min\nstep sign by partners { effort pace * reading }"
    ),
    Explanation(
      "JK0293", "A sweep goes over something that is no number",
      """
      Every point of a sweep compares the same strategies with other numbers. Which strategies they are cannot change \
      from point to point.
      """,
      wrong: "sweep compare = files-first", right: "sweep clerks.people = 2, 3, 4"),
    Explanation(
      "JK0294", "A value is swept over twice",
      """
      Each value has one axis. Put all its points on one line.
      """,
      wrong: "sweep clerks.people = 2, 3\nsweep clerks.people = 4", right: "sweep clerks.people = 2, 3, 4"),
    Explanation(
      "JK0295", "The steps of a sweep do not lead from its start to its end",
      """
      `0 weeks .. 52 weeks by 13 weeks` goes up, from a number to a greater one, in steps of the same unit.
      """,
      wrong: "sweep lost-files.fix.takes = 8 weeks .. 2 weeks by 2 weeks",
      right: "sweep lost-files.fix.takes = 2 weeks .. 8 weeks by 2 weeks"),
    Explanation(
      "JK0296", "A sweep does not say which values to take",
      """
      Give the values or the steps. Only a parameter with a range of two plain numbers has its own.
      """,
      wrong: "sweep clerks.people", right: "sweep clerks.people = 2, 3, 4"),
    Explanation(
      "JK0297", "A sweep has too many points",
      """
      Every point is a whole comparison. Take fewer values, or sweep over one thing after the other.
      """,
      wrong: "sweep lost-files.fix.takes = 1 h .. 2000 h by 1 h",
      right: "sweep lost-files.fix.takes = 2 weeks .. 8 weeks by 2 weeks"),
    Explanation(
      "JK0298", "An axis is not given as a path and its values",
      """
      `--over` takes what a line `sweep …` would say: a path, an equals sign and values. Put all of it in quotation \
      marks.
      """,
      wrong: Example("", axes: [""]), right: Example("", axes: ["clerks.people = 2, 3"])),
  ]
}

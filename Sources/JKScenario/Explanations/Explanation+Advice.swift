// The pages of advice: JK08xx. Nothing is wrong with the text; the scenario deserves a second look.

extension Explanation {
  static let advice = [
    Explanation(
      "JK0801", "Something is declared and never used",
      """
      It has no effect on any result. Perhaps a line that should use it is missing, or names something else by mistake; \
      or it is left over and can go.
      """,
      wrong: "team drivers { people 2 }",
      right:
        "team drivers { people 2 }\nstep sign by drivers { effort 15 min }\nwork trip { arrives poisson 1 / week; patience 1 week; route { wave -> done } }\nstep wave by partners { effort 1 h }"
    ),
    Explanation(
      "JK0802", "An action starts after the end of the study",
      """
      No trial ever sees it, so the strategy is not what it looks like. Move the action forward or make the horizon \
      longer. Curves need some months behind the last action to show what it does.
      """,
      wrong:
        "strategy files-first { involvement 80%; week 0: integrate assistant, involvement 60%; week 60: fix lost-files }\nconstraint lost-files on answer { effort times 1.5; fix { takes 4 weeks; uses 0.5 people from clerks } }",
      right: "strategy files-first { involvement 80%; week 0: fix lost-files; week 20: integrate assistant }"),
    Explanation(
      "JK0803", "A fix uses more people than there are",
      """
      A fix is work, done by people who then do nothing else. One that needs more people than the team has takes all of \
      their time and longer than it says, while everything else waits.
      """,
      wrong:
        "constraint lost-files on answer { effort times 1.5; fix { takes 4 weeks; uses 5 people from clerks } }",
      right:
        "constraint lost-files on answer { effort times 1.5; fix { takes 12 weeks; uses 1 people from clerks } }"
    ),
    Explanation(
      "JK0804", "A strategy withdraws a tool that it never integrates",
      """
      There is nothing to withdraw, so the action does nothing. Perhaps another tool was meant, or the integration got \
      lost.
      """,
      wrong:
        "strategy back { involvement 80%; week 0: fix lost-files; then integrate assistant }\nstrategy away { involvement 80%; week 0: fix lost-files; week 9: withdraw assistant }",
      right:
        "strategy back { involvement 80%; week 0: fix lost-files; then integrate assistant; week 26: withdraw assistant }"
    ),
    Explanation(
      "JK0805", "AI helps where work does not wait",
      """
      Three questions come before any tool. The first is where work piles up: which step would let more of it \
      through if it had one more hour? Hours saved anywhere else turn into a longer queue in front of that step, \
      or into waiting. The program adds up what the work asks of every team, by hand, as it arrives and goes its \
      routes; here another team is at least four fifths busy and clearly busier than the one that gets the tool. \
      See whether the tool, or a colleague, had better go there. Uncertain quantities count with their means, and \
      demand as in week 0.
      """,
      wrong: "step sign by partners { effort 3.5 h }", right: "step sign by partners { effort 15 min }"),
    Explanation(
      "JK0806", "AI comes to a step before its constraint is fixed",
      """
      The second of the three questions is about the work around that step: are its inputs complete and its rules \
      known, or does everybody do it their own way? On a step without structure a tool saves less, its results \
      take more checking and more of them are wrong, which is where the dip of the J-curve comes from. The \
      strategies named here bring a tool to a step whose structure is below one half before its constraint is \
      fixed, or without fixing it. That is worth comparing, and seldom worth doing.
      """,
      wrong: "strategy tool-first { involvement 80%; week 0: integrate assistant; week 26: fix lost-files }",
      right: "strategy files-first { involvement 80%; week 0: fix lost-files; then integrate assistant }"),
    Explanation(
      "JK0807", "A tool is integrated that is in use today",
      """
      What stands in `today` is in use under every strategy, from the start of the history on. To integrate it again \
      changes nothing, so this strategy may be the same as another.
      """,
      wrong: "today { integrate assistant }",
      right: "today { integrate assistant }\nstrategy files-first { involvement 80%; week 0: fix lost-files }"
    ),
    Explanation(
      "JK0808", "A step gets AI, and nobody has written down what it works from",
      """
      The third question is what a good result would be, and by which sign one would notice it. A step that is to \
      get AI should have that in writing: its `inputs`, the `criteria` that decide and what `good` looks like. The \
      texts change no number; they are shown with the results, and writing them down together is most of the work. \
      A scenario without any money, such as a test of queueing theory, is not asked.
      """,
      wrong: "step answer by clerks { effort 4 h; inputs \"the letter\" }",
      right:
        "step answer by clerks { effort 4 h; inputs \"the letter, the client's file\"; criteria \"the handbook\"; good \"signed without a change\" }"
    ),
    Explanation(
      "JK0809", "A team is asked for more than it can do",
      """
      What the work asks of a team, as it arrives and goes its routes, is as much as the team can do or more. Then the \
      queue grows until something gives: where items have patience or a place limit, some are lost every week; where \
      they have neither, the queue grows for ever and waiting times have no meaning. The busiest team is the answer to \
      the first question, where work piles up. An overloaded team is \
      often the very point of a scenario; if it is not, look at the unit of the effort and of the arrivals. The figure \
      counts efforts by hand with the constraints that hold at the start, rework, absence and part-time hours. It takes \
      uncertain quantities at their means and the demand of week 0, and lets no more through an overloaded team than it \
      can do.
      """,
      wrong:
        "work letter { arrives poisson 30 / week; patience 2 weeks; revenue $200; route { answer -> sign -> done } }",
      right:
        "work letter { arrives poisson 10 / week; patience 2 weeks; revenue $200; route { answer -> sign -> done } }"
    ),
    Explanation(
      "JK0810", "People leave and nobody replaces them",
      """
      With `leaving` a team shrinks from the start of the history on, and by week 0 it may be far smaller than it says. A \
      `hiring` policy keeps it up.
      """,
      wrong: "team clerks { people 3; cost $40 / hour; leaving 20% / year }",
      right:
        "team clerks { people 3; cost $40 / hour; leaving 20% / year }\nhiring clerks { when people of clerks < 3; lead 6 weeks }"
    ),
    Explanation(
      "JK0811", "More than half of a step's results carry a defect",
      """
      Defects are rare in most work that people are paid for; more than one half usually means that the share which is \
      right was written, or that the factors of several constraints multiply to more than was meant. If it is true, the \
      second question is answered: the workflow is not sound, and mending it comes before making it faster.
      """,
      wrong: "step sign by partners { effort 15 min; defects 88%, caught 60% }",
      right: "step sign by partners { effort 15 min; defects 12%, caught 60% }"),
    Explanation(
      "JK0812", "A constraint can be fixed, and no strategy does it",
      """
      The constraint says what its fix would take, and no strategy tries it. The comparison then cannot show what fixing \
      the workflow first is worth, and leaves the second question open: whether the workflow at the constraint is sound.
      """,
      wrong:
        "strategy hire-first { involvement 80%; week 0: hire 1 clerks }\nstrategy files-first { involvement 80%; week 0: integrate assistant }\nconstraint lost-files on answer { effort times 1.5; fix { takes 4 weeks; uses 0.5 people from clerks } }",
      right: "strategy hire-first { involvement 80%; week 0: hire 1 clerks }"),
    Explanation(
      "JK0813", "A point may have been meant to group thousands",
      """
      In many countries `120.000` is a hundred and twenty thousand. Here a point is where decimals begin, so it is read \
      as 120. Nobody writes a third decimal that is zero, so the program asks.
      """,
      wrong:
        "work letter { arrives poisson 10 / week; patience 2 weeks; revenue $1.200; route { answer -> sign -> done } }",
      right:
        "work letter { arrives poisson 10 / week; patience 2 weeks; revenue $1200; route { answer -> sign -> done } }"
    ),
    Explanation(
      "JK0814", "Work arrives after the end of the study alone",
      """
      All times that `arrives at` names are behind the horizon, so no trial sees any of it. Times count from week 0.
      """,
      wrong:
        "work letter { arrives at 60 weeks, 61 weeks; patience 2 weeks; route { answer -> sign; sign -> done } }",
      right:
        "work letter { arrives at 6 weeks, 7 weeks; patience 2 weeks; route { answer -> sign; sign -> done } }"
    ),
  ]
}

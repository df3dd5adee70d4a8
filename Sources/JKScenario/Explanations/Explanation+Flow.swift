// The pages of routes, strategies, groups and people: JK0301 to JK0349.

extension Explanation {
  static let flow = [
    Explanation(
      "JK0301", "A route has no steps",
      """
      The route says which way items of a work type go. Without a step nobody would do anything with them.
      """,
      wrong: "work letter { arrives poisson 10 / week; patience 2 weeks; route { } }",
      right: "work letter { arrives poisson 10 / week; patience 2 weeks; route { answer -> sign -> done } }"),
    Explanation(
      "JK0302", "A route says twice where items go from a step",
      """
      A step stands once at the start of a line or in a chain, with all the ways that lead on from it. An item may come \
      by a step several times; then a later line leads back to it.
      """,
      wrong:
        "work letter { arrives poisson 10 / week; patience 2 weeks; route { answer -> sign; sign -> done; answer -> lost } }",
      right:
        "work letter { arrives poisson 10 / week; patience 2 weeks; route { answer -> sign 90%, otherwise lost; sign -> done } }"
    ),
    Explanation(
      "JK0303", "A route goes on behind a branch or an end",
      """
      In a chain `a -> b -> done` each step has one way on. Behind a branch nobody could tell from which target the \
      arrow leads on, so each target gets a line of its own.
      """,
      wrong:
        "work letter { arrives poisson 10 / week; patience 2 weeks; route { answer -> sign 90%, otherwise lost -> done } }",
      right:
        "work letter { arrives poisson 10 / week; patience 2 weeks; route { answer -> sign 90%, otherwise lost; sign -> done } }"
    ),
    Explanation(
      "JK0304", "Two ways on have no percentage",
      """
      Where items part, one target may take the rest, and each of the others has its share.
      """,
      wrong:
        "work letter { arrives poisson 10 / week; patience 2 weeks; route { answer -> sign, otherwise lost; sign -> done } }",
      right:
        "work letter { arrives poisson 10 / week; patience 2 weeks; route { answer -> sign 90%, otherwise lost; sign -> done } }"
    ),
    Explanation(
      "JK0305", "The ways on add up to more than 100 %",
      """
      Every item goes one way. Where a share is uncertain, its greatest value counts.
      """,
      wrong:
        "work letter { arrives poisson 10 / week; patience 2 weeks; route { answer -> sign 90%, lost 20%; sign -> done } }",
      right:
        "work letter { arrives poisson 10 / week; patience 2 weeks; route { answer -> sign 80%, lost 20%; sign -> done } }"
    ),
    Explanation(
      "JK0306", "The ways on do not add up to 100 %",
      """
      Some items would have no way to go. Say where they end: most often `otherwise lost`.
      """,
      wrong:
        "work letter { arrives poisson 10 / week; patience 2 weeks; route { answer -> sign 90%; sign -> done } }",
      right:
        "work letter { arrives poisson 10 / week; patience 2 weeks; route { answer -> sign 90%, otherwise lost; sign -> done } }"
    ),
    Explanation(
      "JK0307", "A route leads to a step and not on from there",
      """
      Every item leaves in the end. Say where it goes from that step: to another one, to `done` or to `lost`.
      """,
      wrong: "work letter { arrives poisson 10 / week; patience 2 weeks; route { answer -> sign } }",
      right: "work letter { arrives poisson 10 / week; patience 2 weeks; route { answer -> sign -> done } }"),
    Explanation(
      "JK0308", "Items go round in a circle and never leave",
      """
      From every step some items must find a way to `done` or `lost`, or work would pile up without end.
      """,
      wrong:
        "work letter { arrives poisson 10 / week; patience 2 weeks; route { answer -> sign; sign -> answer } }",
      right:
        "work letter { arrives poisson 10 / week; patience 2 weeks; route { answer -> sign; sign -> answer 5%, otherwise done } }"
    ),
    Explanation(
      "JK0309", "No item ever reaches a step of the route",
      """
      Items enter a route at its first line and go on as each line says. A line that none of the others leads to is \
      work that is never done: most likely a line before it is missing or names another step.
      """,
      wrong:
        "work letter { arrives poisson 10 / week; patience 2 weeks; route { answer -> done; sign -> done } }",
      right:
        "work letter { arrives poisson 10 / week; patience 2 weeks; route { answer -> sign; sign -> done } }"),
    Explanation(
      "JK0310", "A tool has a contract and uses nothing that it could bill",
      """
      A contract charges for tokens. Say how many the tool uses, or leave the contract out and its use is free.
      """,
      wrong:
        "tool assistant on answer { contract api }\ncontract api { per-token { prompt $2 / million tokens; output $10 / million tokens } }",
      right:
        "tool assistant on answer { tokens prompt 4k, output 500; contract api }\ncontract api { per-token { prompt $2 / million tokens; output $10 / million tokens } }"
    ),
    Explanation(
      "JK0311", "The first action of a strategy begins with `then`",
      """
      `then` starts an action when the one before it has finished. The first one has none before it, so it starts at a \
      week: `week 0:` is the decision.
      """,
      wrong: "strategy files-first { involvement 80%; then fix lost-files; then integrate assistant }",
      right: "strategy files-first { involvement 80%; week 0: fix lost-files; then integrate assistant }"),
    Explanation(
      "JK0312", "A strategy does nothing",
      """
      A strategy is a list of actions. Doing nothing is compared in any case, as `status-quo`.
      """,
      wrong: "strategy wait { involvement 80% }",
      right: "strategy wait { involvement 80%; week 26: fix lost-files; then integrate assistant }"),
    Explanation(
      "JK0313", "A constraint is to be fixed and says no way to do so",
      """
      A fix takes time, people and perhaps money. Without `fix { … }` in the constraint nobody could tell what it costs.
      """,
      wrong: "constraint lost-files on answer { effort times 1.5 }",
      right:
        "constraint lost-files on answer { effort times 1.5; fix { takes 4 weeks; uses 0.5 people from clerks } }"
    ),
    Explanation(
      "JK0314", "Demand changes where arrivals have no rate",
      """
      Growth, steps and seasons change the rate of a Poisson process. Arrivals at fixed intervals or on a schedule have \
      none.
      """,
      wrong:
        "work letter { arrives every 4 h; demand { grows 2% / month }; patience 2 weeks; route { answer -> sign -> done } }",
      right:
        "work letter { arrives poisson 10 / week; demand { grows 2% / month }; patience 2 weeks; route { answer -> sign -> done } }"
    ),
    Explanation(
      "JK0315", "Times do not ascend",
      """
      Times are written from the earliest to the latest, so that each holds until the next.
      """,
      wrong:
        "work letter { arrives poisson 10 / week; demand { week 20: times 1.2; week 10: times 0.9 }; patience 2 weeks; route { answer -> sign -> done } }",
      right:
        "work letter { arrives poisson 10 / week; demand { week 10: times 0.9; week 20: times 1.2 }; patience 2 weeks; route { answer -> sign -> done } }"
    ),
    Explanation(
      "JK0316", "A group stands within a group",
      """
      A group is some of a team's people, such as its seniors. Groups have no groups of their own.
      """,
      wrong:
        "team old within clerks { people 2 }\nteam oldest within old { people 1 }\nstep sign by oldest { effort 15 min }",
      right:
        "team old within clerks { people 2 }\nteam oldest within clerks { people 1 }\nstep sign by oldest { effort 15 min }\nconstraint lost-files on answer { restricts to old; effort times 1.5; fix { takes 4 weeks; uses 0.5 people from partners } }"
    ),
    Explanation(
      "JK0317", "A group has terms of its own",
      """
      The people of a group belong to a team, whose pay, hours and absence hold for all. A group says only how many they \
      are.
      """,
      wrong: "team old within clerks { people 2; cost $50 / hour }\nstep sign by old { effort 15 min }",
      right:
        "team old within clerks { people 2 }\nstep sign by old { effort 15 min }\nstep answer by partners { effort 1 h; inputs \"a\"; criteria \"b\"; good \"c\" }"
    ),
    Explanation(
      "JK0318", "A group is not of the step's team",
      """
      A constraint can restrict a step to some of the people who do it. They must be a group within the step's team.
      """,
      wrong:
        "team heads within partners { people 1 }\nconstraint lost-files on answer { restricts to heads; fix { takes 4 weeks; uses 0.5 people from clerks } }",
      right:
        "team old within clerks { people 2 }\nconstraint lost-files on answer { restricts to old; fix { takes 4 weeks; uses 0.5 people from clerks } }"
    ),
    Explanation(
      "JK0319", "A constraint takes the time of a group",
      """
      Administration and the like is a share of everyone's time in a team. For a few people say the share that it makes \
      of the whole team's time.
      """,
      wrong:
        "team old within clerks { people 2 }\nconstraint lost-files on answer { time 30% of old; fix { takes 4 weeks; uses 0.5 people from clerks } }",
      right:
        "constraint lost-files on answer { time 20% of clerks; fix { takes 4 weeks; uses 0.5 people from clerks } }"
    ),
    Explanation(
      "JK0320", "A step is delegated to a tool of another step",
      """
      A tool is made for one step. Declare one for this step too; several can share a contract.
      """,
      wrong: "strategy bot { involvement 80%; week 0: fix lost-files; then delegate sign to assistant }",
      right: "strategy bot { involvement 80%; week 0: fix lost-files; then delegate answer to assistant }"),
    Explanation(
      "JK0323", "Several are named where one must be",
      """
      A tool is on one step, and a step is done by one team. A tool that helps at two steps is declared for each of them, \
      because it saves other time there; both can share a contract. A step of two teams is two steps.
      """,
      wrong:
        "tool assistant on answer, sign { gain 40%; training 4 h }",
      right:
        "tool assistant on answer { gain 40%; training 4 h }\ntool checker on sign { gain 20%; training 2 h }\nstrategy files-first { involvement 80%; week 0: fix lost-files; then integrate assistant; then integrate checker }\nstep sign by partners { effort 15 min; inputs \"the answer\"; criteria \"the handbook\"; good \"signed\" }"
    ),
    Explanation(
      "JK0322", "It is not said when a strategy does something",
      """
      Each line of a strategy begins with its start: `week 0:`, `then` for when the action before it has finished, or \
      `when` and a condition.
      """,
      wrong: "strategy files-first { involvement 80%; fix lost-files; then integrate assistant }",
      right: "strategy files-first { involvement 80%; week 0: fix lost-files; then integrate assistant }"),
    Explanation(
      "JK0321", "Seasons that are no percentages of their mean",
      """
      Seasons part the year; each says how high the rate is then, as a percentage of the mean over all of them. So \
      `arrives` is the rate of an average week, whatever the seasons are. Where the mean of what is written is more than \
      half a percentage point off 100 %, which is more than rounding does, nobody could tell which rate is meant. The message \
      shows the same seasons as percentages of their mean.
      """,
      wrong:
        "work letter { arrives poisson 10 / week; demand { seasons 130%, 90% }; patience 2 weeks; route { answer -> sign; sign -> done } }",
      right:
        "work letter { arrives poisson 11 / week; demand { seasons 118.2%, 81.8% }; patience 2 weeks; route { answer -> sign; sign -> done } }"
    ),
    Explanation(
      "JK0330", "Money is recognised over a step that the route does not pass",
      """
      Revenue `recognised over` a step is booked while the work there goes on. It must be a step of this work type's own \
      route.
      """,
      wrong:
        "work letter { arrives poisson 10 / week; patience 2 weeks; revenue $200; recognised over file; route { answer -> sign -> done } }\nwork note { arrives poisson 1 / week; patience 2 weeks; route { file -> done } }\nstep file by clerks { effort 1 h }",
      right:
        "work letter { arrives poisson 10 / week; patience 2 weeks; revenue $200; recognised over answer; route { answer -> sign -> done } }"
    ),
    Explanation(
      "JK0331", "Money is recognised where there is none",
      """
      `recognised over` says when revenue and direct cost are booked. A work type without either has nothing to book.
      """,
      wrong:
        "work letter { arrives poisson 10 / week; patience 2 weeks; recognised over answer; route { answer -> sign -> done } }",
      right:
        "work letter { arrives poisson 10 / week; patience 2 weeks; revenue $200; recognised over answer; route { answer -> sign -> done } }"
    ),
    Explanation(
      "JK0332", "Defects bring items back to a step that they never pass",
      """
      An escaped defect can bring an item back to a step of its own route. No work that passes the one step ever comes \
      by the other.
      """,
      wrong:
        "step sign by partners { effort 15 min; escaped { returns 20% to file } }\nstep file by clerks { effort 1 h }\nwork note { arrives poisson 1 / week; patience 2 weeks; route { file -> done } }",
      right: "step sign by partners { effort 15 min; escaped { returns 20% to answer } }"),
    Explanation(
      "JK0333", "`today` says the same of a tool twice",
      """
      What is in use today is said once for each tool, and so is the contract in force for it.
      """,
      wrong:
        "today { integrate assistant; integrate assistant, involvement 50% }\nstrategy files-first { involvement 80%; week 0: fix lost-files }",
      right:
        "today { integrate assistant, involvement 50% }\nstrategy files-first { involvement 80%; week 0: fix lost-files }"
    ),
    Explanation(
      "JK0334", "A route stands without its braces",
      """
      The lines of a route stand between braces: `route { answer -> sign; sign -> done }`. They may be on lines of their \
      own there, or parted by `;`.
      """,
      wrong: "work letter { arrives poisson 10 / week; patience 2 weeks; route answer -> sign -> done }",
      right: "work letter { arrives poisson 10 / week; patience 2 weeks; route { answer -> sign -> done } }"),
  ]

  static let people = [
    Explanation(
      "JK0340", "People move to no other team",
      """
      `move` takes people from one team to another whole team, where they learn its tools.
      """,
      wrong:
        "strategy files-first { involvement 80%; week 0: fix lost-files; then integrate assistant; week 9: move 1 clerks to clerks }",
      right:
        "strategy files-first { involvement 80%; week 0: fix lost-files; then integrate assistant; week 9: move 1 clerks to partners }"
    ),
    Explanation(
      "JK0341", "People come or go in no whole number, or it is not said how many of whom",
      """
      People join and leave one by one, and how many is decided beforehand: the number, then the team. For part-time \
      people see `hours` of a team.
      """,
      wrong:
        "strategy files-first { involvement 80%; week 0: fix lost-files; then integrate assistant; week 9: hire 1.5 clerks }",
      right:
        "strategy files-first { involvement 80%; week 0: fix lost-files; then integrate assistant; week 9: hire 2 clerks }"
    ),
    Explanation(
      "JK0342", "A condition looks at a group",
      """
      Backlog, utilisation and numbers of people are those of a whole team.
      """,
      wrong:
        "team old within clerks { people 2 }\nstep sign by old { effort 15 min }\nstrategy files-first { involvement 80%; week 0: fix lost-files; when backlog of old > 2 weeks: integrate assistant }",
      right:
        "strategy files-first { involvement 80%; week 0: fix lost-files; when backlog of clerks > 2 weeks: hire 1 clerks; week 9: integrate assistant }"
    ),
    Explanation(
      "JK0343", "A condition looks back over no whole weeks",
      """
      Results are recorded by week, so a condition looks back over 1 to 52 whole weeks.
      """,
      wrong:
        "strategy files-first { involvement 80%; week 0: fix lost-files; when margin over 12 days > $450 / week: hire 1 clerks; week 9: integrate assistant }",
      right:
        "strategy files-first { involvement 80%; week 0: fix lost-files; when margin over 8 weeks > $450 / week: hire 1 clerks; week 9: integrate assistant }"
    ),
    Explanation(
      "JK0344", "A condition looks back, and no weeks are recorded",
      """
      `bucket none` records no weeks, which saves memory in long runs. A condition with `over … weeks` needs them.
      """,
      wrong:
        "bucket none\nstrategy files-first { involvement 80%; week 0: fix lost-files; when margin over 8 weeks > $450 / week: hire 1 clerks; week 9: integrate assistant }",
      right:
        "bucket week\nstrategy files-first { involvement 80%; week 0: fix lost-files; when margin over 8 weeks > $450 / week: hire 1 clerks; week 9: integrate assistant }"
    ),
    Explanation(
      "JK0345", "A group hires",
      """
      People are hired for a whole team. Its first people are those of the group.
      """,
      wrong:
        "team old within clerks { people 2 }\nstep sign by old { effort 15 min }\nhiring old { when people of clerks < 3 }",
      right: "hiring clerks { when people of clerks < 3 }"),
    Explanation(
      "JK0346", "It is said twice how people come to a team",
      """
      One `hiring` holds all terms of a team: when, how many, how long it takes and what it costs.
      """,
      wrong: "hiring clerks { when people of clerks < 3 }\nhiring clerks { lead 6 weeks }",
      right: "hiring clerks { when people of clerks < 3; lead 6 weeks }"),
  ]

  static let habits = [
    Explanation(
      "JK0350", "A rate is written with `per` or `an`",
      """
      The language reads `8 / week` where people say eight a week or eight per week.
      """,
      wrong: "team clerks { people 3; cost $40 an hour }", right: "team clerks { people 3; cost $40 / hour }"),
    Explanation(
      "JK0351", "A decimal has a comma",
      """
      Decimals have a point, as in `0.5`. A comma parts two values; put a space behind it where that is meant.
      """,
      wrong: "step sign by partners { effort 0,25 h }", right: "step sign by partners { effort 0.25 h }"),
    Explanation(
      "JK0352", "A sign stands between a field and its value",
      """
      A field's value follows directly, without a colon or an equals sign: `people 3`. Colons stand behind the week of \
      an action and in distributions.
      """,
      wrong: "team clerks { people: 3; cost = $40 / hour }",
      right: "team clerks { people 3; cost $40 / hour }"),
    Explanation(
      "JK0353", "A comma stands between two statements",
      """
      Statements on one line are parted by `;`. A comma parts values of one and the same statement, and a line that ends \
      with one goes on in the next.
      """,
      wrong: "team clerks { people 3, cost $40 / hour }", right: "team clerks { people 3; cost $40 / hour }"),
    Explanation(
      "JK0354", "A group has more people than its team",
      """
      A group is some of a team's people. It cannot be larger than the team.
      """,
      wrong: "team old within clerks { people 4 }\nstep sign by old { effort 15 min }",
      right:
        "team old within clerks { people 2 }\nstep sign by old { effort 15 min }\nstep answer by partners { effort 1 h; inputs \"a\"; criteria \"b\"; good \"c\" }"
    ),
  ]
}

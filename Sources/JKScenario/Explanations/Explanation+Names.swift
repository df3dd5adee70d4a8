// The pages of names and fields: JK0201 to JK0219.

extension Explanation {
  static let names = [
    Explanation(
      "JK0201", "A declaration has no name",
      """
      Teams, steps and all else that is declared has a name, by which other lines refer to it. The name follows the \
      word: `team clerks { … }`.
      """,
      wrong: "team { people 2 }\nstep sign by partners { effort 15 min }",
      right:
        "step file by clerks { effort 15 min }\nwork letter { arrives poisson 10 / week; patience 2 weeks; route { answer -> sign -> file -> done } }"
    ),
    Explanation(
      "JK0202", "A name has a dot",
      """
      Dots lead to a value inside a declaration, as in `clerks.people`. Inside a name they would be ambiguous, so \
      names have hyphens instead.
      """,
      wrong: "strategy plan.a { involvement 80%; week 0: fix lost-files; then integrate assistant }",
      right: "strategy plan-a { involvement 80%; week 0: fix lost-files; then integrate assistant }"),
    Explanation(
      "JK0203", "A name is a word of the language",
      """
      `done`, `lost`, `otherwise`, `status-quo` and the units (`call`, `task`, `seat`, `week` and so on) already mean \
      something. Add a word: `phone-call`, `sales-lost`.
      """,
      wrong: "team day { people 1 }",
      right: "strategy day-one { involvement 80%; week 0: fix lost-files; then integrate assistant }"),
    Explanation(
      "JK0204", "A name is declared twice",
      """
      A name stands for one thing, of whatever kind. With two of them nobody could tell which one a line means. \
      Often a block was copied and its name not changed.
      """,
      wrong: "team clerks { people 3; cost $40 / hour }\nteam clerks { people 2 }",
      right: "team clerks { people 5; cost $40 / hour }"),
    Explanation(
      "JK0205", "A name is used that nothing has",
      """
      Every name must be declared somewhere in the file. The message suggests one of the right kind that is spelt \
      nearly alike, or lists those that there are. In a calculation it may also be a unit that the language does not \
      know.
      """,
      wrong: "step sign by partner { effort 15 min }", right: "step sign by partners { effort 15 min }"),
    Explanation(
      "JK0206", "A name stands for another kind of thing",
      """
      The place asks for one kind of thing, say a team, and the name is that of another, say a step. The message \
      shows where the name is declared.
      """,
      wrong: "strategy files-first { involvement 80%; week 0: integrate lost-files }",
      right: "strategy files-first { involvement 80%; week 0: fix lost-files; then integrate assistant }"),
    Explanation(
      "JK0207", "An uncertain quantity depends on one that comes below it",
      """
      Declarations may stand in any order but for uncertain quantities: one that depends on another comes below it, \
      so that there is no circle.
      """,
      wrong:
        "uncertain most = uniform(least, 70%)\nuncertain least = uniform(20%, 40%)\ntool assistant on answer { gain most }",
      right:
        "uncertain least = uniform(20%, 40%)\nuncertain most = uniform(least, 70%)\ntool assistant on answer { gain most }"
    ),
    Explanation(
      "JK0208", "A number has a unit that the language does not know",
      """
      The units of time are `min`, `h`, `days`, `weeks`, `months`, `quarters` and `years`, and there are people, \
      uses, tokens, requests, calls, tasks, seats, outcomes and searches. Money has its sign before it, and one `currency` \
      for the whole study.
      """,
      wrong: "step sign by partners { effort 15 mins }", right: "step sign by partners { effort 15 min }"),
    Explanation(
      "JK0209", "A number is too large to compute with",
      """
      Beyond a quintillion nothing is meant any more. Look for a `million` or a zero too many.
      """,
      wrong: "overhead $9000000000000 million / week", right: "overhead $5000 / week"),
  ]

  static let fields = [
    Explanation(
      "JK0210", "A word stands where it means nothing",
      """
      Each declaration has fields of its own. The message suggests the one that was probably meant, or lists those \
      that can stand there. If the word is right, look whether a brace above is missing, so that it stands in the \
      wrong block.
      """,
      wrong: "team clerks { people 3; costs $40 / hour }", right: "team clerks { people 3; cost $40 / hour }"),
    Explanation(
      "JK0211", "Something is said twice",
      """
      A field stands once in a declaration. With two of them nobody could tell which one counts, so the program does \
      not choose.
      """,
      wrong: "step sign by partners { effort 15 min; effort 20 min }",
      right: "step sign by partners { effort 20 min }"),
    Explanation(
      "JK0212", "Something is missing that has no default",
      """
      Most fields have a default, and some cannot: nobody but you knows how many people there are or how far they \
      shape a change. The message says what the field means and shows an example.
      """,
      wrong: "team clerks { cost $40 / hour }", right: "team clerks { people 3; cost $40 / hour }"),
    Explanation(
      "JK0213", "A block in braces is missing",
      """
      What is said about a team, a step or a tool stands in braces behind its name.
      """,
      wrong: "step sign by partners", right: "step sign by partners { effort 15 min }"),
    Explanation(
      "JK0214", "A quantity has another unit than it must have",
      """
      Every quantity has a unit, and units are checked through all arithmetic: a duration is never taken for a rate, \
      nor a number for an amount of money. That catches the mistakes that cost most and show least, such as hours \
      where weeks were meant. Give the number its unit, or look whether it belongs to another field.
      """,
      wrong: "step sign by partners { effort 4 / week }", right: "step sign by partners { effort 15 min }"),
    Explanation(
      "JK0215", "Something else was expected here",
      """
      The statement has a form of its own, as the example in the message shows, and something in it is missing or \
      stands in the wrong place. Where it is a word or a sign, `jkcurve check --fix` puts it in.
      """,
      wrong: "step sign partners { effort 15 min }", right: "step sign by partners { effort 15 min }"),
    Explanation(
      "JK0216", "A statement goes on after its end",
      """
      What the statement says is complete, and then something follows that does not belong to it. Perhaps a new \
      statement begins there, on a line of its own or behind a `;`, or a comment without `//`.
      """,
      wrong: "horizon 52 weeks exactly", right: "horizon 52 weeks // exactly"),
    Explanation(
      "JK0217", "A word is not one of those that can stand here",
      """
      Only a few words are possible here, and this is none of them. The message lists them.
      """,
      wrong: "bucket monthly", right: "bucket week"),
    Explanation(
      "JK0218", "A share has a name that the line does not know",
      """
      A line such as `phases framing 15%, producing 65%, verifying 20%` names its shares, and these names are fixed.
      """,
      wrong: "step sign by partners { effort 15 min; defects 5%, found 60% }",
      right: "step sign by partners { effort 15 min; defects 5%, caught 60% }"),
    Explanation(
      "JK0219", "A statement has a block and takes none",
      """
      The value of this field stands on its line. A block behind it usually belongs to a declaration above that was \
      closed too early, or the value was meant to go into it.
      """,
      wrong: "horizon 52 weeks { seed 1 }", right: "horizon 52 weeks; seed 1"),
  ]
}

// The pages of characters and the pieces they make: JK0101 to JK0119.

extension Explanation {
  static let characters = [
    Explanation(
      "JK0101", "The file is not in UTF-8",
      """
      A scenario is stored in the encoding UTF-8, so that names and texts look the same on every computer. Some older \
      programs store letters such as é in an encoding of their own. Save the file again and choose UTF-8.
      """,
      wrong: #"scenario "Caf⟪E9⟫ Nord""#, right: #"scenario "Café Nord""#),
    Explanation(
      "JK0102", "A character has no meaning in the language",
      """
      The language knows few signs: braces, parentheses, `->`, `,`, `:`, `;`, `=`, comparisons and the four signs of \
      arithmetic. Most others come from a spreadsheet or a programming language. Conditions are joined by `and`, \
      powers and roots do not exist, and a percentage keeps its `%`.
      """,
      wrong: "step sign by partners { effort (30 min) ^ 2 }",
      right: "step sign by partners { effort 2 * 30 min }"),
    Explanation(
      "JK0103", "A symbol is written as a word processor writes it",
      """
      Word processors turn `->` into an arrow and `-` into a dash. They look right and are other characters. \
      `jkcurve check --fix` puts the plain ones back.
      """,
      wrong:
        "work letter { arrives poisson 10 / week; patience 2 weeks; route { answer → sign; sign -> done } }",
      right:
        "work letter { arrives poisson 10 / week; patience 2 weeks; route { answer -> sign; sign -> done } }"),
    Explanation(
      "JK0104", "A comment begins with two slashes",
      """
      What follows `//` is for people, to the end of the line. Other languages use `#`, `--` or `/* … */`. A comment of \
      several lines has `//` on each of them.
      """,
      wrong: "# half a year\nhorizon 26 weeks", right: "// half a year\nhorizon 26 weeks"),
    Explanation(
      "JK0105", "A text in quotation marks is not closed in its line",
      """
      A text begins and ends with a straight quotation mark, in one line. Without the second one nobody can tell \
      where it ends. Long texts may stand in a long line.
      """,
      wrong: "scenario \"A small office", right: #"scenario "A small office""#),
    Explanation(
      "JK0106", "A text stands between other quotation marks",
      """
      A text stands between straight double quotation marks. Word processors make curly ones of them, and some \
      languages use single ones. `jkcurve check --fix` puts the straight ones in.
      """,
      wrong: "scenario “A small office”", right: #"scenario "A small office""#),
    Explanation(
      "JK0107", "A text holds a control character",
      """
      Control characters steer a terminal or turn the direction of reading. They cannot be seen and mean nothing in a \
      text. They get there by copying from another program. `jkcurve check --fix` takes them out.
      """,
      wrong: #"scenario "A ⟪07⟫small office""#, right: #"scenario "A small office""#),
    Explanation(
      "JK0108", "Something that begins like a number is none",
      """
      A number is written in digits with a decimal point: `0.5`, `40%`, `30k`, `$25k`, `$2 million`. Leading zeros \
      before the point are needed, exponents and other suffixes do not exist, and a unit follows behind a space.
      """,
      wrong: "seed 0x2A", right: "seed 42"),
    Explanation(
      "JK0109", "A space is missing between a number and its unit",
      """
      The unit is a word of its own: `4 h`. Only `%`, `k` and, on money, `m` are glued to the number. A duration of two \
      parts is a sum: `1 h + 30 min`.
      """,
      wrong: "tool assistant on answer { training 4h }", right: "tool assistant on answer { training 4 h }"),
    Explanation(
      "JK0110", "Digits are grouped by commas",
      """
      A comma parts two values, so it cannot stand inside a number. Write `$9000` or `$9k`.
      """,
      wrong: "overhead $9,000 / week", right: "overhead $9000 / week"),
    Explanation(
      "JK0111", "A number has more digits than any quantity",
      """
      No quantity of an organisation is known to more than 18 digits; a seed, which may be any whole number of 64 bits, has \
      20 at most. A number like that is a slip of the hand, or a key that was pasted in the wrong place.
      """,
      wrong: "seed 123456789012345678901", right: "seed 1234567890"),
    Explanation(
      "JK0112", "An m behind a number could mean three things",
      """
      On money `m` is a million: `$1.2m`. On anything else it could be a million, minutes or months, so the language \
      asks for the word.
      """,
      wrong: "step sign by partners { effort 90m }", right: "step sign by partners { effort 90 min }"),
    Explanation(
      "JK0113", "A suffix on a number is written in upper case",
      """
      A thousand is `k` and a million of money is `m`, in lower case; a million of anything else is the word \
      `million`.
      """,
      wrong: "overhead $5K / week", right: "overhead $5k / week"),
    Explanation(
      "JK0114", "There is no such day",
      """
      A date is year, month and day, as in `2027-01-04`. The month goes from 01 to 12, and the day must exist in it.
      """,
      wrong: "starts 2027-02-30", right: "starts 2027-03-01"),
    Explanation(
      "JK0115", "A date has a month or a day of one digit",
      """
      Dates are written with two digits for the month and for the day, so that none can be read in two ways.
      """,
      wrong: "starts 2027-1-4", right: "starts 2027-01-04"),
    Explanation(
      "JK0116", "There is no such time of day",
      """
      A time goes from `00:00` to `23:59`. It matters where the day ends for a contract that bills by the month.
      """,
      wrong: "starts 2027-01-04 at 24:30 UTC+1", right: "starts 2027-01-04 at 00:30 UTC+1"),
    Explanation(
      "JK0117", "A time of day has an hour of one digit, or seconds",
      """
      Times are written with two digits for the hour and two for the minute: `09:00`.
      """,
      wrong: "starts 2027-01-04 at 9:00 UTC+1", right: "starts 2027-01-04 at 09:00 UTC+1"),
    Explanation(
      "JK0118", "There is no such time zone",
      """
      The time zone says how far clocks are ahead of Greenwich: from `UTC-12` to `UTC+14`, as in `UTC+5:30`. It \
      decides in which calendar month a use of a tool is billed.
      """,
      wrong: "starts 2027-01-04 at 09:00 UTC+25", right: "starts 2027-01-04 at 09:00 UTC+2:30"),
    Explanation(
      "JK0119", "A name has an underscore",
      """
      Names are letters, digits and hyphens inside: `tools-first`. One way to write them is enough, and a hyphen \
      reads better aloud.
      """,
      wrong: "strategy files_first { involvement 80%; week 0: fix lost-files; then integrate assistant }",
      right: "strategy files-first { involvement 80%; week 0: fix lost-files; then integrate assistant }"),
  ]
}

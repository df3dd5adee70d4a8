/// `docs/reproductions.md`, made from what the studies gave.
enum ReproductionsPage {
  private static let head = """
    # Published results, and what jkcurve makes of them

    Each row is a published number and what a scenario of the project gives for it. This page is written by the tests
    (`make docs`), which fail when it is not what the program says; no verdict on it is typed.

    A verdict follows from what was fitted and from the tolerance:

    | verdict | what the row shows |
    |---|---|
    | **reproduced** | a size from data comes out (B), and nothing was fitted to it |
    | direction reproduced | a sign or an order comes out (C), and nothing was fitted to it; its size is another matter, or was not published |
    | exact | the program gives what follows from given inputs or from a definition (A): it computes as it should, which is no finding about firms |
    | consistent (weak) | nothing was fitted, and it lies within two standard errors of an estimate, so wide that little lies outside |
    | calibrated | parameters were fitted to it, or chosen so that it comes out: the model can say it, which is no evidence that it is right |
    | as predicted | what the model says beside, where nothing published could contradict it |
    | **not reproduced** | believable parameters do not give it; the measurement stands beside |

    Every file of `scenarios/literature` was committed before its first run; its head says what was fitted, what was
    changed later, and what came out before. Sources were read as primary [R] or secondary [S] ones.

    | tolerance | a row passes when |
    |---|---|
    | A | the exact value lies in the 99 % interval (Bass: joint 99 % over all theory), which reaches at most 1 % of it to either side; or nothing differs in any trial |
    | B | the whole 95 % interval lies in the published interval (*as published*), within 10 % of the published value (*± 10 %*), or in the range beside the row, which is ours, stands in the scenario's head and can be wider than what was published |
    | C | the whole 95 % interval has the published sign, or lies in the range beside the row, which stands for a word such as *recovers* |

    Trials of one tool on one piece of work compare the same people and pieces with and without it. Where the tool changes
    everybody's time by the same factor, the interval of the ratio has no width: that is certainty about the formula, not
    about the world.

    """

  private static let tail = """
    ## The engine itself
    Queues, learning and adoption against exact values: see [Correctness](measures.md#correctness). Bass' curve stands there
    too; its rows above are the same run.

    """

  static func text() async throws -> String {
    var page = head
    var notes = "## The studies\n\n"
    notes +=
      "Under each study the commands that show its numbers, and which of them are compared; `weekly.csv` is in the folder "
      + "that the command names, each of its rows a mean of four weeks.\n\n"
    page += "\n## Results\n\n"
    page +=
      "| study | what | published | came out (interval) | tolerance | verdict |\n|---|---|---|---|---|---|\n"
    var rows: [Reproduction] = []
    for study in Study.all {
      for (index, row) in try await study.reproductions.enumerated() {
        let name = index == 0 ? "[\(study.name)](../scenarios/\(study.file))" : ""
        page +=
          "| \(name) | \(row.claim) | \(row.published) [\(row.reading.rawValue)] | \(row.measured.text) | "
          + "\(row.tolerance.text(row.measured)) | \(row.verdict.rawValue) |\n"
        rows.append(row)
      }
      notes += "- **\(study.name)**. Fitted: \(study.fitted)."
      notes += study.leftOut.map { " Left out: \($0)\n" } ?? "\n"
      for shown in study.shown { notes += "  - `\(shown.command)`: \(shown.figures)\n" }
    }
    page += "\n\(counts(rows))\n\n\(limits(rows))\n\n"
    return page + notes + "\n" + tail
  }

  /// How many rows have each verdict. That none does is said of all but what must not be.
  private static func counts(_ rows: [Reproduction]) -> String {
    let sums = Verdict.allCases.compactMap { verdict in
      let count = rows.count { $0.verdict == verdict }
      let isAlwaysSaid = ![.calibratedAndNotMet, .notAsPredicted].contains(verdict)
      return count > 0 || isAlwaysSaid ? "\(count) \(verdict.rawValue)" : nil
    }
    return "Of \(rows.count) rows: \(sums.joined(separator: ", "))."
  }

  /// What the page does not show, counted.
  static func limits(_ rows: [Reproduction]) -> String {
    let sizes = rows.filter { $0.origin == .unfitted && $0.tolerance.asksForSize }
    func count(_ verdict: Verdict) -> Int { sizes.count { $0.verdict == verdict } }
    let reproduced = count(.reproduced)
    var text =
      "**What this page does not show.** Sizes from data to which nothing was fitted: \(sizes.count), of which "
    text += "\(reproduced) reproduced, \(count(.weak)) consistent in a weak test, "
    text += "\(count(.notReproduced)) not reproduced."
    if reproduced == 0 {
      text +=
        " So no size that somebody measured comes out unfitted; what stands is that known directions do, and that "
      text += "the program computes as it should."
    }
    return text
  }
}

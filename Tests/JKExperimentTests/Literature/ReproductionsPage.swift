/// `docs/reproductions.md`, made from what the studies gave.
enum ReproductionsPage {
  private static let head = """
    # Published results, and what jkcurve makes of them

    Each row is a published number and what a scenario of the project gives for it. This page is written by the tests
    (`make docs`), which fail when it is not what the program says; no verdict on it is typed.

    **Calibrated** and **reproduced** are different things. Where parameters were fitted to a number, or chosen so that it
    comes out, the row says *calibrated*: it shows that the model can say it, and is no evidence that the model is right.
    Only what was not fitted is *reproduced*. *As predicted* is what the model says beside, where nothing published could
    contradict it. What believable parameters do not give stands as *not reproduced*, with the measurement.

    Every file of `scenarios/literature` was committed before its first run; its head says what was fitted, what was
    changed later, and what came out before. Sources were read as primary [R] or secondary [S] ones.

    | tolerance | a row passes when |
    |---|---|
    | A | the exact value lies in the 99 % interval (Bass: joint 99 % over all theory), which reaches at most 1 % of it to either side; or nothing differs in any trial |
    | B | the whole 95 % interval lies in the published one, or within 10 % of the published value |
    | C | the whole 95 % interval has the published sign, or lies in the range given |

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
    page += "\n## Results\n\n"
    page +=
      "| study | what | published | came out (interval) | tolerance | verdict |\n|---|---|---|---|---|---|\n"
    var counts: [String: Int] = [:]
    for study in Study.all {
      for (index, row) in try await study.reproductions.enumerated() {
        let name = index == 0 ? "[\(study.name)](../scenarios/\(study.file))" : ""
        page +=
          "| \(name) | \(row.claim) | \(row.published) [\(row.reading.rawValue)] | \(row.measured.text) | "
          + "\(row.tolerance.text(row.measured)) | \(row.verdict) |\n"
        counts[row.verdict, default: 0] += 1
      }
      notes += "- **\(study.name)**. Fitted: \(study.fitted)."
      notes += study.leftOut.map { " Left out: \($0)\n" } ?? "\n"
    }
    let sums = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.value) \($0.key)" }
    page += "\nOf \(counts.values.reduce(0, +)) rows: \(sums.joined(separator: ", ")).\n\n"
    return page + notes + "\n" + tail
  }
}

import JKCharts
import JKExperiment

/// What AI is billed under each strategy, and the invoices of one future.
struct InvoicePart {
  private let bills: ReplayedBills
  private let comparison: Comparison
  private let figures: Figures

  init(_ bills: ReplayedBills, _ comparison: Comparison) {
    (self.bills, self.comparison) = (bills, comparison)
    figures = Figures(comparison.scenario.settings)
  }

  var blocks: [PageBlock] {
    let silent = comparison.results.indices.filter { strategy in
      !bills.courses.contains { $0.strategy == strategy }
    }
    let nothing =
      silent.isEmpty ? [] : [PageBlock.paragraph("Nothing is billed under \(names(silent)).")]
    return [.table(overview)] + nothing
      + bills.courses.map { .details(summary: name($0) + ": month by month", [.table(table($0))]) }
      + one
  }

  private var replayed: String {
    "The first \(figures.count(bills.trials, "trial")), replayed one by one"
  }

  private var currency: String { comparison.scenario.settings.currency }

  private func name(_ course: ReplayedBills.Course) -> String { comparison.results[course.strategy].name }

  private func names(_ strategies: [Int]) -> String {
    let names = strategies.map { comparison.results[$0].name }
    return names.count < 2
      ? names.joined() : names.dropLast().joined(separator: ", ") + " and " + names[names.count - 1]
  }

  // MARK: Over trials

  private var overview: PageTable {
    PageTable(
      caption: "AI bills by strategy",
      columns: [
        .init(title: "strategy"), .init(title: "over the study, mean", unit: currency),
        .init(title: "P95", unit: currency), .init(title: "worst month, mean", unit: currency),
        .init(title: "P95", unit: currency),
      ],
      rows: bills.courses.map { course in
        PageTable.Row(head: name(course), cells: cells(course.total) + cells(course.worst))
      },
      note:
        "\(replayed). The worst month is a trial's highest invoice. P95 is the amount that 95\u{A0}% of trials do not "
        + "exceed; below each figure its 95\u{A0}% interval, where there are trials enough for one.")
  }

  private func table(_ course: ReplayedBills.Course) -> PageTable {
    PageTable(
      caption: "What \(name(course)) is billed for AI, by calendar month",
      columns: [
        .init(title: "month"), .init(title: "mean", unit: currency), .init(title: "P95", unit: currency),
      ],
      rows: zip(bills.months, course.months).map { PageTable.Row(head: $0, cells: cells($1)) }
        + [PageTable.Row(head: "in all", cells: cells(course.total), isStrong: true)],
      note: "\(replayed). The first and the last month may be cut by the study's start and end.")
  }

  private func cells(_ spread: ReplayedBills.Spread) -> [PageTable.Cell] {
    [
      .init(
        value: figures.bare(spread.mean.mean), interval: figures.range(of: spread.mean.interval, figures.bare)
      ),
      .init(
        value: figures.bare(spread.high.value),
        interval: figures.range(of: spread.high.interval, figures.bare)),
    ]
  }

  // MARK: One future

  /// The invoices of the first trial, of the best strategy that is billed anything.
  private var one: [PageBlock] {
    let ranking = Findings(comparison).ranking
    guard let best = ranking.first(where: { strategy in bills.courses.contains { $0.strategy == strategy } })
    else {
      return []
    }
    let name = comparison.results[best].name
    let sequence = comparison.scenario.sequences.firstIndex { $0.name == name } ?? 0
    let invoices = TrialInvoices(comparison.scenario, strategy: sequence, trial: 0)
    let text = InvoiceText(invoices)
    let months = Set(invoices.bills.map(\.month)).sorted()
    guard let last = months.last else { return [] }
    // Whole months show more than the first and the last, which may be cut.
    let month = months.count > 2 ? months[months.count - 2] : last
    return [
      .heading("One future, to the cent"),
      .paragraph(
        "The first future (trial 0) of \(name), billed as its contracts say; jkcurve invoice shows any other."
      ),
      .details(
        summary: "What each month comes to", [.text(text.text(month: nil), name: "Invoices of trial 0")]),
      .details(
        summary: "\(invoices.name(ofMonth: month)), line by line",
        [.text(text.text(month: month), name: "Invoice of \(invoices.name(ofMonth: month))")]),
    ]
  }
}

import JKCharts
import JKExperiment
import JKStatistics

/// What AI is billed under each strategy, and the invoices of one future.
struct InvoicePart {
  private let comparison: Comparison
  private let figures: Figures
  /// Of the strategies that are billed anything.
  private let courses: [(strategy: Int, bills: MonthlyBills)]

  init(_ comparison: Comparison) {
    self.comparison = comparison
    figures = Figures(comparison.scenario.settings)
    courses = comparison.results.indices.compactMap { strategy in
      guard comparison.spends(strategy), let bills = comparison.bills(strategy) else { return nil }
      return (strategy, bills)
    }
  }

  /// None where nothing is billed.
  var blocks: [PageBlock] {
    guard !courses.isEmpty else { return [] }
    let silent = comparison.results.indices.filter { strategy in
      !courses.contains { $0.strategy == strategy }
    }
    let nothing =
      silent.isEmpty ? [] : [PageBlock.paragraph("Nothing is billed under \(names(silent)).")]
    return [.table(overview)] + nothing
      + courses.map { course in
        .details(
          summary: "\(name(course.strategy)): month by month", [.table(table(course.strategy, course.bills))])
      } + one
  }

  private var currency: String { comparison.scenario.settings.currency }

  private func name(_ strategy: Int) -> String { comparison.results[strategy].name }

  private func names(_ strategies: [Int]) -> String {
    let names = strategies.map(name)
    return names.count < 2
      ? names.joined() : names.dropLast().joined(separator: ", ") + " and " + names[names.count - 1]
  }

  /// `2027-03`
  private func month(_ month: Int) -> String { comparison.scenario.settings.starts.monthName(month) }

  // MARK: Over trials

  private var overview: PageTable {
    PageTable(
      caption: "AI bills by strategy",
      columns: [
        .init(title: "strategy"), .init(title: "over the study, mean", unit: currency),
        .init(title: "a trial's worst month, mean", unit: currency),
        .init(title: "highest P95 of a month", unit: currency), .init(title: "which is"),
      ],
      rows: courses.map { course in
        let worst = course.bills.p95.indices.max { course.bills.p95[$0] < course.bills.p95[$1] } ?? 0
        return PageTable.Row(
          head: name(course.strategy),
          cells: [
            cell(total(course.strategy)), cell(course.bills.dearest),
            .init(value: figures.bare(course.bills.p95[worst])), .init(value: month(worst)),
          ])
      },
      note: "P95 is the amount that 95\u{A0}% of trials do not exceed; below a mean its 95\u{A0}% interval.")
  }

  private func table(_ strategy: Int, _ bills: MonthlyBills) -> PageTable {
    PageTable(
      caption: "What \(name(strategy)) is billed for AI, by calendar month",
      columns: [
        .init(title: "month"), .init(title: "mean", unit: currency), .init(title: "P95", unit: currency),
      ],
      rows: zip(bills.means, bills.p95).enumerated().map { index, bill in
        PageTable.Row(head: month(index), cells: [cell(bill.0), .init(value: figures.bare(bill.1))])
      } + [
        PageTable.Row(head: "in all", cells: [cell(total(strategy)), .init(value: "–")], isStrong: true)
      ],
      note: "The first and the last month may be cut by the study's start and end.")
  }

  /// All invoices of the study.
  private func total(_ strategy: Int) -> MeanEstimate {
    let sums = comparison.sample.sums(.ai, strategy, rows: comparison.studyRows)
    return MeanEstimate(comparison.sample.means(sums), level: Comparison.level)
  }

  private func cell(_ mean: MeanEstimate) -> PageTable.Cell {
    .init(value: figures.bare(mean.mean), interval: figures.range(of: mean.interval, figures.bare))
  }

  // MARK: One future

  /// The invoices of the first trial, of the best strategy that is billed anything.
  private var one: [PageBlock] {
    let ranking = Findings(comparison).ranking
    guard let best = ranking.first(where: { strategy in courses.contains { $0.strategy == strategy } })
    else {
      return []
    }
    let name = comparison.results[best].name
    let sequence = comparison.scenario.sequences.firstIndex { $0.name == name } ?? 0
    // The comparison has run this trial to its end.
    guard let invoices = try? TrialInvoices(comparison.scenario, strategy: sequence, trial: 0) else {
      return []
    }
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

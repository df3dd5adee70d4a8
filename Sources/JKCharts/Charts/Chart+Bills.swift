extension Chart {
  /// A bar for each month's mean bill with a tick at its 95th percentile, and a rule at the dearest month's mean
  /// over a band that is its interval.
  ///
  /// - Parameters:
  ///   - text: The words around the plot.
  ///   - bills: What is billed.
  ///   - y: The vertical axis.
  ///   - hue: The colour.
  package static func bills(_ text: ChartText, _ bills: Bills, y: Axis, hue: Hue = .blue) -> Chart {
    let months = bills.mean.count
    let right = Double(months) + 0.5
    let bars = bills.mean.enumerated().map { index, mean in
      let month = Double(index + 1)
      return Mark.band(
        BandMark(
          x: [month - 0.4, month + 0.4], lower: [0, 0], upper: [mean, mean], hue: hue, tint: 2, isLayer: true)
      )
    }
    let dearest =
      bills.dearestInterval.map { interval in
        [
          Mark.band(
            BandMark(
              x: [0.5, right], lower: [interval.lowerBound, interval.lowerBound],
              upper: [interval.upperBound, interval.upperBound], hue: .neutral, tint: 2))
        ]
      } ?? []
    let rule = Mark.rule(RuleMark(at: .y(bills.dearest), label: "dearest month of a trial, mean"))
    let ticks = zip(bills.mean, bills.p95).enumerated().flatMap { index, bill in
      let month = Double(index + 1)
      let isLast = index == months - 1
      return [
        Mark.line(
          LineMark(
            x: [month - 0.4, month + 0.4], y: [bill.0, bill.0], label: isLast ? "mean" : "", hue: hue)),
        Mark.line(
          LineMark(
            x: [month - 0.25, month + 0.25], y: [bill.1, bill.1], label: isLast ? "P95" : "", hue: .neutral,
            width: 2.5)),
      ]
    }
    var words = text
    if words.description.isEmpty {
      words.description = describe(
        text,
        zip(bills.mean, bills.p95).enumerated().map { index, bill in
          "Month \(index + 1): mean \(y.format(bill.0)), P95 \(y.format(bill.1))"
        } + ["Dearest month of a trial, mean: \(y.format(bills.dearest))"])
    }
    return Chart(words, x: .months(months), y: y, marks: dearest + bars + [rule] + ticks)
  }

  /// A description that begins with the finding.
  static func describe(_ text: ChartText, _ sentences: [String]) -> String {
    ([text.title, text.subtitle] + sentences).filter { !$0.isEmpty }.map { $0 + "." }.joined(separator: " ")
  }
}

extension Axis {
  /// Months of a study, each as wide as the others, with ticks in the middle of at most a dozen of them.
  package static func months(_ count: Int) -> Axis {
    let step = max(1, (count + 11) / 12)
    return Axis(
      label: "month of the study", domain: 0.5...Double(max(1, count)) + 0.5,
      ticks: stride(from: 1, through: max(1, count), by: step).map(Double.init))
  }
}

import JKKernel

/// A course over time that every trial's own values are kept of.
package enum Curve: Int, CaseIterable, Sendable {
  /// Money a bucket.
  case revenue, valueAdded, margin, ai
  /// Person-hours a bucket.
  case paidHours
  /// Items that went on from the output step, a bucket.
  case output

  /// The curve's value in one row of a trial's record.
  func value(_ record: borrowing TrialRecord, row: Int, outputStep: Int) -> Double {
    let layout = record.layout
    func company(_ measure: MeasureLayout.Company) -> Double { record[row: row, layout.index(measure)] }
    return switch self {
    case .revenue: company(.revenue)
    case .valueAdded: company(.revenue) - company(.direct)
    case .margin:
      company(.revenue) - company(.direct) - company(.labour) - company(.overhead) - company(.change)
        - company(.ai)
    case .ai: company(.ai)
    case .paidHours: company(.paidHours)
    case .output: record[row: row, layout.index(.completed, step: outputStep)]
    }
  }
}

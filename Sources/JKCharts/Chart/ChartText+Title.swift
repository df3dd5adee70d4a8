extension ChartText {
  /// The first of several wordings that takes at most two lines at a chart's usual width; the last if none
  /// does. So give the fullest first.
  ///
  /// - Parameter wordings: At least one.
  package static func title(of wordings: [String]) -> String {
    wordings.first { wording in
      TextMetrics.wrap(wording, width: 720 - 2 * ChartLayout.padding, .title(ChartLayout.leastTitle)).count
        <= 2
    } ?? wordings[wordings.count - 1]
  }
}

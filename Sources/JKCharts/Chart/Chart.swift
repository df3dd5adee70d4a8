/// A picture of numbers: a list of marks on two axes, with the words that make it stand alone.
///
///     let chart = Chart(
///       ChartText(name: "pilot", title: "The pilot pays for itself by week 30"),
///       x: Axis(label: "weeks from the decision"), y: Axis(format: .money()),
///       marks: [.line(LineMark(x: weeks, y: margin, label: "margin"))])
///     print(chart.svg())
///
/// The same chart always gives the same bytes. Values that aren't finite leave gaps.
package struct Chart: Sendable, Equatable {
  /// The words around the plot.
  package var text: ChartText
  /// The whole picture's width in pixels.
  package var width: Double
  /// The height of each plot, in pixels; plots grow when their labels need more.
  package var plotHeight: Double
  /// The horizontal axis, shared by all panels.
  package var x: Axis
  /// The vertical axis, shared by all panels.
  package var y: Axis
  /// The value of x up to which everything is history, and greyed; nil when there is none.
  package var historyEnd: Double?
  /// The plots, from left to right and then downwards.
  package var panels: [Panel]
  /// How many panels stand side by side.
  package var columns: Int
  /// What signs in the plots mean that have no words of their own; stands above them.
  package var key: [KeyItem]

  /// The end of history, unless it can't be drawn.
  var history: Double? { historyEnd.flatMap { $0.isDrawable ? $0 : nil } }

  /// A chart of panels on one scale.
  package init(
    _ text: ChartText, x: Axis, y: Axis, historyEnd: Double? = nil, panels: [Panel], columns: Int = 1,
    width: Double = 720, plotHeight: Double = 300, key: [KeyItem] = []
  ) {
    self.text = text
    self.x = x
    self.y = y
    self.historyEnd = historyEnd
    self.panels = panels
    self.columns = columns
    self.width = width
    self.plotHeight = plotHeight
    self.key = key
  }

  /// A chart with one plot.
  package init(
    _ text: ChartText, x: Axis, y: Axis, historyEnd: Double? = nil, marks: [Mark], lanes: [Lane] = []
  ) {
    self.init(text, x: x, y: y, historyEnd: historyEnd, panels: [Panel(marks: marks, lanes: lanes)])
  }
}

/// One plot of a chart.
package struct Panel: Sendable, Equatable {
  /// What stands above the plot; empty for none.
  package var label: String
  /// What is drawn, later marks on top.
  package var marks: [Mark]
  /// Interventions, above the plot.
  package var lanes: [Lane]

  /// A plot of marks.
  package init(label: String = "", marks: [Mark], lanes: [Lane] = []) {
    self.label = label
    self.marks = marks
    self.lanes = lanes
  }

  var hasData: Bool { marks.contains(where: \.hasData) }
}

/// The words around a chart.
package struct ChartText: Sendable, Equatable {
  /// A short name, from which ids are made; charts on one page need different ones.
  package var name: String
  /// The finding in words.
  package var title: String
  /// The measure, its unit and the horizon.
  package var subtitle: String
  /// Trials, seed, version, and of what kind the intervals are.
  package var caption: String
  /// What of the caption is of this chart alone, as a sentence without its full stop, for a page that says the rest once.
  package var note: String
  /// The finding for those who can't see the picture; made from the data when empty.
  package var description: String

  /// The words around a chart; what is empty takes no room.
  package init(
    name: String, title: String, subtitle: String = "", caption: String = "", note: String = "",
    description: String = ""
  ) {
    self.name = name
    self.title = title
    self.subtitle = subtitle
    self.caption = caption
    self.note = note
    self.description = description
  }
}

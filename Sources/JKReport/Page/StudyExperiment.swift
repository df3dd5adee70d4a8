import JKExperiment
import JKScenario

/// How a model was tried: how it begins, how long it runs, how often, and how figures are estimated.
struct StudyExperiment {
  private let comparison: Comparison
  private let sources: PageSources
  private var settings: Settings { comparison.scenario.settings }
  private var figures: Figures { Figures(settings) }

  init(_ comparison: Comparison, _ sources: PageSources) {
    (self.comparison, self.sources) = (comparison, sources)
  }

  var section: StudyDescription.Section {
    .init(
      title: "4 Experimentation",
      items: [
        .init(name: "4.1 Initialisation", paragraphs: initialisation),
        .init(
          name: "4.2 Run length",
          paragraphs: [
            "\(figures.weeks(figures.horizon)) from week 0, in working time: a day is 8 h, a week 5 days, a year 52 weeks. "
              + "Week 0 is \(date)."
          ]),
        .init(name: "4.3 Estimation", paragraphs: estimation),
      ])
  }

  private var date: String {
    let start = settings.starts
    return
      "\(start.year)-\(start.month < 10 ? "0" : "")\(start.month)-\(start.day < 10 ? "0" : "")\(start.day)"
  }

  private var initialisation: [String] {
    guard settings.history > 0 else {
      return ["The model begins empty and idle at week 0; there is no history."]
    }
    let history =
      "The model begins empty and idle, \(figures.weeks(settings.history / WorkingTime.week)) before week 0"
    guard comparison.results[0].curve != nil else { return [history + ", under no strategy."] }
    let rows = comparison.baseline.rows
    let warmUp = "a warm-up of \(figures.count(rows.lowerBound, "week"))"
    let how =
      comparison.baseline.isFound
      ? "found by MSER-5 on the mean over trials of weekly value" : "which the scenario gives"
    return [
      "\(history), and runs under no strategy. Of this history \(warmUp), \(how), is cut; the other "
        + "\(figures.count(rows.count, "week")) are the baseline."
        + (comparison.baseline.isDoubtful ? " It may be too short: it is not yet steady at its half." : "")
    ]
  }

  private var estimation: [String] {
    let trials = figures.count(comparison.sample.trials, "trial")
    var lines = [
      "\(trials) of each course, independent of each other; trial k has the same random numbers under every strategy (common "
        + "random numbers), so that strategies are compared trial by trial."
    ]
    if let precision = comparison.precision {
      lines.append(
        "The number of trials is what half-widths of at most \(figures.atMost(precision.goal)) take, judged from a pilot."
      )
    }
    lines.append(
      "Intervals are of 95\u{A0}%: Student's for means and paired differences, percentile bootstrap over trials (500 "
        + "resamples) for the numbers of mean curves, Clopper–Pearson for shares of trials, between order statistics for "
        + "quantiles. Bands of charts are pointwise.")
    if comparison.spreads.relativeError != nil {
      lines.append(
        "Trials are kept as \(figures.count(Double(comparison.sample.batches.count))) batches of "
          + "\(figures.count(comparison.sample.batches.size, "trial")); intervals come from how batches differ."
      )
    }
    if let diagnosis = sources.diagnosis {
      lines.append(
        "The diagnosis runs its own \(figures.count(diagnosis.trials, "trial")) for each thing that it tries, on the same "
          + "futures.")
    }
    return lines
  }
}

/// What a study was run with.
struct StudyImplementation {
  var section: StudyDescription.Section {
    .init(
      title: "5 Implementation",
      items: [
        .init(
          name: "5.1 Software",
          paragraphs: [
            "jkcurve \(Version.current), written in Swift, with the GNU Scientific Library for distributions."
          ]),
        .init(
          name: "5.2 Random sampling",
          paragraphs: [
            "Philox4x64-10, a counter-based generator, keyed by seed and trial. A random number is addressed by what it "
              + "decides (purpose, item, visit), not by when it is drawn, so that strategies share their futures."
          ]),
        .init(
          name: "5.3 Model execution",
          paragraphs: [
            "Next-event time advance; ties in a fixed order (2.4). Trials run in parallel, and their sums are added up in "
              + "the order of trials."
          ]),
        .init(
          name: "5.4 System",
          paragraphs: [
            "Results do not depend on the machine's cores or the number of threads: the bytes are the same."
          ]),
      ])
  }
}

import JKCharts
import JKExperiment

/// Courses whose spread over trials is shown: of one strategy each, and of all on one scale.
struct FanCharts {
  let picture: ComparisonPicture
  private var comparison: Comparison { picture.comparison }
  private var findings: Findings { picture.findings }

  // MARK: One strategy

  func productivity(_ strategy: Int) -> Chart {
    .fan(
      picture.text(
        .productivity(strategy), findings.courseTitle(strategy),
        "\(picture.productivityName), mean baseline = 100; \(picture.smoothing)"),
      productivityFan(strategy), y: Axis(label: "index", isNice: true))
  }

  func margin(_ strategy: Int) -> Chart {
    .fan(
      picture.text(
        .margin(strategy), findings.title(strategy, findings.margin(strategy)),
        "margin a week (revenue less direct cost, labour, overhead, change and AI); \(picture.smoothing)"),
      fan(.margin, strategy),
      baseline: Baseline(0, label: "zero"), y: moneyAxis(" a week"))
  }

  func advantage(_ strategy: Int) -> Chart {
    .fan(
      picture.text(
        .advantage(strategy), findings.title(strategy, findings.payback(strategy)),
        "cumulative margin less \(findings.reference)'s, trial by trial; "
          + findings.paybackCertainty(strategy)),
      advantageFan(strategy), baseline: .noDifference, y: moneyAxis(""), decision: nil)
  }

  func spend(_ strategy: Int) -> Chart {
    let bands = comparison.bands(.spend, strategy)
    let spread = Fan(
      weeks: picture.weeks(comparison.studyRows), median: bands.median,
      intervals: intervals(bands) { $0 }, hue: picture.hue(strategy),
      interventions: picture.interventions(strategy))
    return .fan(
      picture.text(
        .spend(strategy), findings.spendTitle(strategy),
        "what is spent on AI a week; \(picture.smoothing)"),
      spread, baseline: nil,
      y: Axis(
        label: "\(picture.currency) a week", format: picture.axisMoney, domain: 0...0, isNice: true),
      decision: nil)
  }

  // MARK: All on one scale

  var productivities: Chart {
    .smallMultiples(
      picture.text(
        .productivities, findings.productivitySpread,
        "\(picture.productivityName), mean baseline = 100, on one scale; \(picture.smoothing)",
        intervals: picture.ownBandNote),
      comparison.results.indices.map { named(productivityFan($0), $0) },
      y: Axis(label: "index", isNice: true))
  }

  var advantages: Chart {
    .smallMultiples(
      picture.text(
        .advantages, findings.advantageSpread,
        "cumulative margin less \(findings.reference)'s, trial by trial, on one scale",
        intervals: picture.ownBandNote),
      comparison.results.indices.dropFirst().map { named(advantageFan($0), $0) },
      baseline: .noDifference, y: moneyAxis(""), decision: nil)
  }

  // MARK: Their parts

  private func productivityFan(_ strategy: Int) -> Fan { fan(.productivity, strategy) }

  private func advantageFan(_ strategy: Int) -> Fan {
    let bands = comparison.bands(.advantage, strategy)
    // The difference is nothing at week 0 and then known at the end of each week.
    return Fan(
      weeks: picture.weekEnds, median: [0] + bands.median, intervals: intervals(bands) { [0] + $0 },
      hue: picture.hue(strategy), interventions: picture.interventions(strategy))
  }

  /// With the median of the first strategy in the same weeks, if it is another's.
  private func fan(_ band: Band, _ strategy: Int) -> Fan {
    let rows = picture.shownRows
    let bands = comparison.bands(band, strategy)
    return Fan(
      weeks: picture.weeks(rows), median: Array(bands.median[rows]),
      intervals: intervals(bands) { Array($0[rows]) }, hue: picture.hue(strategy),
      reference: strategy == 0
        ? nil : Fan.Reference(findings.reference, Array(comparison.bands(band, 0).median[rows])),
      interventions: picture.interventions(strategy))
  }

  private func named(_ fan: Fan, _ strategy: Int) -> Fan {
    var fan = fan
    fan.name = picture.name(strategy)
    return fan
  }

  private func intervals(_ bands: PointwiseBands, _ shown: ([Double]) -> [Double]) -> [Fan.Interval] {
    zip(PointwiseBands.levels, zip(bands.lower, bands.upper)).map { level, bounds in
      Fan.Interval(level: level, lower: shown(bounds.0), upper: shown(bounds.1))
    }
  }

  private func moneyAxis(_ per: String) -> Axis {
    Axis(label: picture.currency + per, format: picture.axisMoney, isNice: true)
  }
}

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
      productivityFan(strategy), y: Axis(label: "index", isNice: true), hue: hue(strategy))
  }

  func margin(_ strategy: Int) -> Chart {
    .fan(
      picture.text(
        .margin(strategy), findings.title(strategy, findings.margin(strategy)),
        "margin a week (revenue less direct cost, labour, overhead, change and AI); \(picture.smoothing)"),
      fan(comparison.bands(.margin, strategy), picture.shownRows, strategy),
      baseline: Baseline(0, label: "zero"), y: moneyAxis(" a week"), hue: hue(strategy))
  }

  func advantage(_ strategy: Int) -> Chart {
    .fan(
      picture.text(
        .advantage(strategy), findings.title(strategy, findings.payback(strategy)),
        "cumulative margin less \(findings.reference)'s, trial by trial; "
          + findings.paybackCertainty(strategy)),
      advantageFan(strategy), baseline: .noDifference, y: moneyAxis(""), decision: nil, hue: hue(strategy))
  }

  func spend(_ strategy: Int) -> Chart {
    let bands = comparison.bands(.spend, strategy)
    let spread = Fan(
      weeks: picture.weeks(comparison.studyRows), median: bands.median,
      intervals: intervals(bands) { $0 }, interventions: picture.interventions(strategy))
    return .fan(
      picture.text(
        .spend(strategy), findings.spendTitle(strategy),
        "what is spent on AI a week; \(picture.smoothing)"),
      spread, baseline: nil,
      y: Axis(
        label: "\(picture.currency) a week", format: picture.axisMoney, domain: 0...0, isNice: true),
      decision: nil, hue: hue(strategy))
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
      baseline: .noDifference, y: moneyAxis(""), decision: nil, first: 1)
  }

  // MARK: Their parts

  private func productivityFan(_ strategy: Int) -> Fan {
    fan(comparison.bands(.productivity, strategy), picture.shownRows, strategy)
  }

  private func advantageFan(_ strategy: Int) -> Fan {
    let bands = comparison.bands(.advantage, strategy)
    // The difference is nothing at week 0 and then known at the end of each week.
    return Fan(
      weeks: picture.weekEnds, median: [0] + bands.median, intervals: intervals(bands) { [0] + $0 },
      interventions: picture.interventions(strategy))
  }

  private func fan(_ bands: PointwiseBands, _ rows: Range<Int>, _ strategy: Int) -> Fan {
    Fan(
      weeks: picture.weeks(rows), median: Array(bands.median[rows]),
      intervals: intervals(bands) { Array($0[rows]) }, interventions: picture.interventions(strategy))
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

  private func hue(_ strategy: Int) -> Hue { Palette.series(strategy).hue }
}

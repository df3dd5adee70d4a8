import Foundation

/// What it takes to run a study, known beforehand: how much happens, and from that seconds of one core and bytes.
///
/// The traffic of the work gives the events; what one of them takes was measured. A queue, a hiring or a fix that takes
/// its own course makes it more or less, so it is about right and no more.
package struct StudyCost: Sendable {
  /// Events of one trial, by sequence.
  package let events: [Double]
  /// Items that are left at the end of a trial because nobody can get them done.
  package let backlog: Double
  private let scenario: Scenario
  private let rows: Double
  /// Requests to models in one trial.
  private let requests: Double

  package init(_ scenario: Scenario) {
    self.scenario = scenario
    let settings = scenario.settings
    let hours = settings.history + settings.horizon
    rows = settings.bucket == .week ? (hours / WorkingTime.week).rounded(.up) : 2
    let flow = StudyFlow(scenario, hours: hours)
    backlog = flow.backlog
    requests = flow.requests
    let common = flow.events + StudyRoutine(scenario, hours: hours).events + rows
    let changed = flow.candidates
    events = scenario.sequences.map { common + changed + StudyRoutine.events(of: $0, scenario, hours: hours) }
  }

  /// A run of some sequences, all trials.
  ///
  /// - Parameter sequences: by their indices.
  package func run(_ sequences: [Int], trials: Int) -> RunCost {
    let width = Double(scenario.measuresByRow)
    let each = sequences.reduce(0) { sum, sequence in
      sum + events[sequence] * Self.event + requests * Self.request
        + rows * (width + Self.curves) * Self.number
    }
    let numbers = Double(sequences.count) * (rows * Self.curves + width)
    let kept = min(Double(trials), max(200, Self.kept / (8 * numbers)))
    let weekly = Double(sequences.count) * rows * (width + 10)
    let blocks = min(Double(trials), min(max(Self.kept / 2 / (8 * weekly), 10), 100))
    return RunCost(
      seconds: Self.start + Double(trials) * each,
      bytes: Self.program + 8 * (kept * numbers + blocks * weekly + 2 * rows * width) + trialBytes)
  }

  /// What one trial holds besides its record.
  private var trialBytes: Double {
    let people = scenario.teams.reduce(0) { $0 + Double($1.people) }
    return 130 * backlog + people * (250 + 60 * Double(scenario.tools.count))
  }

  // Measured on one core of an Intel Xeon at 2.1 GHz: seconds of the program's start and end, of an event, of a
  // request that is metered, and of a number that a trial writes and an experiment reads.
  private static let start = 0.3
  private static let event = 150e-9
  private static let request = 80e-9
  private static let number = 10e-9
  /// Numbers a row that results are made of.
  private static let curves = 14.0
  private static let program = 25e6
  /// Bytes for the numbers of all trials together.
  private static let kept = 134e6
}

/// What a run takes, of one core.
package struct RunCost: Sendable {
  package let seconds: Double
  package let bytes: Double

  package init(seconds: Double, bytes: Double) {
    (self.seconds, self.bytes) = (seconds, bytes)
  }

  /// A run of several, one after the other.
  package static func + (a: RunCost, b: RunCost) -> RunCost {
    RunCost(seconds: a.seconds + b.seconds, bytes: max(a.bytes, b.bytes))
  }

  package static func * (cost: RunCost, count: Int) -> RunCost {
    RunCost(seconds: cost.seconds * Double(count), bytes: cost.bytes)
  }

  /// A run that takes longer is worth a warning.
  package static let long = 60.0
  /// A run that takes longer does not end while anybody waits for it.
  package static let endless = 2 * 86_400.0

  /// `about 12 minutes on one core and 50 MB`
  package var text: String { "about \(time) on one core and \(memory)" }

  /// `12 minutes`
  package var time: String {
    switch seconds {
    case ..<0.95: "\(Self.rounded(seconds, places: 1)) s"
    case ..<90: "\(Self.rounded(seconds, places: 0)) s"
    case ..<5_400: "\(Self.rounded(seconds / 60, places: 0)) minutes"
    case ..<129_600: "\(Self.rounded(seconds / 3_600, places: 0)) hours"
    case ..<31_536_000: "\(Self.rounded(seconds / 86_400, places: 0)) days"
    default: "years"
    }
  }

  private var memory: String {
    bytes < 1e9
      ? "\(Self.rounded(bytes / 1e7, places: 0))0 MB" : "\(Self.rounded(bytes / 1e9, places: 1)) GB"
  }

  private static func rounded(_ value: Double, places: Int) -> String {
    String(format: "%.\(places)f", value)
  }
}

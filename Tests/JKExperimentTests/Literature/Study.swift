import JKExperiment
import JKScenario
import TestSupport
import Testing

/// A published study and its scenario.
struct Study: Sendable, CustomTestStringConvertible {
  let name: String
  /// Below `scenarios/`.
  let file: String
  /// What was fitted or chosen, in a sentence.
  let fitted: String
  /// What of the publication is not compared, and why.
  let leftOut: String?
  /// The commands that show the study's numbers.
  let shown: [Shown]
  private let runs: @Sendable () async throws -> [Reproduction]

  var testDescription: String { name }

  init(
    _ name: String, _ file: String, fitted: String, leftOut: String? = nil, shown: [Shown],
    _ runs: @escaping @Sendable () async throws -> [Reproduction]
  ) {
    (self.name, self.file, self.fitted, self.leftOut) = (name, file, fitted, leftOut)
    (self.shown, self.runs) = (shown, runs)
  }

  /// A command, and which of the figures it shows are compared.
  struct Shown: Sendable {
    let command: String
    let figures: String

    init(_ command: String, _ figures: String) { (self.command, self.figures) = (command, figures) }
  }

  /// What came out; run once, however many tests ask.
  var reproductions: [Reproduction] {
    get async throws { try await StudyRuns.shared.reproductions(of: name, runs) }
  }

  /// In the order of the page.
  static let all: [Study] = [
    noyZhang, peng, metr, brynjolfssonLiRaymond, dellAcqua, cui, dora, mcElheran, brynjolfssonRockSyverson,
    repenningSterman, tippingPoint, goldratt, bass, heathcote,
  ]

  /// Runs a scenario of the literature after textual changes, each of which must hit.
  static func compare(
    _ file: String, changing changes: [(String, String)] = [], trials: Int? = nil
  ) async throws -> Comparison {
    let scenario = try ScenarioLibrary.scenario(file, changing: changes)
    return try await Experiment(scenario, trials: trials, threads: 2).run()
  }
}

/// Remembers what studies gave.
private actor StudyRuns {
  static let shared = StudyRuns()
  private var tasks: [String: Task<[Reproduction], any Error>] = [:]

  func reproductions(of name: String, _ runs: @escaping @Sendable () async throws -> [Reproduction])
    async throws -> [Reproduction]
  {
    let task = tasks[name] ?? Task { try await runs() }
    tasks[name] = task
    return try await task.value
  }
}

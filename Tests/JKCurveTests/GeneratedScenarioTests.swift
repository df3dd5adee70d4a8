import Foundation
import JKCurve
import TestSupport
import Testing

/// Every command on generated scenarios: there is an answer, or a sentence that says why not; no figure is missing its
/// value, and any number of threads gives the same bytes.
struct GeneratedScenarioTests {
  @Test(arguments: GeneratedScenarios.seeds(20, long: 500))
  func everyCommandAnswers(seed: UInt64) async throws {
    GeneratedScenarios.note(seed)
    let text = ScenarioGenerator.scenario(seed: seed)
    let (one, three) = (try scenario(text), try scenario(text))
    let page = PageOptions(command: "jkcurve compare test --report")
    try await expectSame(
      "compare", { try await one.compare($0, page: page) }, { try await three.compare($0, page: page) })
    for strategy in one.strategies {
      try await expectSame(
        "run \(strategy)", { try await one.run(strategy: strategy, $0) },
        { try await three.run(strategy: strategy, $0) })
      try await expectSame(
        "price \(strategy)", { try await one.price(strategy: strategy, $0) },
        { try await three.price(strategy: strategy, $0) })
      try invoice(one, strategy)
      try trace(one, strategy)
    }
    try await expectSame("sweep", { try await one.sweep($0) }, { try await three.sweep($0) })
    try await expectSame("diagnose", { try await one.diagnose($0) }, { try await three.diagnose($0) })
    try await expectSame(
      "population", { try await one.population($0) }, { try await three.population($0) })
  }

  /// The house layout is another text of the same scenario.
  @Test(arguments: GeneratedScenarios.seeds(20, long: 500))
  func layoutKeepsTheAnswer(seed: UInt64) async throws {
    let text = ScenarioGenerator.scenario(seed: seed)
    let layout = ScenarioLayout([UInt8](text.utf8), name: "test")
    let formatted = String(decoding: try #require(layout.formatted), as: UTF8.self)
    let options = RunOptions(trials: 2)
    let answer = try await scenario(text).compare(options).json
    #expect(try await scenario(formatted).compare(options).json == answer)
  }

  private func scenario(_ text: String) throws -> CheckedScenario {
    let check = ScenarioCheck([UInt8](text.utf8), name: "test", folder: GeneratedScenarios.folder)
    return try #require(check.scenario, "\(check.messages())\n\(text)")
  }

  // MARK: One command

  private func expectSame(
    _ command: String, _ one: (RunOptions) async throws -> Results,
    _ three: (RunOptions) async throws -> Results
  ) async throws {
    let first = try await files(one, threads: 1)
    let second = try await files(three, threads: 3)
    #expect(first.keys.sorted() == second.keys.sorted(), "\(command)")
    for (name, bytes) in first where !name.hasSuffix(".html") {
      #expect(second[name] == bytes, "\(command): \(name) differs by threads")
      let text = String(decoding: bytes, as: UTF8.self)
      let unset = text.split(separator: "\n").first { $0.contains(/(?i)\b(nan|inf|infinity)\b/) }
      #expect(unset == nil, "\(command): a figure of \(name) has no value")
    }
    #expect(first["report.html"] == second["report.html"], "\(command): the page differs by threads")
  }

  /// All that a command writes, by name; what it refuses with, in place of that.
  private func files(
    _ command: (RunOptions) async throws -> Results, threads: Int
  ) async throws -> [String: Data] {
    var options = RunOptions(trials: nil, threads: threads)
    options.formats = Set(ResultFormat.allCases)
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    do {
      let answer = try await command(options)
      try answer.write(to: folder)
      var files = ["summary": Data(answer.summary.utf8), "json": Data(answer.json.utf8)]
      for name in answer.fileNames {
        files[name] = try Data(contentsOf: folder.appendingPathComponent(name))
      }
      return files
    } catch let refusal as any Refusal where !(refusal is TrialTooLarge) {
      return ["refusal": Data(refusal.description.utf8)]
    }
  }

  private func invoice(_ scenario: CheckedScenario, _ strategy: String) throws {
    for contract in [nil] + scenario.contracts.map(Optional.some) {
      for month in [nil, "1"] {
        do {
          let options = InvoiceOptions(strategy: strategy, month: month, contract: contract)
          #expect(!(try scenario.invoice(options).json.isEmpty))
        } catch let refusal as any Refusal where !(refusal is TrialTooLarge) {
          #expect(!refusal.description.isEmpty)
        }
      }
    }
  }

  private func trace(_ scenario: CheckedScenario, _ strategy: String) throws {
    for format in TraceFormat.allCases {
      final class Bytes { var count = 0 }
      let bytes = Bytes()
      let count = try scenario.trace(TraceOptions(strategy: strategy, from: -3), as: format) {
        bytes.count += $0.count
      }
      #expect(count >= 0 && bytes.count > 0)
    }
  }
}

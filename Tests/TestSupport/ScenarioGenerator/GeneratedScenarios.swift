import Foundation

/// Which generated scenarios a test tries.
///
/// `make long` takes more of them, as many as `JKCURVE_SCENARIOS` says; `JKCURVE_FIRST` is the first one's seed.
package enum GeneratedScenarios {
  /// - Parameters:
  ///   - count: in `make test`.
  ///   - long: in `make long`, where nothing else is said.
  package static func seeds(_ count: Int, long: Int) -> [UInt64] {
    let environment = ProcessInfo.processInfo.environment
    let isLong = environment["JKCURVE_LONG"] == "1"
    let chosen = environment["JKCURVE_SCENARIOS"].flatMap(Int.init)
    let first = environment["JKCURVE_FIRST"].flatMap(UInt64.init) ?? 0
    return (0..<UInt64(chosen ?? (isLong ? long : count))).map { first + $0 }
  }

  /// Says which one is tried, where many are, so that one that ends the program is found again.
  package static func note(_ seed: UInt64) {
    guard ProcessInfo.processInfo.environment["JKCURVE_SCENARIOS"] != nil else { return }
    FileHandle.standardError.write(Data("scenario \(seed)\n".utf8))
  }

  /// What a scenario names stands here.
  package static let folder = URL(fileURLWithPath: ScenarioLibrary.root + "scenarios")
}

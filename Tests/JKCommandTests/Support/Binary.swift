import Foundation
import Synchronization
import Testing

/// The built program, run as a user runs it: no terminal, a folder of its own.
struct Binary {
  struct Outcome {
    let status: Int32
    let output: String
    let errors: String
  }

  /// Where the program works; removed by the test.
  let folder: URL

  /// Beside the test bundle.
  private static let executable: URL = {
    #if os(macOS)
      let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
      let products = bundle?.bundleURL.deletingLastPathComponent() ?? Bundle.main.bundleURL
    #else
      let products = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    #endif
    return products.appendingPathComponent("jkcurve")
  }()

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("jkcurve-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  func remove() {
    try? FileManager.default.removeItem(at: folder)
  }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: folder.appendingPathComponent(name))
  }

  /// Names of all files and folders below a folder of the working folder, sorted.
  func files(in name: String = "") -> [String] {
    let root = folder.appendingPathComponent(name)
    return (FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []).sorted()
  }

  func data(_ name: String) throws -> Data {
    try Data(contentsOf: folder.appendingPathComponent(name))
  }

  /// - Parameters:
  ///   - input: what stands on standard input.
  ///   - interruption: sends SIGINT after so many seconds, and again until the program has ended if it is repeated.
  func run(
    _ arguments: [String], environment: [String: String] = [:], input: String? = nil,
    interruption: Double? = nil, isRepeated: Bool = true
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = Self.executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    // Files rather than pipes: they never fill up.
    let names = ["out", "err", "in"].map {
      FileManager.default.temporaryDirectory.appendingPathComponent("\($0)-\(UUID().uuidString)")
    }
    defer { for name in names { try? FileManager.default.removeItem(at: name) } }
    for name in names { try Data().write(to: name) }
    process.standardOutput = try FileHandle(forWritingTo: names[0])
    process.standardError = try FileHandle(forWritingTo: names[1])
    try Data((input ?? "").utf8).write(to: names[2])
    process.standardInput = try FileHandle(forReadingFrom: names[2])
    try process.run()
    if let interruption {
      Thread.sleep(forTimeInterval: interruption)
      while process.isRunning {
        kill(process.processIdentifier, SIGINT)
        guard isRepeated else { break }
        Thread.sleep(forTimeInterval: 0.2)
      }
    }
    process.waitUntilExit()
    let texts = try names.prefix(2).map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
    return Outcome(
      status: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
      output: texts[0], errors: texts[1])
  }
}

extension Binary {
  /// The list by which a run's files are known again.
  static let manifest = ".jkcurve-manifest.json"

  /// A scenario that takes a moment.
  static let firm = """
    scenario "Firm"
    horizon 20 weeks; history 20 weeks; warm-up 4 weeks; trials 21; seed 5
    team clerks { people 3; cost $60 / hour }
    work order {
      arrives poisson 16 / week
      patience exponential(mean: 2 weeks)
      revenue lognormal(mean: $2k, cv: 0.2)
      route { answer -> done }
    }
    step answer by clerks { effort lognormal(mean: 7 h, cv: 0.3) }
    constraint mess on answer { effort times 1.8; fix { takes 2 weeks; uses 1 people from clerks } }
    strategy clean { involvement 90%; week 0: fix mess }
    """
}

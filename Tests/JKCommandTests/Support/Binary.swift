import Foundation
import Synchronization
import Testing

/// The built program, run as a user runs it: no terminal, a folder of its own.
struct Binary {
  struct Outcome {
    let status: Int32
    let output: String
    let errors: String
    /// From the first signal to the end; nil without one.
    var ending: Duration?
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
  ///   - shell: a line of bash that runs it, in which `"$@"` stands for the program and its arguments.
  ///   - input: what stands on standard input.
  ///   - interruption: sends a signal after so many seconds, and again until the program has ended if it is repeated.
  func run(
    _ arguments: [String], shell: String? = nil, environment: [String: String] = [:], input: String? = nil,
    interruption: Double? = nil, signal: Int32 = SIGINT, isRepeated: Bool = true
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = shell == nil ? Self.executable : URL(fileURLWithPath: "/bin/bash")
    process.arguments = (shell.map { ["-c", $0, "bash", Self.executable.path] } ?? []) + arguments
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
    var first: ContinuousClock.Instant?
    if let interruption {
      waitUntilSignalsAreTaken(process)
      Thread.sleep(forTimeInterval: interruption)
      first = ContinuousClock.now
      while process.isRunning {
        kill(process.processIdentifier, signal)
        guard isRepeated else { break }
        Thread.sleep(forTimeInterval: 0.2)
      }
    }
    process.waitUntilExit()
    let ending = first.map { ContinuousClock.now - $0 }
    let texts = try names.prefix(2).map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
    return Outcome(
      status: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
      output: texts[0], errors: texts[1], ending: ending)
  }

  /// On a busy machine it takes a while until a program has begun.
  private func waitUntilSignalsAreTaken(_ process: Process) {
    #if os(Linux)
      while process.isRunning {
        let status = try? String(contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)
        let caught = status?.firstMatch(of: /SigCgt:\s*([0-9a-f]+)/)?.output.1
        // The bit of SIGHUP, which is the last that the program takes.
        if let caught, let signals = UInt64(caught, radix: 16), signals & 1 != 0 { return }
        Thread.sleep(forTimeInterval: 0.01)
      }
    #endif
  }
}

extension Binary {
  /// The list by which a run's files are known again.
  static let manifest = ".jkcurve-manifest.json"

  /// What a shell makes of a line that somebody pastes.
  func shell(_ line: String) throws -> Outcome {
    try run([line], shell: #"exec /bin/sh -c "$2""#)
  }

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

  /// A scenario for every command.
  static let everything = """
    \(firm.replacing("horizon 20", with: "horizon 52").replacing("trials 21", with: "trials 3"))
    tool writer on answer { gain 10%; tokens prompt 1k, output 200; contract api }
    contract api { per-token { prompt $2 / million tokens; output $10 / million tokens } }
    strategy write { involvement 90%; week 0: integrate writer }
    sweep clerks.people = 2, 3
    population desks {
      organisations 2; trials 50 each; vary mess.structure = uniform(20%, 60%); follow write 80%, status-quo 20%
    }
    """

  /// One whose trials take hours: nearly all work is done again, in no time.
  static let endless = everything.replacing("-> done", with: "-> answer 99.9999%, otherwise done").replacing(
    "effort lognormal(mean: 7 h, cv: 0.3)", with: "effort 0 h")
}

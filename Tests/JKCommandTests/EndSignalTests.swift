import Foundation
import Testing

/// Signals end every command within a second, on one core too, and leave nothing half written.
struct EndSignalTests {
  private let binary: Binary

  init() throws {
    binary = try Binary()
    try binary.write(Binary.endless, to: "endless.scenario")
  }

  #if os(Linux)
    private static let oneCore = #"exec taskset -c 0 "$@""#
  #else
    private static let oneCore = #"exec "$@""#
  #endif

  /// Commands that would take hours, whatever they are at: trials, reading, checking.
  static let commands: [[String]] = [
    ["compare", "endless.scenario", "--report"], ["run", "endless.scenario", "--out", "here"],
    ["diagnose", "endless.scenario"], ["sweep", "endless.scenario"], ["population", "endless.scenario"],
    ["price", "endless.scenario", "--strategy", "write"], ["invoice", "endless.scenario"],
    ["trace", "endless.scenario"],
    ["trace", "endless.scenario", "--out", "trace.txt"], ["check", "waits.scenario"],
    ["format", "waits.scenario"], ["format", "-"],
  ]

  /// The first Ctrl-C finds nothing finished, so that it ends all of them.
  @Test(arguments: commands)
  func ctrlCEndsEveryCommand(arguments: [String]) throws {
    defer { binary.remove() }
    try end(arguments, SIGINT, 130, "jkcurve: interrupted")
  }

  @Test(arguments: [commands[0], commands[5], commands[8]], [(SIGTERM, "SIGTERM"), (SIGHUP, "SIGHUP")])
  func otherSignalsEndToo(arguments: [String], signal: (number: Int32, name: String)) throws {
    defer { binary.remove() }
    try end(arguments, signal.number, 128 + signal.number, "jkcurve: ended by \(signal.name)")
  }

  private func end(_ arguments: [String], _ signal: Int32, _ status: Int32, _ message: String) throws {
    // Nobody writes to it.
    mkfifo(binary.folder.appendingPathComponent("waits.scenario").path, 0o600)
    let files = binary.files()
    // Opened to read and to write, it does not wait to be opened; to be read it does.
    let shell = arguments.last == "-" ? Self.oneCore + " <> waits.scenario" : Self.oneCore
    let outcome = try binary.run(
      arguments, shell: shell, interruption: 0.7, signal: signal, isRepeated: false)
    #expect(outcome.status == status && outcome.errors.contains(message), "\(outcome)")
    #expect(try #require(outcome.ending) < .seconds(1.5))
    #expect(binary.files() == files)
  }

  /// A file of 8 MB takes longer to check than anyone waits.
  @Test func checkingEnds() throws {
    defer { binary.remove() }
    let steps = (0..<200_000).map { "step s\($0) by clerks { effort \($0) h }\n" }
    try binary.write(Binary.firm + "\n" + steps.joined(), to: "large.scenario")
    let outcome = try binary.run(
      ["check", "large.scenario"], shell: Self.oneCore, interruption: 0.7, isRepeated: false)
    #expect(outcome.status == 130 && outcome.errors.contains("interrupted"))
    #expect(try #require(outcome.ending) < .seconds(1.5))
  }

  /// `nohup` keeps a program running when its terminal goes.
  @Test func nohupIsRespected() throws {
    defer { binary.remove() }
    let outcome = try binary.run(
      ["compare", "endless.scenario"],
      shell: #"trap "" HUP; "$@" & sleep 0.5; kill -HUP $!; sleep 0.5; kill -TERM $!; wait $!"#)
    #expect(outcome.status == 143, "\(outcome)")
  }
}

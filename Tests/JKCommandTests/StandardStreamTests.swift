import Foundation
import Testing

/// Standard streams that are closed, full or read by nobody: an error status and a message, for every command.
struct StandardStreamTests {
  private let binary: Binary

  init() throws {
    binary = try Binary()
    try binary.write(Binary.everything, to: "firm.scenario")
    try binary.write("team  x {  people 3 }", to: "loose.scenario")
  }

  static let commands: [[String]] = [
    ["check", "firm.scenario"], ["check", "--json", "firm.scenario"],
    ["compare", "firm.scenario"], ["compare", "firm.scenario", "--json", "--report"],
    ["run", "firm.scenario"], ["run", "firm.scenario", "--json", "--quiet"],
    ["diagnose", "firm.scenario", "--trials", "2"], ["diagnose", "firm.scenario", "--trials", "2", "--json"],
    ["sweep", "firm.scenario"], ["sweep", "firm.scenario", "--json"],
    ["population", "firm.scenario"], ["population", "firm.scenario", "--json"],
    ["price", "firm.scenario", "--strategy", "write"],
    ["price", "firm.scenario", "--strategy", "write", "--json"],
    ["invoice", "firm.scenario"], ["invoice", "firm.scenario", "--json"],
    ["trace", "firm.scenario"], ["trace", "firm.scenario", "--format", "xes"],
    ["list", "."], ["explain"], ["explain", "JK0214"], ["explain", "--all"], ["reference"],
    ["new", "other"], ["format", "-"], ["format", "--check", "loose.scenario"],
    ["--help"], ["help"], ["--version"], ["compare", "--help"], ["--generate-completion-script", "bash"],
  ]

  @Test(arguments: commands)
  func anAnswerThatIsLostIsAnError(arguments: [String]) throws {
    defer { binary.remove() }
    let input = "team  x {  people 3 }"
    for (shell, reason) in [(#""$@" >&-"#, "it is closed"), (#""$@" >/dev/full"#, "no space is left")] {
      let outcome = try binary.run(arguments, shell: shell, input: input)
      #expect(outcome.status == 74, "\(shell): \(outcome)")
      #expect(outcome.errors.contains("jkcurve: cannot write to standard output: \(reason)\n"), "\(outcome)")
      try? FileManager.default.removeItem(at: binary.folder.appendingPathComponent("other.scenario"))
    }
    // As SIGPIPE would have it, which says nothing.
    let pipe = try binary.run(
      arguments, shell: #"exec 3> >(exec true); wait $!; "$@" >&3"#, input: input)
    #expect(pipe.status == 141 && !pipe.errors.contains("cannot write"), "\(pipe)")
  }

  /// The answer is the same when nobody hears the messages. That they could not be written is an error; that nobody
  /// wants them is none.
  @Test(arguments: commands)
  func messagesThatAreLostSpoilNoAnswer(arguments: [String]) throws {
    defer { binary.remove() }
    func run(_ shell: String) throws -> Binary.Outcome {
      try? FileManager.default.removeItem(at: binary.folder.appendingPathComponent("other.scenario"))
      return try binary.run(arguments, shell: shell, input: "team  x {  people 3 }")
    }
    let usual = try run(#""$@""#)
    #expect(!usual.output.isEmpty && (usual.status == 0 || arguments[0] == "format"))
    for shell in [#""$@" 2>&-"#, #"exec 3> >(exec true); wait $!; "$@" 2>&3"#] {
      let outcome = try run(shell)
      #expect(outcome.status == usual.status && outcome.output == usual.output, "\(shell): \(outcome)")
    }
    let full = try run(#""$@" 2>/dev/full"#)
    #expect(full.status == (usual.errors.isEmpty || usual.status != 0 ? usual.status : 74))
    #expect(full.output == usual.output)
  }

  /// Nothing that is opened comes to stand where a stream was closed.
  @Test func filesDoNotLandOnClosedStreams() throws {
    defer { binary.remove() }
    let arguments = ["compare", "firm.scenario", "--trials", "3", "--out"]
    #expect(try binary.run(arguments + ["usual"]).status == 0)
    #expect(try binary.run(arguments + ["closed"], shell: #""$@" <&- >&- 2>&-"#).status == 74)
    let names = binary.files(in: "usual")
    #expect(!names.isEmpty && binary.files(in: "closed") == names)
    for name in names { #expect(try binary.data("closed/\(name)") == binary.data("usual/\(name)")) }
  }

  /// Nobody need simulate what nobody reads.
  @Test func aTraceEndsWithItsReader() throws {
    defer { binary.remove() }
    let long = Binary.everything.replacing("horizon 52 weeks", with: "horizon 5000 weeks")
    try binary.write(long, to: "long.scenario")
    let outcome = try binary.run(
      ["trace", "long.scenario"], shell: #"set -o pipefail; "$@" | head -1"#)
    #expect(outcome.status == 141 && outcome.output.split(separator: "\n").count == 1, "\(outcome.status)")
  }
}

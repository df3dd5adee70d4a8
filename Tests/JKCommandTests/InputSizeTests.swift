import Foundation
import Testing

/// What is larger than 16 MB, or never ends, is refused before it is kept.
struct InputSizeTests {
  private let binary: Binary

  init() throws {
    binary = try Binary()
    try binary.write(Binary.firm, to: "firm.scenario")
  }

  private func makeSparse(_ name: String, bytes: Int64) throws {
    try binary.write("", to: name)
    truncate(binary.folder.appendingPathComponent(name).path, off_t(bytes))
  }

  @Test(arguments: ["check", "compare", "format", "trace", "diagnose"])
  func largeFilesAreNotRead(command: String) throws {
    defer { binary.remove() }
    // A terabyte would take longer than the test.
    try makeSparse("large.scenario", bytes: 1_000_000_000_000)
    for (file, reason) in [
      ("large.scenario", "it is larger than 16 MB"), ("/dev/zero", "it is larger than 16 MB"),
      (".", "it is a folder"),
    ] {
      let outcome = try binary.run([command, file])
      #expect(outcome.status == 66 && outcome.output.isEmpty)
      #expect(outcome.errors == "jkcurve: cannot read \(file): \(reason)\n")
    }
  }

  @Test func standardInputHasALimitToo() throws {
    defer { binary.remove() }
    for (shell, reason) in [
      (#""$@" < /dev/zero"#, "it is larger than 16 MB"), (#"yes | "$@""#, "it is larger than 16 MB"),
      (#""$@" < ."#, "it is a folder"), (#""$@" <&-"#, "the system cannot read it"),
    ] {
      let outcome = try binary.run(["format", "-"], shell: shell)
      #expect(outcome.status == 66, "\(shell)")
      #expect(outcome.errors == "jkcurve: cannot read standard input: \(reason)\n")
    }
  }

  /// A pipe is a file like others, where the command names it.
  @Test func scenariosComeThroughPipes() throws {
    defer { binary.remove() }
    let outcome = try binary.run(["check"], shell: #""$@" <(cat firm.scenario)"#)
    #expect(outcome.status == 0 && outcome.output.contains("is sound"))
  }

  /// What a scenario names might never end, so it must be a file.
  @Test(arguments: [
    "import \"FILE\"\n", "step read by clerks { effort empirical(\"FILE\", column: \"hours\", unit: h) }\n",
  ])
  func filesThatAreNamedAreFiles(statement: String) throws {
    defer { binary.remove() }
    try makeSparse("large.csv", bytes: 1_000_000_000_000)
    mkfifo(binary.folder.appendingPathComponent("pipe.csv").path, 0o600)
    for (file, reason) in [
      ("large.csv", "it is larger than 16 MB"),
      ("pipe.csv", "it is a folder, or permission is missing"),
    ] {
      try binary.write(Binary.firm + "\n" + statement.replacing("FILE", with: file), to: "firm.scenario")
      let outcome = try binary.run(["check", "firm.scenario", "--short"])
      #expect(outcome.status == 65 && outcome.errors.contains(reason), "\(outcome.errors)")
    }
  }
}

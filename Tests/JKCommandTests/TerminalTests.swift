import Foundation
import Testing

@testable import JKCommand

/// What comes from files, names and arguments steers no terminal, and commands to paste are words of a shell.
struct TerminalTests {
  /// ESC, BEL, a C1 control, a right-to-left override, an isolate and a space of no width.
  private static let hidden = "\u{1B}[31m\u{7}\u{9B}2J\u{202E}\u{2066}\u{200B}"

  private static let text = """
    scenario "Letters"
    horizon 4 weeks
    history 0 h
    trials 2
    team clerks { people 2 }
    work letter { arrives poisson 5 / week; route { answer -> done } }
    step answer by clerks { effort 4 h }
    // a comment with \(hidden) in it
    """

  /// The scenario's file is `F`.
  private static let commands: [[String]] = [
    ["check", "F"], ["check", "--short", "F"], ["check", "missing\(hidden)"],
    ["check", "F", "--set", "x\(hidden)=1"],
    ["check", "F", "--set", "clerks.people=\"\(hidden)\""], ["check", "--\(hidden)", "F"],
    ["check", "F", hidden],
    ["compare", "F"], ["compare", "F", "--set", "clerks.people=3 // \(hidden)"],
    ["trace", "F", "--strategy", hidden],
    ["explain", hidden], ["list", hidden], ["list", "."], ["format", "--check", "F"],
    ["run", "F", "--strategy", "a\(hidden)"], ["sweep", "F", "--over", "x = \(hidden)"],
    ["invoice", "F", "--contract", hidden],
    ["new", "b\(hidden)"],
  ]

  @Test(arguments: commands)
  func nothingSteersTheTerminal(arguments: [String]) throws {
    let binary = try Binary()
    defer { binary.remove() }
    let file = "a\(Self.hidden)'b.scenario"
    try binary.write(Self.text, to: file)
    let outcome = try binary.run(arguments.map { $0 == "F" ? file : $0 })
    let shown = (outcome.output + outcome.errors).unicodeScalars.filter { $0 != "\n" }
    let bad = shown.filter { [.control, .format].contains($0.properties.generalCategory) }
    #expect(bad.map { String($0.value, radix: 16) } == [], "\(arguments)")
  }

  private static let words: [(word: String, quoted: String)] = [
    ("plain-1.scenario", "plain-1.scenario"), ("with space", "'with space'"), ("it's", #"'it'\''s'"#),
    ("$(rm)", "'$(rm)'"),
    ("", "''"), ("a;b", "'a;b'"), ("=x", "'=x'"), ("a\u{1B}b'\\", #"$'a\x1bb\'\\'"#), ("a\nb", "'a\nb'"),
    ("größe", "'größe'"), ("\u{202E}", #"$'\xe2\x80\xae'"#),
  ]

  @Test(arguments: words)
  func wordsAreQuoted(word: String, quoted: String) {
    #expect(word.shellWord == quoted)
  }

  /// A shell reads the word back as it was.
  @Test(arguments: ["a b", "it's", "\u{1B}[31m", "x\\'y", "a\nb", "$HOME `id` \"q\"", "é\u{9B}"])
  func aShellReadsItBack(word: String) throws {
    let shell = Process()
    let pipe = Pipe()
    shell.executableURL = URL(fileURLWithPath: "/bin/bash")
    shell.arguments = ["-c", "printf %s \(word.shellWord)"]
    shell.standardOutput = pipe
    try shell.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    shell.waitUntilExit()
    #expect(String(decoding: data, as: UTF8.self) == word)
  }

  /// The command that `check` ends with runs as it stands.
  @Test func theNextCommandRuns() throws {
    let binary = try Binary()
    defer { binary.remove() }
    try binary.write(Self.text, to: "two words's.scenario")
    let next = try #require(
      try binary.run(["check", "two words's.scenario"]).errors.split(separator: "\n").last {
        $0.hasPrefix("Next: ")
      })
    #expect(next.hasSuffix(#" compare 'two words'\''s.scenario'"#))
  }
}

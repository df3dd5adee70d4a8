import Foundation
import JKCurve
import Testing

/// `jkcurve new`, `jkcurve list` and `--quiet`.
struct NewTests {
  private let binary: Binary

  init() throws {
    binary = try Binary()
  }

  /// Each template is sound, in the house layout, has the title that was asked for, and runs.
  @Test(arguments: ScenarioTemplate.allCases)
  func templatesAreReadyToUse(template: ScenarioTemplate) throws {
    defer { binary.remove() }
    let outcome = try binary.run(["new", "our-firm", "--from", template.rawValue])
    #expect(outcome.status == 0 && outcome.output.hasPrefix("our-firm.scenario is written: "))
    #expect(outcome.errors.contains("compare our-firm.scenario"))
    let text = String(decoding: try binary.data("our-firm.scenario"), as: UTF8.self)
    #expect(text.contains("\nscenario \"Our firm\"\n"))
    #expect(try binary.run(["format", "--check", "our-firm.scenario"]).status == 0)
    let check = try binary.run(["check", "our-firm.scenario", "--short"])
    #expect(check.status == 0 && check.output.contains("is sound"))
    // Advice on what the strategies do is the point; there is none on what was not said.
    let codes = ["JK0809", "JK0806"]
    for line in check.errors.split(separator: "\n") where line.contains("warning") {
      #expect(codes.contains { line.hasSuffix("[\($0)]") }, "\(line)")
    }
    let run = try binary.run(["compare", "our-firm.scenario", "--trials", "2", "--out", "out"])
    #expect(run.status == 0 && run.output.hasPrefix("Our firm\n"))
  }

  /// The summary that help shows is the file's own first sentence.
  @Test func helpNamesTheTemplates() throws {
    defer { binary.remove() }
    let help = try binary.run(["new", "--help"]).output.split(whereSeparator: \.isWhitespace).joined(
      separator: " ")
    for template in ScenarioTemplate.allCases {
      #expect(!template.summary.isEmpty && help.contains("\(template.rawValue): \(template.summary)."))
    }
  }

  @Test func nothingIsOverwritten() throws {
    defer { binary.remove() }
    try binary.write("mine", to: "acme.scenario")
    let outcome = try binary.run(["new", "acme.scenario"])
    #expect(outcome.status == 73 && outcome.errors.contains("is there already"))
    #expect(try binary.data("acme.scenario") == Data("mine".utf8))
    #expect(try binary.run(["new", "no/such/folder/acme"]).status == 73)
    #expect(try binary.run(["new", ".scenario"]).status == 64)
    #expect(try binary.run(["new", "acme", "--from", "nonsense"]).status == 64)
  }

  /// A title cannot break out of its quotation marks.
  @Test func titlesAreTamed() {
    let text = ScenarioTemplate.clinic.text(title: "a\"b\\c\nd")
    #expect(text.contains("\nscenario \"a b c d\"\n"))
  }

  /// Outside of a clone it lists what came with the program.
  @Test func listsWhatCameWithIt() throws {
    defer { binary.remove() }
    let outcome = try binary.run(["list"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let paths = outcome.output.split(separator: "\n").filter { !$0.hasPrefix("    ") }
    #expect(paths.contains { $0.hasSuffix("/scenarios/estimating-bottleneck.scenario") })
    #expect(try binary.run(["check", String(try #require(paths.first)), "--short"]).status == 0)
    try FileManager.default.createDirectory(
      at: binary.folder.appendingPathComponent("scenarios"), withIntermediateDirectories: true)
    try binary.write("// Our own.\nscenario \"Own\"\n", to: "scenarios/own.scenario")
    #expect(try binary.run(["list"]).output == "scenarios/own.scenario\n    Our own\n")
  }

  /// A title has nothing in it that nobody sees; a name is a name.
  @Test(arguments: [("-dash", "Dash"), ("ünser-büro", "Ünser büro")])
  func namesOfAllKinds(name: String, title: String) throws {
    defer { binary.remove() }
    let outcome = try binary.run(["new", "--", name])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let text = String(decoding: try binary.data("\(name).scenario"), as: UTF8.self)
    #expect(text.contains("\nscenario \"\(title)\"\n"))
    let check = try binary.run(["check", "--", "\(name).scenario"])
    #expect(check.status == 0)
  }

  @Test(arguments: ["", " ", "/", "folder/", ".", "..", "---"])
  func noNameAtAll(name: String) throws {
    defer { binary.remove() }
    #expect(try binary.run(["new", "--", name]).status == 64)
    #expect(binary.files().isEmpty)
  }

  @Test func listsFirstSentences() throws {
    defer { binary.remove() }
    try binary.write(
      "// One clerk and a queue: the smallest\n// there is. More.\n\nscenario \"Q\"\n", to: "b.scenario")
    try binary.write("scenario \"No comment\"\n", to: "a.scenario")
    try FileManager.default.createDirectory(
      at: binary.folder.appendingPathComponent("more"), withIntermediateDirectories: true)
    try binary.write("// \(String(repeating: "long ", count: 40))\n", to: "more/a.scenario")
    let outcome = try binary.run(["list", "."])
    #expect(outcome.status == 0)
    let lines = outcome.output.split(separator: "\n")
    #expect(
      lines[0..<3] == ["./a.scenario", "./b.scenario", "    One clerk and a queue: the smallest there is"])
    #expect(lines[3] == "./more/a.scenario" && lines.allSatisfy { $0.count <= 80 } && lines.count == 7)
    #expect(try binary.run(["list", "nowhere"]).status == 66)
    #expect(try binary.run(["list", "more"]).output.hasPrefix("more/a.scenario\n"))
  }

  /// The same answer, and nothing else; errors are told all the same.
  @Test func quietSaysTheAnswerAlone() throws {
    defer { binary.remove() }
    _ = try binary.run(["new", "acme"])
    let arguments = ["compare", "acme.scenario", "--trials", "2"]
    let (loud, quiet) = (try binary.run(arguments), try binary.run(arguments + ["--quiet"]))
    #expect(quiet.output == loud.output && quiet.errors.isEmpty && !loud.errors.isEmpty)
    try binary.write("team a {\n", to: "broken.scenario")
    let broken = try binary.run(["compare", "broken.scenario", "-q"])
    #expect(broken.status == 65 && broken.errors.contains("error[JK0130]"))
  }
}

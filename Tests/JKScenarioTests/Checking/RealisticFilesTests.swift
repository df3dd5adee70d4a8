import Foundation
import JKLanguage
import JKScenario
import Testing

/// Ten files as people write them. Their messages were written before the program was run on them.
struct RealisticFilesTests {
  @Test func thereAreTen() {
    #expect(Fixtures.realistic.count == 10)
  }

  @Test(arguments: Fixtures.realistic)
  func saysWhatItOught(name: String) throws {
    let findings = Findings(try Fixtures.text("realistic/\(name).scenario"))
    let said = findings.all.map { FindingText(finding: $0, source: findings.sources.main).description }
    let expected = try Fixtures.text("realistic/\(name).expected.txt")
    #expect(said.joined(separator: "\n\n") + "\n" == expected)
  }

  /// What `check --fix` makes of it, and what is left to do by hand.
  @Test(arguments: Fixtures.realistic)
  func isMendedAsFarAsItCanBe(name: String) throws {
    let before = Findings(try Fixtures.text("realistic/\(name).scenario"))
    let mended = Mender.mended(before.sources.main) { Findings($0.text(in: $0.range)).all }
    let text = mended.text(in: mended.range)
    #expect(text == (try Fixtures.text("realistic/\(name).fixed.scenario")))
    let after = Findings(text)
    #expect(after.errors.count < before.errors.count)
    #expect(Set(after.errors).isSubset(of: before.errors))
  }
}

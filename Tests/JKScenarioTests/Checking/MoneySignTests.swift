import JKLanguage
import Testing

@testable import JKScenario

/// Amounts in messages are written as the file writes its own.
struct MoneySignTests {
  private func host(_ line: String, sign: String, _ sound: String, _ unsound: String) -> String {
    Host.text(replacing: sound, with: unsound).replacing("$", with: sign)
      .replacing("horizon 52 weeks", with: "horizon 52 weeks; \(line)")
  }

  @Test(arguments: [
    ("currency EUR", "€", "€100k"), ("currency GBP", "£", "£100k"), ("currency EUR", "$", "$100k"),
    ("currency AUD", "$", "$100k"), ("seed 1", "$", "$100k"),
  ])
  func suggestionsHaveTheFilesSign(line: String, sign: String, amount: String) throws {
    let findings = Findings(host(line, sign: sign, "revenue $100k", "revenue 100k"))
    #expect(findings.codes == ["JK0214"])
    #expect(findings.all[0].help == "an amount of money has its sign: `\(amount)`")
    #expect(Mended(findings).text.contains("revenue \(amount)\n"))
  }

  @Test func allOfAMessageHasIt() {
    let findings = Findings(host("currency EUR", sign: "€", "revenue $100k", "revenue -€5"))
    #expect(findings.all.map(\.message) == ["`revenue` must be at least €0"])
    #expect(findings.all.map(\.primary.text) == ["this is -€5"])
    let missing = Findings(host("currency EUR", sign: "€", "cost $75 / hour", "cost $75"))
    #expect(missing.all.map(\.help) == ["say for what time: `€75 / hour`, `€75 / week` or `€75 / year`"])
  }

  /// `£` in a file that names no currency makes pounds of it; one of another currency is left alone.
  @Test(arguments: [("", true), ("currency GBP; ", true), ("currency EUR; ", false)])
  func poundsAreMended(line: String, isMended: Bool) {
    let text = Host.text(replacing: "revenue $100k", with: "revenue £100k").replacing(
      "horizon", with: "\(line)horizon")
    let mended = Mended(Findings(text)).text
    #expect(Findings(mended).errors.isEmpty == isMended)
    #expect(mended.contains("revenue £100k"))
    #expect(mended.contains("currency GBP") == isMended)
  }

  /// What is said beside the file, and what it imports, is in its currency.
  @Test func valuesBesideTheFileAreInItsCurrency() {
    let text = host("currency EUR", sign: "€", "people 20", "people 20")
    #expect(Findings(text, setting: ["enquiry.revenue=€5k"]).codes == [])
    #expect(Findings(text, setting: ["enquiry.revenue=£5k"]).codes == ["JK0135"])
  }
}

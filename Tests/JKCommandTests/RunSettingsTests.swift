import Testing

@testable import JKCommand

struct RunSettingsTests {
  @Test func refusesNonsense() throws {
    #expect(throws: (any Error).self) { try RunSettings.parse(["--trials", "0"]) }
    #expect(throws: (any Error).self) { try RunSettings.parse(["--threads", "0"]) }
    #expect(try RunSettings.parse(["--trials", "7"]).trials == 7)
  }

  @Test(arguments: [("2%", 0.02), ("0.5 %", 0.005), ("100%", 1)])
  func precisionIsAPercentage(text: String, share: Double) throws {
    #expect(try PrecisionOption.parse(["--precision", text]).precision?.share == share)
  }

  @Test(arguments: ["2", "0%", "-1%", "101%", "two%", "nan%", "%", ""])
  func precisionRefusesNonsense(text: String) {
    #expect(throws: (any Error).self) { try PrecisionOption.parse(["--precision=\(text)"]) }
  }

  @Test func withoutPrecisionTrialsAreGiven() throws {
    #expect(try PrecisionOption.parse([]).precision == nil)
  }
}

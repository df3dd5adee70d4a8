import Testing

@testable import JKCommand

struct RunSettingsTests {
  @Test func refusesNonsense() throws {
    #expect(throws: (any Error).self) { try RunSettings.parse(["--trials", "0"]) }
    #expect(throws: (any Error).self) { try RunSettings.parse(["--threads", "0"]) }
    #expect(try RunSettings.parse(["--trials", "7"]).trials == 7)
  }
}

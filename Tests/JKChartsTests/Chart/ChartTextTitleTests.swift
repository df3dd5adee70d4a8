import Testing

@testable import JKCharts

struct ChartTextTitleTests {
  @Test func takesTheFullestThatFits() {
    let long = Array(repeating: "words and words", count: 20).joined(separator: " ")
    #expect(ChartText.title(of: ["a short one", "shorter"]) == "a short one")
    #expect(ChartText.title(of: [long, "a short one"]) == "a short one")
    #expect(ChartText.title(of: [long]) == long)
  }
}

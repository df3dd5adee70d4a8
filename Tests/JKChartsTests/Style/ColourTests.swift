import Testing

@testable import JKCharts

struct ColourTests {
  @Test(arguments: [(0x000000, "#000000"), (0x0072B2, "#0072B2"), (0xFFFFFF, "#FFFFFF")])
  func writesSixDigits(number: Int, text: String) { #expect(Colour(number).hex == text) }

  @Test func mixes() {
    let white = Colour(0xFFFFFF)
    #expect(Colour(0).mixed(0.5, with: white).hex == "#808080")
    #expect(Colour(0x123456).mixed(0, with: white).hex == "#123456")
    #expect(Colour(0x123456).mixed(1, with: white) == white)
  }
}

import Testing

@testable import JKReport

struct TextWrappingTests {
  @Test func breaksBetweenWordsOrInsideLongOnes() {
    #expect("one two three".wrapped(to: 7) == ["one two", "three"])
    #expect("ab 0123456789".wrapped(to: 4) == ["ab", "0123", "4567", "89"])
    #expect("12\u{A0}weeks on".wrapped(to: 8) == ["12\u{A0}weeks", "on"])
    #expect("".wrapped(to: 4) == [])
  }

  @Test func shortensWithAnEllipsis() {
    #expect("constraint".shortened(to: 6) == "const…" && "short".shortened(to: 5) == "short")
  }
}

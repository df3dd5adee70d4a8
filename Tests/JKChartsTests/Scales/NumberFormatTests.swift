import Testing

@testable import JKCharts

struct NumberFormatTests {
  @Test(arguments: [
    (NumberFormat.plain, 120.0, "120"), (.plain, -20, "−20"), (.plain, 0, "0"),
    (.plain, 1_234_567, "1,234,567"),
    (.plain, 99.96, "100"), (.plain, 0.012345, "0.0123"), (.plain, -0.0, "0"),
    (.percent, 0.2, "20\u{A0}%"), (.percent, -0.2, "−20\u{A0}%"), (.percent, 0.123, "12.3\u{A0}%"),
    (.percent.signed, 0.05, "+5\u{A0}%"), (.percent.signed, 0, "0\u{A0}%"),
    (.money(), 50_000, "$50k"), (.money(), 1_234_567, "$1.23M"), (.money(), -1_200_000, "−$1.2M"),
    (.money(), 0, "$0"), (.money(), 999, "$999"), (.money("€"), 2e9, "€2B"), (.money().signed, 500, "+$500"),
    (.plain, .nan, "–"), (.money(), .infinity, "–"),
  ])
  func writesOneValue(format: NumberFormat, value: Double, text: String) { #expect(format(value) == text) }

  @Test(arguments: [
    (NumberFormat.plain, [80.0, 90, 100], ["80", "90", "100"]),
    (.plain, [0, 0.05, 0.1], ["0.00", "0.05", "0.10"]),
    (.plain, [9.5, 10, 10.5], ["9.5", "10.0", "10.5"]),
    (.percent, [-0.2, 0, 0.2], ["−20\u{A0}%", "0\u{A0}%", "20\u{A0}%"]),
    (.money(), [0, 50_000, 100_000], ["$0", "$50k", "$100k"]),
    (.money(), [-500_000, 0, 500_000, 1_000_000], ["−$0.5M", "$0", "$0.5M", "$1.0M"]),
    (.money(), [0, 1e6, 2e6], ["$0", "$1M", "$2M"]),
    (.plain, [7], ["7"]), (.plain, [], []),
  ])
  func labelsOfOneAxisAgree(format: NumberFormat, ticks: [Double], labels: [String]) {
    #expect(format.labels(ticks) == labels)
  }
}

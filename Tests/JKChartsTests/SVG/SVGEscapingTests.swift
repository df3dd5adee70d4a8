import Testing

@testable import JKCharts

struct SVGEscapingTests {
  @Test(arguments: [
    ("a < b & c > \"d\"", "a &lt; b &amp; c &gt; &quot;d&quot;"),
    ("two\nlines\tand tab", "two lines and tab"),
    ("\u{0}\u{1B}[31mred\u{7F}\u{FFFE}", "[31mred"), ("Zürich – 東京 🚀", "Zürich – 東京 🚀"), ("]]>", "]]&gt;"),
  ])
  func escapes(text: String, escaped: String) { #expect(text.xmlEscaped == escaped) }

  @Test(arguments: [
    ("Tools first", "tools-first"), ("", "chart"), ("42", "chart-42"), ("--a--", "a"),
    ("Überblick", "berblick"),
    ("</style>", "style"),
  ])
  func slugs(text: String, slug: String) { #expect(text.slug == slug) }

  @Test(arguments: [
    (1.0, "1"), (1.25, "1.25"), (1.256, "1.26"), (-0.001, "0"), (-3.5, "-3.5"), (100, "100"), (.nan, "0"),
    (.infinity, "0"),
  ])
  func coordinates(value: Double, text: String) { #expect(value.svg == text) }
}

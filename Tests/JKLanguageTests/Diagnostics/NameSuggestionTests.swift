import Testing

@testable import JKLanguage

struct NameSuggestionTests {
  private let names = [
    "estimators", "gangs", "patience", "effort", "escaped", "defects", "cost", "costs", "people",
  ]

  @Test(arguments: [
    ("estimater", "estimators"), ("eff", "effort"), ("effrot", "effort"), ("Defects", "defects"),
    ("cots", "cost"),
    ("cos", "cost"), ("poeple", "people"), ("est", "estimators"), ("gang", "gangs"),
  ])
  func suggests(word: String, expected: String) {
    #expect(NameSuggestion.best(for: word, among: names) == expected)
    #expect(NameSuggestion.best(for: word, among: names.reversed()) == expected)
  }

  @Test(arguments: ["", "x", "zebra", "pe", String(repeating: "a", count: 10_000)])
  func keepsSilent(word: String) {
    #expect(NameSuggestion.best(for: word, among: names) == nil)
  }

  @Test func tiesAreSettledByTheAlphabet() {
    #expect(NameSuggestion.best(for: "team-c", among: ["team-b", "team-a"]) == "team-a")
    #expect(!NameSuggestion.isCertain("team-a", for: "team-c", among: ["team-b", "team-a"]))
    #expect(NameSuggestion.isCertain("team-a", for: "team-c", among: ["team-a", "gangs"]))
    #expect(!NameSuggestion.isCertain("opus-5-5", for: "opus-4-5", among: ["opus-5-5", "haiku-5-5"]))
    #expect(NameSuggestion.isCertain("opus-5-5", for: "opsu-5-5", among: ["opus-5-5", "haiku-5-5"]))
    #expect(NameSuggestion.best(for: "x", among: ["a", "b"]) == nil)
  }

  @Test(arguments: [
    ("", "abc", 3), ("abc", "abc", 0), ("abc", "acb", 1), ("ca", "abc", 3), ("kitten", "sitting", 3),
  ])
  func distances(left: String, right: String, expected: Int) {
    #expect(NameSuggestion.distance(Array(left), Array(right)) == expected)
  }
}

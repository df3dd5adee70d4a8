import JKLanguage
import Testing

@testable import JKScenario

/// A seed is what is written, to its last digit.
struct SeedTests {
  private func read(_ lines: String, setting values: [String] = []) -> Findings {
    Findings(Host.text + "\n\(lines)", setting: values)
  }

  @Test(
    arguments: [
      ("0", 0), ("42", 42), ("10k", 10_000), ("9007199254740992", 9_007_199_254_740_992),
      ("9007199254740993", 9_007_199_254_740_993),
      ("18446744073709551615", .max), ("00018446744073709551", 18_446_744_073_709_551), ("3 * 7", 21),
      ("9007199254740992 + 1", 9_007_199_254_740_993),
    ] as [(String, UInt64)])
  func isAsWritten(text: String, seed: UInt64) throws {
    #expect(try #require(read("seed \(text)").scenario).settings.seed == seed)
    #expect(try #require(read("", setting: ["seed=\(text)"]).scenario).settings.seed == seed)
    #expect(try #require(read("seed 5", setting: ["seed=\(text)"]).scenario).settings.seed == seed)
  }

  @Test func aParameterIsExactToo() throws {
    let found = read("parameter lucky = 9007199254740993\nseed lucky")
    #expect(try #require(found.scenario).settings.seed == 9_007_199_254_740_993)
    #expect(try #require(read("").scenario).settings.seed == 1)
  }

  @Test(
    arguments: [
      ("18446744073709551616", "JK0221", "`seed` must be at most 18446744073709551615"),
      ("99999999999999999999", "JK0221", "`seed` must be at most 18446744073709551615"),
      ("1000000000000000000000", "JK0111", "a number has at most 18 digits, a whole one 20"),
      ("0.1234567890123456789", "JK0111", "a number has at most 18 digits, a whole one 20"),
      ("-1", "JK0221", "`seed` must be at least 0"),
      ("1.5", "JK0223", "`seed` must be a whole number that is known beforehand"),
      ("3 / 2", "JK0223", "`seed` must be a whole number that is known beforehand"),
      ("5 h", "JK0214", "expected a plain number, found a duration"),
      ("5 6", "JK0216", nil),
    ] as [(String, String, String?)])
  func othersAreRefused(text: String, code: String, message: String?) throws {
    let found = read("seed \(text)")
    #expect(found.errors == [code], "\(found.rendered)")
    if let message { #expect(found.all.contains { $0.message == message }, "\(found.rendered)") }
  }
}

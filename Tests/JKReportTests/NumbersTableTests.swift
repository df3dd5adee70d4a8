import JKExperiment
import TestSupport
import Testing

@testable import JKReport

struct NumbersTableTests {
  private func rows(_ comparison: Comparison) -> [[Substring]] {
    let text = NumbersTable(comparison: comparison).file.text
    #expect(text.hasPrefix("strategy,measure,unit,value,lower-95,upper-95\n") && text.hasSuffix("\n"))
    return text.split(separator: "\n").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
  }

  /// Bit for bit, since a figure is written with as many digits as it takes to read it back.
  @Test func figuresAreTheComparison() async throws {
    let comparison = try await Firm.fixHelps.comparison()
    let rows = rows(comparison)
    #expect(rows.allSatisfy { $0.count == 6 })
    #expect(Set(rows.map { $0.prefix(2).joined(separator: ",") }).count == rows.count)
    for result in comparison.results {
      func row(_ measure: String) -> [Double?]? {
        rows.first { $0[0] == result.name && $0[1] == measure }.map { $0.suffix(3).map { Double($0) } }
      }
      #expect(row("margin") == [result.margin.mean, result.margin.lower, result.margin.upper])
      let dip = try #require(result.curve).dip
      let value = dip.value.isNaN ? nil : dip.value
      #expect(row("dip") == [value, dip.interval?.lowerBound, dip.interval?.upperBound])
      #expect(row("probability-best")?[0] == result.best.estimate)
      #expect((row("margin-against-first") == nil) == (result.advantage == nil))
      #expect((row("break-even") == nil) == (result.advantage == nil))
    }
    #expect(rows.contains { $0[1] == "utilisation of clerks" && $0[2] == "1" })
  }

  /// Empty, as the tables of curves leave it.
  @Test func whatLiesBeyondTheHorizonIsEmpty() async throws {
    let rows = rows(try await Firm.nothingHelps.comparison())
    let pays = try #require(rows.first { $0[0] == "tools-first" && $0[1] == "break-even" })
    #expect(pays[2] == "week" && pays[3].isEmpty)
  }
}

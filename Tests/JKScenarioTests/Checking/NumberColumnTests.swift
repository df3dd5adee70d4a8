import Testing

@testable import JKScenario

struct NumberColumnTests {
  @Test(arguments: [
    "day,hours\n1,2\n2,5.5\n", "day,hours\r\n1,2\r\n2,5.5", "\u{FEFF}day;hours\n1;2\n2;5.5\n",
    "hours\tday\n 2 \t1\n5.5\t2\n\n\n", "\"day, or so\",\" hours \"\n\"a\"\"b\",\"2\"\n\"x\ny\",5.5\n",
    "day,hours\n1,2e0, ,\n\n2,+5.50\n",
  ])
  func readsTables(text: String) throws {
    #expect(try NumberColumn(named: "hours", in: text).values == [2, 5.5])
  }

  @Test(arguments: [
    ("hours\nnan\n", "nan", 1), ("hours\n1\ninf\n", "inf", 2), ("hours\n1\n2 h\n", "2 h", 2),
    ("hours\n0x10\n", "0x10", 1), ("day,hours\n1\n", "", 1), ("hours\n1e999\n", "1e999", 1),
  ])
  func refusesWhatIsNoNumber(text: String, cell: String, row: Int) {
    do throws(NumberColumn.Problem) {
      _ = try NumberColumn(named: "hours", in: text)
      Issue.record("\(text) was read")
    } catch {
      guard case .notANumber(cell, row, _) = error else {
        Issue.record("\(error)")
        return
      }
    }
  }

  /// Where commas part no values they begin decimals, as spreadsheets of many countries write them.
  @Test(arguments: [
    "day;hours\n1;1,5\n2;2,7\n", "hours\tday\n1,5\t1\n2,7\t2\n", "hours;day\n\"1,5\";1\n+2,70;2\n",
    "day,hours\n1,1.5\n2,2.7\n",
  ])
  func readsDecimalCommas(text: String) throws {
    #expect(try NumberColumn(named: "hours", in: text).values == [1.5, 2.7])
  }

  @Test(arguments: ["day;hours\n1;1.234,5\n", "day;hours\n1;1,5\n2;2.7\n", "day;hours\n1;1,2,3\n"])
  func refusesPointsBesideDecimalCommas(text: String) {
    #expect(throws: NumberColumn.Problem.self) { try NumberColumn(named: "hours", in: text) }
  }

  /// Whatever a file holds, there is an answer.
  @Test(arguments: [
    "", "\n", "\"", "hours", "hours\n\"", ",,,\n,,,", "\u{0}", "hours\n1,5\n", "a\"b\nc", "hours\n\n\n",
  ])
  func refusesWhatIsNoTable(text: String) {
    #expect(throws: NumberColumn.Problem.self) { try NumberColumn(named: "hours", in: text) }
  }
}

import Testing

@testable import JKReport

struct TextTableTests {
  @Test func alignsColumns() {
    var table = TextTable()
    table.add(["name", "a", "b"])
    table.add(["x", "100", ""])
    #expect(table.lines == ["name    a  b", "x     100"])
  }

  @Test func aLongNameStandsAlone() {
    var table = TextTable(width: 12)
    table.add(["ok", "1", "22"])
    table.add(["far-too-long", "3", "4"])
    #expect(table.lines == ["ok  1  22", "far-too-long", "    3   4"])
  }

  @Test func emptyHasNoLines() {
    #expect(TextTable().lines == [])
  }
}

import Testing

@testable import JKReport

struct TextTableTests {
  @Test func alignsColumns() {
    var table = TextTable()
    table.add(["name", "a", "b"])
    table.add(["x", "100", ""])
    #expect(table.lines == ["name    a  b", "x     100"])
  }
}

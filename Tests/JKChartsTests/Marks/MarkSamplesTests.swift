import Testing

@testable import JKCharts

struct MarkSamplesTests {
  @Test func runsBreakWhereAValueIsNotFinite() {
    let mark = Mark.line(LineMark(x: [0, 1, 2, 3, 4], y: [1, .nan, 3, .infinity, 5]))
    #expect(mark.runs.map { $0.map(\.x) } == [[0], [2], [4]])
  }

  @Test func bandNeedsBothBounds() {
    let mark = Mark.band(BandMark(x: [0, 1, 2], lower: [0, .nan, 0], upper: [1, 1]))
    #expect(mark.runs.map { $0.map(\.x) } == [[0]])
  }

  @Test func splitAddsAValueBetween() {
    let samples = [Sample(x: -1, lower: 0, upper: 0), Sample(x: 3, lower: 4, upper: 8)]
    let (past, future) = samples.split(at: 0)
    #expect(past.last == Sample(x: 0, lower: 1, upper: 2) && future.first == past.last)
  }

  @Test(arguments: [(-5.0, 0, 3), (0, 0, 3), (1, 2, 2), (2, 3, 1), (9, 3, 0)])
  func splitSharesTheBoundary(x: Double, past: Int, future: Int) {
    let samples = (0..<3).map { Sample(x: Double($0), lower: 1, upper: 1) }
    let parts = samples.split(at: x)
    #expect(parts.past.count == past && parts.future.count == future)
  }
}

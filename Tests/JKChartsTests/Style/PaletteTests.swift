import Foundation
import Testing

@testable import JKCharts

struct PaletteTests {
  @Test func firstHuesAreThoseOfOkabeAndIto() {
    #expect((0..<3).map { Palette.series($0).hue } == [.blue, .vermillion, .green])
    #expect(Palette.series(0).hue.line.light.hex == "#0072B2")
  }

  @Test func noTwoLinesLookAlike() {
    let looks = (0..<32).map { "\(Palette.series($0))" }
    #expect(Set(looks).count == 32)
    #expect(Set((0..<6).map { Palette.series($0).hue }).count == 6)
  }

  // MARK: Strategies

  /// Status quo is grey, and the winner wide, solid and blue wherever it stands in the file.
  @Test(arguments: [(2, 1), (3, 1), (4, 3), (7, 3), (7, 6)])
  func winnerStandsOut(count: Int, best: Int) {
    let looks = Palette.strategies(count, best: best, leading: best)
    #expect(looks[0].hue == .neutral && looks[best].hue == .blue && looks[best].dash.isEmpty)
    #expect(looks.indices.allSatisfy { $0 == best || looks[$0].width < looks[best].width })
    #expect(Set(looks.map(\.hue)).count == count)
  }

  @Test func statusQuoStaysGreyWhereItWins() {
    let looks = Palette.strategies(3, best: 2, leading: 0)
    #expect(looks.map(\.hue) == [.neutral, .vermillion, .blue])
    #expect(looks[0].width > looks[2].width && looks[1].width == looks[2].width)
  }

  @Test func strategyAloneIsNoReference() {
    #expect(Palette.strategies(1, best: nil, leading: 0) == [Palette.series(0)])
  }

  // MARK: Colours

  /// What the three kinds of colour blindness make of linear red, green and blue, at their full strength (Machado,
  /// Oliveira and Fernandes 2009); and no blindness.
  private static let sights: [[[Double]]] = [
    [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
    [
      [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998],
    ],
    [
      [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881],
    ],
    [
      [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900],
    ],
  ]

  /// Ten units of CIELAB are told apart at a glance.
  @Test(arguments: sights)
  func everyEyeTellsHuesApart(sight: [[Double]]) {
    for (place, one) in Hue.allCases.enumerated() {
      for other in Hue.allCases.dropFirst(place + 1) {
        #expect(difference(one.line.light, other.line.light, sight) >= 10, "\(one) and \(other)")
        #expect(difference(one.line.dark, other.line.dark, sight) >= 10, "\(one) and \(other), dark")
      }
    }
  }

  @Test(arguments: Hue.allCases)
  func tintsDeepen(hue: Hue) {
    let green = (1...3).map { hue.tint($0).light.red + hue.tint($0).light.green + hue.tint($0).light.blue }
    #expect(green == green.sorted(by: >))
  }

  @Test(arguments: Hue.allCases)
  func wordsAreLegible(hue: Hue) {
    #expect(contrast(hue.text.light, Paint.paper.light) >= 4.5)
    #expect(contrast(hue.text.dark, Paint.paper.dark) >= 4.5)
    #expect(contrast(hue.line.light, Paint.paper.light) >= 3)
  }

  @Test(arguments: [Paint.ink, .text, .faint])
  func greysAreLegible(paint: Paint) {
    #expect(contrast(paint.light, Paint.paper.light) >= 4.5)
    #expect(contrast(paint.dark, Paint.paper.dark) >= 4.5)
  }

  /// The contrast ratio of WCAG 2.
  private func contrast(_ one: Colour, _ other: Colour) -> Double {
    func luminance(_ colour: Colour) -> Double {
      zip([0.2126, 0.7152, 0.0722], linear(colour)).reduce(0) { $0 + $1.0 * $1.1 }
    }
    let (a, b) = (luminance(one), luminance(other))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  private func linear(_ colour: Colour) -> [Double] {
    [colour.red, colour.green, colour.blue].map { part in
      let share = Double(part) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
  }

  /// The distance in CIELAB, as an eye sees it.
  private func difference(_ one: Colour, _ other: Colour, _ sight: [[Double]]) -> Double {
    func lab(_ colour: Colour) -> [Double] {
      let light = linear(colour)
      let seen = sight.map { row in min(1, max(0, zip(row, light).reduce(0) { $0 + $1.0 * $1.1 })) }
      let white = [0.95047, 1, 1.08883]
      let tristimulus = [[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]]
      let roots = zip(tristimulus, white).map { row, white in
        let share = zip(row, seen).reduce(0) { $0 + $1.0 * $1.1 } / white
        return share > 0.008856 ? cbrt(share) : 7.787 * share + 16.0 / 116
      }
      return [116 * roots[1] - 16, 500 * (roots[0] - roots[1]), 200 * (roots[1] - roots[2])]
    }
    return sqrt(zip(lab(one), lab(other)).reduce(0) { $0 + pow($1.0 - $1.1, 2) })
  }
}

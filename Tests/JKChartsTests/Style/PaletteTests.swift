import Foundation
import Testing

@testable import JKCharts

struct PaletteTests {
  @Test func firstFourHuesAreThoseOfOkabeAndIto() {
    #expect((0..<4).map { Palette.series($0).hue } == [.blue, .vermillion, .green, .purple])
    #expect(Palette.series(0).hue.line.light.hex == "#0072B2")
  }

  @Test func noTwoLinesLookAlike() {
    let looks = (0..<32).map { "\(Palette.series($0))" }
    #expect(Set(looks).count == 32)
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
      func linear(_ part: Int) -> Double {
        let share = Double(part) / 255
        return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
      }
      return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue)
    }
    let (a, b) = (luminance(one), luminance(other))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }
}

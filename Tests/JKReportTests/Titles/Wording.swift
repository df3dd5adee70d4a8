import Foundation
import JKCharts

/// How figures are written in sentences, by docs/measures.md and by eye: three digits of money, whole points, tenths of a
/// percent of chances.
struct Wording {
  /// As a scenario names it.
  let currency: String

  static let space = "\u{A0}"

  // MARK: Numbers

  /// Three digits, without zeros at the end, and a comma between thousands.
  static func digits(_ value: Double) -> String {
    if value == 0 { return "0" }
    let size = value.magnitude
    let places = max(0, min(12, 2 - Int(floor(log10(size)))))
    var text = String(
      format: "%.*f", places, (size * pow(10, Double(places))).rounded() / pow(10, Double(places)))
    if text.contains(".") {
      while text.last == "0" { text.removeLast() }
      if text.last == "." { text.removeLast() }
    }
    return commas(text)
  }

  private static func commas(_ text: String) -> String {
    let whole = text.prefix { $0 != "." }
    var result = ""
    for (place, digit) in whole.enumerated() {
      if place > 0, (whole.count - place) % 3 == 0 { result += "," }
      result.append(digit)
    }
    return result + text.dropFirst(whole.count)
  }

  static func plain(_ value: Double, signed: Bool = false) -> String {
    let text = digits(value)
    return sign(value, text, signed) + text
  }

  private static func sign(_ value: Double, _ digits: String, _ signed: Bool) -> String {
    digits.allSatisfy { "0.,".contains($0) } ? "" : value < 0 ? "\u{2212}" : signed ? "+" : ""
  }

  func money(_ value: Double) -> String { money(value, signed: false) }

  func signed(_ value: Double) -> String { money(value, signed: true) }

  private func money(_ value: Double, signed: Bool) -> String {
    let units: [(Double, String)] = [(1, ""), (1e3, "k"), (1e6, "M"), (1e9, "B")]
    let unit = units.last { $0.0 <= value.magnitude } ?? units[0]
    let text = Self.digits(value / unit.0)
    let symbol = currency == "$" ? "$" : currency + Self.space
    return Self.sign(value, text, signed) + symbol + text + unit.1
  }

  /// Whole points of the baseline, and tenths of less than one.
  func points(_ value: Double) -> String {
    Self.plain(value.magnitude < 1 ? (value * 10).rounded() / 10 : value.rounded()) + Self.space + "%"
  }

  /// A whole number in full.
  func count(_ value: Double) -> String {
    value == value.rounded() ? Self.commas(String(format: "%.0f", value)) : Self.plain(value)
  }

  /// Four digits.
  func precise(_ value: Double) -> String {
    let rounded = Double(String(format: "%.3e", value)) ?? value
    let places = max(0, 3 - Int(floor(log10(rounded.magnitude))))
    return Self.commas(String(format: "%.*f", places, rounded))
  }

  func count(_ number: Int, _ noun: String) -> String {
    count(Double(number)) + Self.space + noun + (number == 1 ? "" : "s")
  }

  func weeks(_ number: Int) -> String { count(number, "week") }

  func range(_ lower: Double, _ upper: Double, _ format: (Double) -> String) -> String {
    let ends = [format(lower), format(upper)]
    return ends[0] == ends[1] ? ends[0] : ends.joined(separator: " to ")
  }

  // MARK: Chances

  /// Tenths of a percent.
  func share(_ value: Double, _ rule: FloatingPointRoundingRule = .toNearestOrEven) -> String {
    let tenths = (value * 1000).rounded(rule) / 10
    return String(format: tenths == tenths.rounded() ? "%.0f" : "%.1f", tenths) + Self.space + "%"
  }

  /// What came always or never is not certain.
  func chance(_ counted: Counted) -> String {
    switch counted.successes {
    case counted.count: "> ".replacing(" ", with: Self.space) + share(counted.interval.lowerBound, .down)
    case 0: "< ".replacing(" ", with: Self.space) + share(counted.interval.upperBound, .up)
    default: share(counted.share)
    }
  }

  /// Rounded outwards.
  func chances(_ counted: Counted) -> String {
    share(counted.interval.lowerBound, .down) + " to " + share(counted.interval.upperBound, .up)
  }

  // MARK: Sentences

  static func sentence(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  static func cut(_ name: String, _ length: Int) -> String {
    name.count > length ? name.prefix(length - 1) + "…" : name
  }

  /// The fullest wording that takes two lines of a chart: a matter of the picture's width, which is asked of the charts.
  static func fitting(_ wordings: [String]) -> String { ChartText.title(of: wordings.map(sentence)) }

  /// The same of wordings that begin with a name as it is written.
  static func fitting(asWritten wordings: [String]) -> String { ChartText.title(of: wordings) }

  /// The same; where none fits, the last with the name cut short.
  static func fitting(_ wordings: [String], naming name: String) -> String {
    let last = wordings[wordings.count - 1].replacing(name, with: cut(name, 30))
    return fitting(wordings + [last])
  }

  func list(_ names: [String]) -> String {
    names.count < 2
      ? names.joined() : names.dropLast().joined(separator: ", ") + " and " + names[names.count - 1]
  }
}

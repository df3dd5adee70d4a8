extension String {
  /// The text as XML content or attribute: reserved characters escaped, line breaks and tabs made spaces, and
  /// whatever XML 1.0 forbids removed.
  package var xmlEscaped: String {
    var result = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\t", "\n", "\r": result += " "
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": break
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The text as an XML id and CSS name: ASCII letters and digits in lower case, a hyphen for each run of
  /// others.
  var slug: String {
    var result = ""
    for character in lowercased() {
      if character.isASCII, character.isLetter || character.isNumber {
        result.append(character)
      } else if !result.isEmpty, result.last != "-" {
        result.append("-")
      }
    }
    if result.last == "-" { result.removeLast() }
    guard let first = result.first else { return "chart" }
    return first.isLetter ? result : "chart-" + result
  }
}

extension Double {
  /// The number as a coordinate: at most two decimals, no trailing zeros; 0 when it isn't finite.
  var svg: String {
    guard isDrawable else { return "0" }
    var text = fixed(2)
    guard text.contains(".") else { return text }
    while text.last == "0" { text.removeLast() }
    if text.last == "." { text.removeLast() }
    return text == "-0" ? "0" : text
  }
}

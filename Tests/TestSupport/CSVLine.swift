/// A line of a table of comma-separated values, as a reader of them takes it apart.
package func csvFields(_ line: some StringProtocol) -> [String] {
  var fields = [""]
  var isQuoted = false
  for character in line {
    switch character {
    case "\"": isQuoted.toggle()
    case "," where !isQuoted: fields.append("")
    default: fields[fields.count - 1].append(character)
    }
  }
  return fields
}

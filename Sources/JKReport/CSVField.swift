// Values as tables of comma-separated values write them (RFC 4180).

extension String {
  /// Quoted where a comma, a quote or the end of a line would end it.
  var csvField: String {
    contains { ",\"\n\r".contains($0) } ? "\"\(replacing("\"", with: "\"\""))\"" : self
  }
}

extension Double {
  /// Empty for what is not defined or lies beyond the horizon.
  var csvField: String { isFinite ? "\(self)" : "" }
}

extension Double? {
  /// Empty for none.
  var csvField: String { self?.csvField ?? "" }
}

extension Figure {
  /// `value,lower-95,upper-95`
  var csvFields: String {
    [value, interval?.lowerBound, interval?.upperBound].map(\.csvField).joined(separator: ",")
  }
}
